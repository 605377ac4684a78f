using System.CommandLine;

namespace Bot.Terminal;

internal static class ExportVerb
{
    public static Command Create()
    {
        var verb = new Command("export", "Not there yet.");
        verb.SetAction((ParseResult _) => ExitCodes.UsageOrStart);
        return verb;
    }
}
