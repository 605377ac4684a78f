using System.Diagnostics;

namespace Bot.Interactions.Telemetry;

/// <summary>
/// The spans of the bot's own work. While nobody listens, starting one allocates nothing and gives null. No tag holds what
/// somebody wrote, or the name of a note.
/// </summary>
public static class BotActivity
{
    /// <summary>The name under which spans and instruments are listened to.</summary>
    public const string SourceName = "Bot";

    private static readonly ActivitySource Source = new(SourceName);

    /// <summary>Starts a span below the one that this work belongs to, if that is one of ours; else one of its own.</summary>
    /// <remarks>
    /// A request over HTTP comes with a span of the server's, which is not exported and whose id a stranger may have chosen.
    /// </remarks>
    public static Activity? Start(string name, ActivityKind kind = ActivityKind.Internal)
    {
        if (!Source.HasListeners())
        {
            return null;
        }

        if (Activity.Current is { } current && current.Source != Source)
        {
            Activity.Current = null;
        }

        return Source.StartActivity(name, kind);
    }

    /// <summary>Starts a span for what is done about an interaction after it was answered, or announced to be.</summary>
    public static Activity? StartAfter(string name, InteractionOrigin origin) =>
        Source.StartActivity(name, ActivityKind.Client, origin.Span);

    /// <summary>Keeps a span from being exported, since it was about nothing; null is passed over.</summary>
    public static void Discard(this Activity? activity)
    {
        if (activity is not null)
        {
            activity.ActivityTraceFlags &= ~ActivityTraceFlags.Recorded;
        }
    }

    /// <summary>Says of a span that its work failed, and with what kind of exception; null is passed over.</summary>
    public static void Fail(this Activity? activity, Exception exception) =>
        activity
            ?.SetStatus(ActivityStatusCode.Error)
            .SetTag("error.type", exception.GetType().FullName);
}
