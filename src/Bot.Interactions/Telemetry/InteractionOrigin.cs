using System.Diagnostics;

namespace Bot.Interactions.Telemetry;

/// <summary>The ways on which an interaction comes.</summary>
public enum Transport
{
    /// <summary>None of the others, such as a check of the content.</summary>
    Other,

    /// <summary>The interactions endpoint.</summary>
    Endpoint,

    /// <summary>The gateway.</summary>
    Gateway,

    /// <summary>The preview page.</summary>
    Preview,

    /// <summary>The terminal.</summary>
    Terminal,
}

/// <summary>How an interaction came, and the id under which everything about it is logged and traced.</summary>
public sealed class InteractionOrigin(Transport transport)
{
    /// <summary>Enough that two interactions of one log do not share an id, and few enough to be read out.</summary>
    private const int IdLength = 12;

    /// <summary>How the interaction came.</summary>
    public Transport Transport => transport;

    /// <summary>Twelve hexadecimal digits by chance; what a user is shown when the answer fails.</summary>
    public string CorrelationId { get; } = Random.Shared.GetHexString(IdLength, lowercase: true);

    /// <summary>The span in which the interaction was answered; none while nobody listens.</summary>
    internal ActivityContext Span { get; set; }
}
