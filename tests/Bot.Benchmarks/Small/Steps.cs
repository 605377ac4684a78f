using System.Text;
using BenchmarkDotNet.Attributes;
using Bot.Http;
using Bot.Interactions.Protocol;
using Bot.Tests.Support;
using NoteGraph.Notes;
using NoteGraph.Parsing;
using NoteGraph.Paths;
using NoteGraph.Vaults;

namespace Bot.Benchmarks.Small;

/// <summary>Steps of an answer and of a load, of the note of median length.</summary>
[BenchmarkCategory("steps")]
public class Steps
{
    private const string Timestamp = "1700000000";

    private Vault _vault = Vault.Empty;
    private Note _note = null!;
    private NoteSource _source = null!;
    private Interaction _command = null!;
    private InteractionResponse _answer = null!;
    private SignatureVerifier _verifier = null!;
    private byte[] _body = [];
    private byte[] _signed = [];
    private byte[] _signature = [];

    /// <summary>The bot whose vault is asked.</summary>
    internal static HostedVault? Bot { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        _vault = Bot!.Vault;
        _note = _vault.Notes.OrderBy(note => note.Utf8.Length).ElementAt(_vault.Notes.Length / 2);
        _source = new NoteSource(_note.Id.Path, _note.Utf8);
        _body = Encoding.UTF8.GetBytes(Payloads.Command("note", ("name", _note.Key.Value)));
        _command = ProtocolJson.ReadInteraction(_body)!;
        _answer = Answer();
        using var key = new DiscordKey();
        _verifier = new SignatureVerifier(key.PublicKey);
        _signature = Convert.FromHexString(key.Sign(Timestamp, _body));
        _signed = [.. Encoding.UTF8.GetBytes(Timestamp), .. _body];
    }

    [Benchmark]
    public object ParseANote() => NoteParser.Parse(_source, VaultOptions.Default);

    [Benchmark]
    public bool VerifyASignature() => _verifier.Verifies(_signed, _signature);

    [Benchmark]
    public object ReadAnInteraction() => ProtocolJson.ReadInteraction(_body)!;

    [Benchmark]
    public object AnswerWithACard() => Answer();

    [Benchmark]
    public byte[] WriteAnAnswer() => ProtocolJson.Bytes(_answer);

    [Benchmark]
    public object FindANameByItsTitle() => _vault.Find(_note.Title);

    [Benchmark]
    public object CompleteAName() => _vault.Complete(_note.Title[..2], 25);

    [Benchmark]
    public object? FindAPath() => PathFinder.Find(_vault, _note, _vault.Notes[^1]);

    private InteractionResponse Answer() =>
        Bot!
            .Handler.HandleAsync(_command, CancellationToken.None)
            .AsTask()
            .GetAwaiter()
            .GetResult();
}
