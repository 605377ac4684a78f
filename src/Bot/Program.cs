using System.CommandLine;
using Bot.Terminal;

var root = new RootCommand("Answers questions about a graph of notes, in Discord and here.")
{
    ServeVerb.Create(),
    AskVerb.Create(),
    CheckVerb.Create(),
    DiffVerb.Create(),
    ExportVerb.Create(),
    RegisterVerb.Create(),
    ConfigVerb.Create(),
    HealthVerb.Create(),
    CommonOptions.Content,
    CommonOptions.Set,
    ServeVerb.Urls,
};
root.SetAction(ServeVerb.RunAsync);

return await CommandLine.RunAsync(root, args);
