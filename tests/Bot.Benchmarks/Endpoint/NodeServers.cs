using System.Globalization;

namespace Bot.Benchmarks.Endpoint;

/// <summary>Servers on Node that check signatures and answer a constant, with their libraries from npm.</summary>
internal sealed class NodeServers : IDisposable
{
    private static readonly (string Name, string Script, string[] Arguments)[] Servers =
    [
        ("discord-interactions on express", "express.mjs", []),
        // It checks signatures in JavaScript, which takes nearly all of its time, so it is shown without that as well.
        ("slash-create", "slash-create.mjs", []),
        ("slash-create, Node's signatures", "slash-create.mjs", ["native"]),
    ];

    private readonly NodeProgram _program;

    private NodeServers(NodeProgram program) => _program = program;

    /// <summary>Names and commands.</summary>
    public IEnumerable<(string Name, Func<int, string[]> Command)> Commands(string publicKey) =>
        Servers.Select<
            (string Name, string Script, string[] Arguments),
            (string, Func<int, string[]>)
        >(server =>
            (
                server.Name,
                port =>
                    [
                        "node",
                        _program.PathOf(server.Script),
                        port.ToString(CultureInfo.InvariantCulture),
                        publicKey,
                        .. server.Arguments,
                    ]
            )
        );

    /// <summary>Fetches the libraries; null, with a word on the error output, where that does not work.</summary>
    public static async Task<NodeServers?> InstallAsync(CancellationToken cancellation) =>
        await NodeProgram.InstallAsync(
            Path.Combine("Endpoint", "Node"),
            [.. Servers.Select(server => server.Script).Distinct()],
            cancellation
        )
            is { } program
            ? new NodeServers(program)
            : null;

    /// <inheritdoc />
    public void Dispose() => _program.Dispose();
}
