using Microsoft.Extensions.Options;

namespace Bot.Gateway.Tests.WithDiscordNet.WholeHost;

public sealed class ShardsSettingTests
{
    [Theory]
    [InlineData("many")]
    [InlineData("0")]
    [InlineData("3-1/4")]
    [InlineData("0-4/4")]
    public void Shards_that_cannot_be_read_stop_the_start_with_the_value_and_where_it_comes_from(
        string shards
    )
    {
        var exception = Assert.Throws<OptionsValidationException>(() =>
            BotApplication.Build(
                new Dictionary<string, string?>
                {
                    ["Discord:Token"] = "any.token",
                    ["Discord:Shards"] = shards,
                }
            )
        );

        Assert.StartsWith(
            "Discord:Shards: must be a number of shards such as 4, or the part",
            exception.Message,
            StringComparison.Ordinal
        );
        Assert.EndsWith(
            $"It is “{shards}”, from the command line.",
            exception.Message,
            StringComparison.Ordinal
        );
    }
}
