namespace Bot.Interactions.Telemetry;

/// <summary>How an interaction came out for whoever asked.</summary>
public enum InteractionOutcome
{
    /// <summary>With what was asked for.</summary>
    Answered,

    /// <summary>With a question which of several notes is meant.</summary>
    Asked,

    /// <summary>Nothing has that name, or has what was looked for.</summary>
    NotFound,

    /// <summary>With a sentence on what the user can mend.</summary>
    Notice,

    /// <summary>With a word on when to try again, since whoever asked has asked too much.</summary>
    Limited,

    /// <summary>With an error of ours.</summary>
    Failed,

    /// <summary>Not at all: whoever asked has gone.</summary>
    Cancelled,
}
