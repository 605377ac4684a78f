using System.CommandLine;
using System.Text;
using Bot.Interactions.Protocol;
using Bot.Interactions.Rendering;
using Bot.Interactions.Rendering.Pictures;
using Bot.Pictures;
using Bot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using NoteGraph.Notes;
using NoteGraph.Vaults;

namespace Bot.Benchmarks;

/// <summary>
/// What each command takes inside the process, from the bytes of the interaction to the bytes of the answer, over the notes of a
/// vault.
/// </summary>
internal sealed class AnswersBenchmark(HostedVault bot)
{
    private const int Most = 3000;
    private const int Pictures = 200;

    // The same questions in each run.
    private readonly Random _random = new(1);

    public static Command Create() =>
        Part.OnFolder(
            "answers",
            "The commands inside the process, from bytes to bytes.",
            async (folder, _, cancellation) =>
            {
                if (await folder.ReadAsync(cancellation) is null)
                {
                    return 2;
                }

                await using var bot = await HostedVault.LoadAsync(folder.Path, cancellation);
                await bot.IndexAsync(cancellation);
                new AnswersBenchmark(bot).Run();
                return 0;
            }
        );

    private Vault Vault => bot.Vault;

    private void Run()
    {
        var notes = Vault.Notes.ToArray();
        _random.Shuffle(notes);
        var actors = notes.Where(note => note.IsActor).DefaultIfEmpty(notes[0]).ToList();
        Tell("/actor", actors, actor => Ask("actor", ("name", actor.Key.Value)));
        Tell("/actor by title", actors, actor => Ask("actor", ("name", actor.Title)));
        Tell("/related", notes, note => Ask("related", ("name", note.Key.Value)));
        Tell("autocomplete", notes, note => Ask(Payloads.Typing("actor", "name", Typed(note))));
        Tell(
            "/path",
            notes,
            note => Ask("path", ("from", note.Key.Value), ("to", Any(notes).Key.Value))
        );
        Tell("/search, a word", notes, note => Ask("search", ("query", Word(note))));
        Tell(
            "/search, two words",
            notes,
            note => Ask("search", ("query", $"{Word(note)} {Word(note)}"))
        );
        Draw();
    }

    private static void Tell(string name, IReadOnlyList<Note> notes, Func<Note, Action> ask) =>
        Console.WriteLine(
            Percentiles.Measure($"answers: {name}", [.. notes.Take(Most).Select(ask)])
        );

    private Action Ask(
        string command,
        params (string Name, System.Text.Json.Nodes.JsonNode Value)[] options
    ) => Ask(Payloads.Command(command, options));

    private Action Ask(string interaction)
    {
        var bytes = Encoding.UTF8.GetBytes(interaction);
        return () =>
        {
            var answer = bot.Handler.HandleAsync(
                ProtocolJson.ReadInteraction(bytes)!,
                CancellationToken.None
            );
            ProtocolJson.Bytes(answer.AsTask().GetAwaiter().GetResult());
        };
    }

    private string Typed(Note note) => note.Title[.._random.Next(1, note.Title.Length + 1)];

    private Note Any(Note[] notes) => notes[_random.Next(notes.Length)];

    private string Word(Note note)
    {
        var words = note.Body.Split(
            [' ', '\n', '|', '[', ']', '*', '#', '"', ':'],
            StringSplitOptions.RemoveEmptyEntries
        );
        return words.Length == 0 ? note.Title : words[_random.Next(words.Length)];
    }

    private void Draw()
    {
        // The bot's own painter says whether the graphics library runs here.
        if (
            !bot.Services.GetRequiredService<IGraphPainter>().IsAvailable
            || Fonts.OfMachine() is not { } fonts
        )
        {
            Console.WriteLine("answers: picture: nothing can be drawn here");
            return;
        }

        var pictures = new GraphPictures(
            new AnewPainter(fonts),
            new TagColors(new CardOptions().Colors)
        );
        Console.WriteLine(
            Percentiles.Measure(
                "answers: picture of a note with its neighbours",
                [
                    .. Vault
                        .Notes.OrderByDescending(note => Vault.LinksTo(note).Length)
                        .Take(Pictures)
                        .Select<Note, Action>(note => () => pictures.Around(Vault, note)?.Read()),
                ],
                rounds: 3
            )
        );
    }

    // Draws each time, though the bot keeps what it has drawn.
    private sealed class AnewPainter(Fonts fonts) : IGraphPainter
    {
        public bool IsAvailable => true;

        public ReadOnlyMemory<byte> Paint(GraphPicture picture) =>
            new GraphDrawing(picture, Scene.Of(picture), fonts).ToPng();
    }
}
