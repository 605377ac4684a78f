using System.CommandLine;
using Bot.Configuration;
using Bot.Content;
using Bot.Interactions;
using Bot.Interactions.Commands;
using Bot.Interactions.Protocol;

namespace Bot.Terminal;

/// <summary><c>Bot ask "/related name:OpenAI"</c>: one command, answered here as Discord would get it.</summary>
internal static class AskVerb
{
    private static readonly Argument<string[]> Text = new("command")
    {
        Description = "The command as it is typed in Discord, such as \"/actor name:Jan Leike\".",
        Arity = ArgumentArity.OneOrMore,
    };

    private static readonly Option<bool> Json = new("--json")
    {
        Description =
            "Print the answer as JSON, byte for byte as the interactions endpoint sends it; one with files, which the "
            + "endpoint announces and sends later, as if it were sent at once.",
    };

    private static readonly Option<DirectoryInfo?> Files = new("--files")
    {
        Description =
            "Write the files that come with the answer, such as pictures, into this folder.",
    };

    public static Command Create()
    {
        var verb = new Command("ask", "Answer one command in the terminal.") { Text, Json, Files };
        verb.SetAction(RunAsync);
        return verb;
    }

    private static async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        await using var app = BotApplication.Build(CommonOptions.QuietSettingsOf(arguments));
        var commands = app.Services.GetRequiredService<CommandDispatcher>();
        var line = string.Join(' ', arguments.GetRequiredValue(Text));
        var parsed = CommandText.Parse(line, commands.Typed, TerminalInteraction.Caller);
        if (parsed is not CommandTextResult.Parsed { Request: var request })
        {
            await Console.Error.WriteLineAsync(((CommandTextResult.Refused)parsed).Message);
            return ExitCodes.UsageOrStart;
        }

        await app.Services.GetRequiredService<ContentLoader>().LoadAsync(cancellation);
        var interaction = TerminalInteraction.From(request, commands.Definition(request.Command)!);
        var answer = await app
            .Services.GetRequiredService<InteractionHandler>()
            .HandleAsync(interaction, cancellation);
        if (arguments.GetValue(Json))
        {
            await PrintJsonAsync(ProtocolJson.Bytes(answer), cancellation);
        }
        else
        {
            new MessagePrinter(Console.Out, TerminalStyle.ForOutput()).Print(answer);
        }

        if (arguments.GetValue(Files) is { } folder && answer.Data is MessagePayload message)
        {
            await WriteFilesAsync(message, folder, cancellation);
        }

        return ExitCodes.Good;
    }

    private static async Task WriteFilesAsync(
        MessagePayload message,
        DirectoryInfo folder,
        CancellationToken cancellation
    )
    {
        var ready = message.WithFilesRead(out var failure);
        if (failure is not null)
        {
            throw new StartException(
                $"A file of the answer could not be made: {failure.Message}",
                failure
            );
        }

        try
        {
            folder.Create();
            foreach (var file in ready.Files)
            {
                var path = Path.Combine(folder.FullName, file.Name);
                await File.WriteAllBytesAsync(path, file.Read(), cancellation);
                await Console.Error.WriteLineAsync(path);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StartException(
                $"The files of the answer cannot be written into {folder.FullName}: {exception.Message} "
                    + "Name another folder with --files.",
                exception
            );
        }
    }

    private static async Task PrintJsonAsync(byte[] json, CancellationToken cancellation)
    {
        await using var output = Console.OpenStandardOutput();
        await output.WriteAsync(json, cancellation);
        if (!Console.IsOutputRedirected)
        {
            await output.WriteAsync("\n"u8.ToArray(), cancellation);
        }
    }
}
