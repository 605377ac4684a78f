using System.Text.Json;
using Bot.Interactions.Registration;

namespace Bot.Interactions.Tests.Registration;

public class CommandIdsTests
{
    [Theory]
    [InlineData("""[{"name":"actor","id":"17"},{"name":"help","id":"18"}]""", "actor=17,help=18")]
    [InlineData("""[{"name":"actor"},{"id":"18"},{"name":7,"id":8},9,null]""", "")]
    [InlineData("""[{"name":"a","id":"1"},{"name":"a","id":"2"}]""", "a=1")]
    [InlineData("""{"message":"401"}""", "")]
    [InlineData("""[{"name":"\ud83d","id":"1"},{"name":"a","id":"2"}]""", "a=2")]
    [InlineData("""[{"name":"b","id":"\ud83d"},{"name":"a","id":"2"}]""", "a=2")]
    public void Ids_are_learnt_from_what_discord_lists(string json, string expected)
    {
        var ids = new CommandIds();

        ids.Learn(JsonSerializer.Deserialize<JsonElement>(json));

        var known = ids.Current.OrderBy(id => id.Key).Select(id => $"{id.Key}={id.Value}");
        Assert.Equal(expected, string.Join(',', known));
    }
}
