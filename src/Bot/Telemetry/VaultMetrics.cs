using System.Diagnostics.Metrics;
using Bot.Interactions.Content;
using Bot.Interactions.Telemetry;
using NoteGraph.Notes;
using NoteGraph.Vaults;

namespace Bot.Telemetry;

/// <summary>The vault in service as figures, counted once for each vault and only when somebody looks.</summary>
internal sealed class VaultMetrics
{
    /// <summary>The kinds of links that a vault keeps; one to a withheld note is as if it were not there.</summary>
    private static readonly Resolution[] Kinds =
    [
        .. Enum.GetValues<Resolution>().Where(kind => kind is not Resolution.Withheld),
    ];

    private static readonly ProblemCode[] Codes = Enum.GetValues<ProblemCode>();

    private readonly IContentControl _content;
    private readonly TimeProvider _time;
    private VaultFigures _figures = VaultFigures.Of(Vault.Empty);

    public VaultMetrics(IMeterFactory meters, IContentControl content, TimeProvider time)
    {
        (_content, _time) = (content, time);
        var meter = meters.Create(BotActivity.SourceName);
        meter.CreateObservableGauge(
            "bot.vault.notes",
            () => Figures.Vault.Notes.Length,
            null,
            "Published notes in service."
        );
        meter.CreateObservableGauge(
            "bot.vault.actors",
            () => Figures.Actors,
            null,
            "Published notes in service that are actors."
        );
        meter.CreateObservableGauge(
            "bot.vault.links",
            Links,
            null,
            "Links in published notes, by what became of them."
        );
        meter.CreateObservableGauge(
            "bot.vault.problems",
            Problems,
            null,
            "What is wrong in the notes, by severity and kind."
        );
        meter.CreateObservableGauge(
            "bot.vault.age",
            () => (_time.GetUtcNow() - _content.Status.Since).TotalSeconds,
            "s",
            "How long the vault has been in service."
        );
        meter.CreateObservableGauge(
            "bot.vault.info",
            Revision,
            null,
            "The revision of the notes in service, as a label."
        );
    }

    private VaultFigures Figures
    {
        get
        {
            var (figures, vault) = (_figures, _content.Status.Vault);
            return ReferenceEquals(figures.Vault, vault)
                ? figures
                : _figures = VaultFigures.Of(vault);
        }
    }

    private IEnumerable<Measurement<int>> Revision() =>
        Figures.Vault.Version is { Length: > 0 } revision
            ? [new Measurement<int>(1, Label("revision", revision))]
            : [];

    private IEnumerable<Measurement<int>> Links()
    {
        var links = Figures.Links;
        return Kinds.Select(kind => new Measurement<int>(
            links.GetValueOrDefault(kind),
            Label("resolution", Labels.Of(kind))
        ));
    }

    private IEnumerable<Measurement<int>> Problems()
    {
        var problems = Figures.Problems;
        return Codes.Select(code => new Measurement<int>(
            problems.GetValueOrDefault(code),
            Label("severity", Labels.Of(VaultProblem.SeverityOf(code))),
            Label("code", Labels.Of(code))
        ));
    }

    private static KeyValuePair<string, object?> Label(string name, string value) =>
        new(name, value);
}
