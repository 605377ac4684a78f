using System.CommandLine;

namespace Bot.Terminal;

internal static class RegisterVerb
{
    public static Command Create()
    {
        var verb = new Command("register", "Not there yet.");
        verb.SetAction((ParseResult _) => ExitCodes.UsageOrStart);
        return verb;
    }
}
