using System.CommandLine;

namespace Bot.Terminal;

internal static class CheckVerb
{
    public static Command Create()
    {
        var verb = new Command("check", "Not there yet.");
        verb.SetAction((ParseResult _) => ExitCodes.UsageOrStart);
        return verb;
    }
}
