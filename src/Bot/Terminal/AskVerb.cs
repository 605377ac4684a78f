using System.CommandLine;

namespace Bot.Terminal;

internal static class AskVerb
{
    public static Command Create()
    {
        var verb = new Command("ask", "Not there yet.");
        verb.SetAction((ParseResult _) => ExitCodes.UsageOrStart);
        return verb;
    }
}
