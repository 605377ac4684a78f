using System.CommandLine;
using System.Globalization;

namespace Bot.Benchmarks.Endpoint;

/// <summary>The commands that measure the endpoint, and run what it is measured beside.</summary>
internal static class EndpointPart
{
    /// <summary>The name of the command that runs the yardstick, as a program of its own.</summary>
    public const string BareName = "bare-endpoint";

    public static Command Create()
    {
        var rounds = Number(
            "--rounds",
            "Counted runs of each server; 0 for the long runs alone.",
            3
        );
        var roundSeconds = Number("--round-seconds", "How long each of them is.", 10);
        var seconds = Number(
            "--seconds",
            "How long full speed, and twice that, is kept up; 0 for the rounds alone.",
            10
        );
        var connections = Number("--connections", "Connections that are kept busy.", 64);
        var crowd = Number("--crowd", "Connections while too much is asked.", 900);
        var most = Number(
            "--most",
            "The most requests a second that any server is expected to take; so many are signed beforehand.",
            40_000
        );
        var node = new Option<bool>("--node")
        {
            Description = "Also measures servers on Node, whose libraries are fetched from npm.",
        };
        return Part.OnFolder(
            "endpoint",
            "The endpoint under signed requests, beside a bare one.",
            async (folder, arguments, cancellation) =>
                await folder.LoadAsync(cancellation) is { } vault
                    ? await EndpointBenchmark.RunAsync(
                        folder.Path,
                        vault,
                        new EndpointLoad(
                            arguments.GetValue(rounds),
                            arguments.GetValue(roundSeconds),
                            arguments.GetValue(seconds),
                            arguments.GetValue(connections),
                            arguments.GetValue(crowd),
                            arguments.GetValue(most),
                            arguments.GetValue(node)
                        ),
                        cancellation
                    )
                    : 2,
            rounds,
            roundSeconds,
            seconds,
            connections,
            crowd,
            most,
            node
        );
    }

    public static Command CreateBare()
    {
        var port = new Argument<int>("port");
        var publicKey = new Argument<string>("public-key");
        var command = new Command(BareName, "What \"endpoint\" is measured beside.")
        {
            port,
            publicKey,
        };
        command.Hidden = true;
        command.SetAction(
            (arguments, _) =>
                BareEndpoint.RunAsync(
                    arguments.GetRequiredValue(port),
                    arguments.GetRequiredValue(publicKey)
                )
        );
        return command;
    }

    private static Option<int> Number(string name, string description, int usual) =>
        new(name)
        {
            Description = string.Create(
                CultureInfo.InvariantCulture,
                $"{description} {usual} when not said."
            ),
            DefaultValueFactory = _ => usual,
        };
}
