using System.Text;
using Bot.Checking;
using Bot.Interactions;
using Bot.Interactions.Protocol;
using Bot.Interactions.Rendering;
using Bot.Terminal;
using Bot.Tests.Support;
using CsCheck;
using Microsoft.Extensions.DependencyInjection;
using NoteGraph.Tests.Support;
using NoteGraph.Vaults;

namespace Bot.Tests.Checking;

public class WithheldNotesTests
{
    [Fact]
    public void No_name_of_a_withheld_note_is_in_any_message_or_report() =>
        LinkedNotes.Any.Sample(
            drawn =>
            {
                var shown = EverythingShown(drawn).GetAwaiter().GetResult();

                Assert.All(
                    drawn.Vault().Notes,
                    note => Assert.Contains(note.Title, shown, StringComparison.Ordinal)
                );
                Assert.All(
                    drawn.WithheldNames,
                    name => Assert.DoesNotContain(name, shown, StringComparison.OrdinalIgnoreCase)
                );
            },
            iter: 200
        );

    private static async Task<string> EverythingShown(LinkedNotes drawn)
    {
        var store = new VaultStore();
        store.Publish(drawn.Vault());
        await using var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton(store)
            .AddSingleton(TimeProvider.System)
            .AddSingleton(new LinkTemplates { NoteUrl = "https://notes.example/{path}" })
            .AddSingleton(new CardOptions())
            .AddMetrics()
            .AddInteractions()
            .BuildServiceProvider();
        var handler = services.GetRequiredService<InteractionHandler>();
        var shown = new StringBuilder();
        foreach (var note in store.Current.Notes)
        {
            var walk = new MessageWalk(handler).OfAsync(note, CancellationToken.None);
            await foreach (var (_, response) in walk)
            {
                Append(shown, response);
            }
        }

        foreach (var partial in (string[])["", .. drawn.WithheldNames.Select(name => name[..3])])
        {
            var typing = Encoding.UTF8.GetBytes(Payloads.Typing("note", "name", partial));
            Append(
                shown,
                await handler.HandleAsync(
                    ProtocolJson.ReadInteraction(typing)!,
                    CancellationToken.None
                )
            );
        }

        using var report = new MemoryStream();
        CheckJson.Write(
            report,
            new CheckResult(store.Current, store.Current.Problems, Messages: 0, DescribedActors: 0)
        );
        return shown.Append(Encoding.UTF8.GetString(report.ToArray())).ToString();
    }

    private static void Append(StringBuilder shown, InteractionResponse response) =>
        shown.Append(Encoding.UTF8.GetString(ProtocolJson.Bytes(response))).Append('\n');
}
