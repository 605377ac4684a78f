using System.Diagnostics;
using System.Diagnostics.Metrics;
using Bot.Interactions.Names;
using Bot.Interactions.Replies;

namespace Bot.Interactions.Telemetry;

/// <summary>Counts interactions and what names led to. No label holds what somebody wrote, so their number is bounded.</summary>
public sealed class InteractionMetrics
{
    private static readonly string Failed = Labels.Of(InteractionOutcome.Failed);

    private readonly Counter<long> _interactions;
    private readonly Histogram<double> _duration;
    private readonly Histogram<double> _rows;
    private readonly Counter<long> _lookups;
    private readonly Tally<(Transport Transport, UnsentReason Reason)> _unsent;
    private long _failures;

    /// <param name="meters">Whose listeners get the figures.</param>
    public InteractionMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(BotActivity.SourceName);
        _interactions = meter.CreateCounter<long>(
            "bot.interactions",
            null,
            "Interactions by kind, command, outcome and transport."
        );
        _duration = meter.CreateHistogram(
            "bot.interaction.duration",
            "s",
            "How long commands, buttons and menus took to answer. Discord waits for three seconds.",
            advice: new InstrumentAdvice<double>
            {
                // Close together where an answer is deferred (1.5 s) and where it comes too late (3 s).
                HistogramBucketBoundaries =
                [
                    0.001,
                    0.005,
                    0.01,
                    0.025,
                    0.05,
                    0.1,
                    0.25,
                    0.5,
                    1,
                    1.5,
                    2,
                    2.5,
                    3,
                    10,
                    60,
                ],
            }
        );
        _rows = meter.CreateHistogram(
            "bot.autocomplete.duration",
            "s",
            "How long the rows for a name that is being typed took.",
            advice: new InstrumentAdvice<double>
            {
                // A search for rows ends after 150 ms.
                HistogramBucketBoundaries =
                [
                    0.0005,
                    0.001,
                    0.0025,
                    0.005,
                    0.01,
                    0.025,
                    0.05,
                    0.1,
                    0.15,
                    0.25,
                    0.5,
                    1,
                    3,
                ],
            }
        );
        _lookups = meter.CreateCounter<long>(
            "bot.lookups",
            null,
            "Names given to commands, by how a note was found or that none was."
        );
        _unsent = new Tally<(Transport Transport, UnsentReason Reason)>(
            meter,
            "bot.answers.unsent",
            "Answers that were made and could not be delivered, by transport and reason.",
            Enum.GetValues<Transport>()
                .SelectMany(transport =>
                    Enum.GetValues<UnsentReason>().Select(reason => (transport, reason))
                ),
            each =>
                [
                    Label("transport", Labels.Of(each.Transport)),
                    Label("reason", Labels.Of(each.Reason)),
                ]
        );
        // By command and kind there are too many to be there from the start, as a first failure has to be to be noticed.
        meter.CreateObservableCounter(
            "bot.failures",
            () => Interlocked.Read(ref _failures),
            null,
            "Interactions that failed, of whatever kind."
        );
    }

    /// <summary>Counts an interaction that was answered.</summary>
    internal void Count(
        string type,
        string command,
        string outcome,
        string transport,
        TimeSpan duration
    )
    {
        var over = Label("transport", transport);
        var asked = Label("command", command);
        _interactions.Add(
            1,
            new TagList([Label("type", type), asked, Label("outcome", outcome), over])
        );
        if (outcome == Failed)
        {
            Interlocked.Increment(ref _failures);
        }

        if (type == InteractionLabels.Autocomplete)
        {
            _rows.Record(duration.TotalSeconds, asked, over);
        }
        else
        {
            _duration.Record(duration.TotalSeconds, Label("type", type), asked, over);
        }
    }

    /// <summary>Counts the names that a reply answers to.</summary>
    internal void CountLookups(Reply reply)
    {
        if (!_lookups.Enabled)
        {
            return;
        }

        foreach (var asked in AskedName.In(reply))
        {
            _lookups.Add(1, Label("result", Labels.Of(asked.Result)));
        }
    }

    /// <summary>Counts an answer that was made and could not be delivered.</summary>
    public void CountUnsent(Transport transport, UnsentReason reason) =>
        _unsent.Count((transport, reason));

    private static KeyValuePair<string, object?> Label(string name, string value) =>
        new(name, value);
}

/// <summary>Why an answer could not be delivered.</summary>
public enum UnsentReason
{
    /// <summary>Discord does not wait for it any more.</summary>
    TooLate,

    /// <summary>It was given up, as the program ends or time was up.</summary>
    GivenUp,

    /// <summary>Discord refused it, or could not be reached.</summary>
    Failed,
}
