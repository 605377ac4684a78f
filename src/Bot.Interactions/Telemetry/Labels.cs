using System.Text.Json;

namespace Bot.Interactions.Telemetry;

/// <summary>The members of an enumeration as labels: <c>NotFound</c> is <c>not_found</c>.</summary>
public static class Labels
{
    /// <summary>The label of a member; <c>other</c> for a number that is none.</summary>
    public static string Of<TEnum>(TEnum value)
        where TEnum : struct, Enum => Texts<TEnum>.Of.GetValueOrDefault(value, "other");

    private static class Texts<TEnum>
        where TEnum : struct, Enum
    {
        public static readonly Dictionary<TEnum, string> Of = Enum.GetValues<TEnum>()
            .ToDictionary(
                value => value,
                value => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString())
            );
    }
}
