using System.CommandLine;
using Bot.Content;
using NoteGraph.Export;

namespace Bot.Terminal;

/// <summary><c>Bot export</c>: the whole graph as one JSON document, for other programs.</summary>
internal static class ExportVerb
{
    public static Command Create()
    {
        var verb = new Command("export", "Print the whole graph as one JSON document.");
        verb.SetAction(RunAsync);
        return verb;
    }

    private static async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        await using var app = BotApplication.Build(CommonOptions.QuietSettingsOf(arguments));
        var vault = await app.Services.GetRequiredService<ContentLoader>().LoadAsync(cancellation);
        await using var output = Console.OpenStandardOutput();
        GraphExport.Write(vault, output);
        output.Write("\n"u8);
        return ExitCodes.Good;
    }
}
