using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Configuration;

namespace Bot.Terminal;

/// <summary>The settings in force, to be printed.</summary>
/// <param name="Environment">The host's environment, such as Development.</param>
/// <param name="Settings">Every setting, secrets hidden.</param>
/// <param name="Unknown">Sentences on what looks like a setting and is none.</param>
internal sealed record ConfigReport(
    string Environment,
    ImmutableArray<EffectiveSetting> Settings,
    ImmutableArray<string> Unknown
)
{
    private const int WidestColumn = 48;
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    /// <summary>A line a setting, for people. What is unknown is not in it: the log says it.</summary>
    public string Text
    {
        get
        {
            StringBuilder text = new();
            text.Append("Environment: ").AppendLine(ShownValue.Of(Environment));
            var rows = Settings
                .Select(setting =>
                    (
                        Name: ShownValue.Of(setting.Name),
                        Value: Shown(setting),
                        Origin: ShownValue.Of(setting.Origin)
                    )
                )
                .ToArray();
            var names = rows.Max(row => row.Name.Length);
            var values = Math.Min(WidestColumn, rows.Max(row => row.Value.Length));
            foreach (var (name, value, origin) in rows)
            {
                text.AppendLine(
                    $"{name.PadRight(names)}  {value.PadRight(values)}  {origin}".TrimEnd()
                );
            }

            return text.ToString().TrimEnd();
        }
    }

    /// <summary>The same for programs, with what is unknown.</summary>
    public string Json =>
        new JsonObject
        {
            ["environment"] = Environment,
            ["settings"] = new JsonArray([
                .. Settings.Select(setting => new JsonObject
                {
                    ["name"] = setting.Name,
                    ["value"] = setting.Value,
                    ["whenUnset"] = setting.WhenUnset,
                    ["origin"] = setting.Origin,
                }),
            ]),
            ["unknown"] = new JsonArray([
                .. Unknown.Select(sentence => JsonValue.Create(sentence)),
            ]),
        }.ToJsonString(Indented);

    private static string Shown(EffectiveSetting setting) =>
        setting switch
        {
            { Value: { } value } => ShownValue.Of(value),
            { WhenUnset: { } meaning } => $"({meaning})",
            _ => "-",
        };
}
