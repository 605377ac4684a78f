using System.Text.Json;
using Bot.Interactions;
using Bot.Tests.Support;
using Bot.Tests.Telemetry.Support;

namespace Bot.Tests.Telemetry;

[Collection(nameof(ObservedBotCollection))]
public sealed class LogTests(ObservedBot bot)
{
    private static readonly string[] Fields =
    [
        "Type",
        "Command",
        "Transport",
        "Outcome",
        "Milliseconds",
        "CorrelationId",
        "{OriginalFormat}",
    ];

    [Fact]
    public void An_interaction_is_one_line()
    {
        Assert.Equal(
            [
                "Debug autocomplete actor answered",
                "Information command actor answered",
                "Information command actor answered",
                "Information command actor answered",
                "Information command actor not_found",
                "Information command content reload answered",
                "Information command other notice",
                "Information command related answered",
                "Information component show answered",
            ],
            Interactions
                .Select(line =>
                    $"{line.GetProperty("LogLevel")} {Field(line, "Type")} {Field(line, "Command")} {Field(line, "Outcome")}"
                )
                .Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void It_has_the_fields_that_it_may_have_and_no_others() =>
        Assert.All(
            Interactions,
            line =>
            {
                Assert.Equal(
                    ["Timestamp", "EventId", "LogLevel", "Category", "Message", "State"],
                    line.EnumerateObject().Select(property => property.Name)
                );
                Assert.Equal(
                    Fields.Order(StringComparer.Ordinal),
                    line.GetProperty("State")
                        .EnumerateObject()
                        .Select(property => property.Name)
                        .Order(StringComparer.Ordinal)
                );
                Assert.Equal("endpoint", Field(line, "Transport"));
                Assert.Matches("^[0-9a-f]{12}$", Field(line, "CorrelationId"));
                Assert.True(line.GetProperty("State").GetProperty("Milliseconds").GetDouble() >= 0);
            }
        );

    [Fact]
    public void Each_has_an_id_of_its_own() =>
        Assert.Distinct(Interactions.Select(line => Field(line, "CorrelationId")));

    [Theory]
    [InlineData(ObservedBot.AskedFor)]
    [InlineData("Quill")]
    [InlineData("Countess")]
    [InlineData("robin")]
    [InlineData(ObservedBot.Token)]
    [InlineData("v1:show")]
    public void Nothing_of_what_was_asked_is_written_anywhere(string secret) =>
        Assert.DoesNotContain(secret, bot.Written, StringComparison.OrdinalIgnoreCase);

    [Fact]
    public void Who_asked_is_written_only_where_the_content_was_changed() =>
        Assert.All(
            bot.Log.Where(line =>
                line.ToString().Contains(Payloads.User, StringComparison.Ordinal)
            ),
            line => Assert.Equal("Bot.Content.ReloadLog", line.GetProperty("Category").GetString())
        );

    private IEnumerable<JsonElement> Interactions =>
        bot.Log.Where(line =>
            line.GetProperty("Category").GetString() == typeof(InteractionHandler).FullName
        );

    private static string Field(JsonElement line, string name) =>
        line.GetProperty("State").GetProperty(name).ToString();
}
