using System.Collections.Immutable;
using System.Diagnostics;

namespace Bot.Benchmarks.Processes;

/// <summary>The bot in one of the ways in which it can be built and run.</summary>
/// <param name="Name">What is different about it.</param>
/// <param name="Folder">Where its files are.</param>
/// <param name="Environment">Variables for the runtime.</param>
internal sealed record BotProgram(
    string Name,
    string Folder,
    ImmutableArray<(string Name, string Value)> Environment
)
{
    private const string Assembly = "Bot.dll";

    /// <summary>The bot that was built beside these benchmarks.</summary>
    public static BotProgram Built { get; } = new("as built", AppContext.BaseDirectory, []);

    /// <summary>The same with variables for the runtime.</summary>
    public BotProgram With(string name, params ImmutableArray<(string, string)> environment) =>
        this with
        {
            Name = name,
            Environment = [.. Environment, .. environment],
        };

    /// <summary>The bot published with some properties to a new folder; null where that does not work.</summary>
    public static async Task<BotProgram?> PublishAsync(
        string name,
        string folder,
        string[] properties,
        CancellationToken cancellation
    ) =>
        await Publishing.TryAsync(name, "src/Bot", folder, properties, cancellation)
            ? new BotProgram(name, folder, [])
            : null;

    /// <summary>How to start it with some arguments.</summary>
    public ProcessStartInfo Start(params string[] arguments)
    {
        // One that carries its own runtime is a program of its own.
        var own = Path.Combine(Folder, "Bot");
        var start = File.Exists(Path.Combine(Folder, "libcoreclr.so"))
            ? new ProcessStartInfo(own, arguments)
            : new ProcessStartInfo("dotnet", [Path.Combine(Folder, Assembly), .. arguments]);
        start.RedirectStandardOutput = true;
        start.Environment["DOTNET_ENVIRONMENT"] = "Production";
        foreach (var (name, value) in Environment)
        {
            start.Environment[name] = value;
        }

        return start;
    }
}
