using System.Globalization;

namespace Bot.Benchmarks.Endpoint;

/// <summary>Servers on Node that check signatures and answer a constant, with their libraries from npm.</summary>
internal sealed class NodeServers : IDisposable
{
    private static readonly (string Name, string Script)[] Servers =
    [
        ("discord-interactions on express", "express.mjs"),
        ("slash-create", "slash-create.mjs"),
    ];

    private readonly NodeProgram _program;

    private NodeServers(NodeProgram program) => _program = program;

    /// <summary>Names and commands.</summary>
    public IEnumerable<(string Name, Func<int, string[]> Command)> Commands(string publicKey) =>
        Servers.Select<(string Name, string Script), (string, Func<int, string[]>)>(server =>
            (
                server.Name,
                port =>
                    [
                        "node",
                        _program.PathOf(server.Script),
                        port.ToString(CultureInfo.InvariantCulture),
                        publicKey,
                    ]
            )
        );

    /// <summary>Fetches the libraries; null, with a word on the error output, where that does not work.</summary>
    public static async Task<NodeServers?> InstallAsync(CancellationToken cancellation) =>
        await NodeProgram.InstallAsync(
            Path.Combine("Endpoint", "Node"),
            [.. Servers.Select(server => server.Script)],
            cancellation
        )
            is { } program
            ? new NodeServers(program)
            : null;

    /// <inheritdoc />
    public void Dispose() => _program.Dispose();
}
