using System.Text;
using Bot.Interactions.Components;
using Bot.Interactions.Protocol;

namespace Bot.Interactions.Tests.Components;

public class PressedNameTests
{
    [Theory]
    [InlineData(
        """{"values":["~AAAAAAAAAAA"]}""",
        """{"components":[{"components":[{"options":[{"label":"Ada","value":"~AAAAAAAAAAA"}]}]}]}""",
        "Ada"
    )]
    [InlineData("""{"values":["more-1"]}""", """{"embeds":[{"title":"Ada"}]}""", "Ada")]
    [InlineData("{}", """{"embeds":[{"title":"Ada · quick stats"}]}""", "Ada")]
    [InlineData("{}", """{"embeds":[{"title":"C\\_\\_x"}]}""", "C__x")]
    [InlineData("{}", """{"embeds":[]}""", null)]
    [InlineData("{}", """{"embeds":[{"title":"  "}]}""", null)]
    [InlineData("{}", """{"embeds":"x","components":7}""", null)]
    [InlineData("{}", """{"embeds":[7,{"title":8}]}""", null)]
    [InlineData(
        """{"values":["~AAAAAAAAAAA"]}""",
        """{"components":[{"components":{}},4]}""",
        null
    )]
    [InlineData("{}", "{}", null)]
    [InlineData("{}", """{"embeds":[{"title":"Ada \ud83d"}]}""", null)]
    [InlineData("{}", """{"embeds":[{"title":"Ada","\ud83d":"x"}]}""", null)]
    [InlineData(
        """{"values":["~AAAAAAAAAAA"]}""",
        """{"components":[{"components":[{"options":[{"label":"Bo","value":"\ud83d"},{"label":"Ada","value":"~AAAAAAAAAAA"}]}]}]}""",
        "Ada"
    )]
    [InlineData(
        """{"values":["~AAAAAAAAAAA"]}""",
        """{"components":[{"components":[{"options":[{"label":"\ud83d","value":"~AAAAAAAAAAA"}]}]}]}""",
        null
    )]
    public void The_name_is_what_could_be_read_on_what_was_pressed(
        string data,
        string message,
        string? name
    ) =>
        Assert.Equal(
            name,
            PressedName.Of(Read($$"""{"type":3,"data":{{data}},"message":{{message}}}"""))
        );

    [Fact]
    public void A_press_without_a_message_has_no_name() =>
        Assert.Null(PressedName.Of(Read("""{"type":3,"data":{}}""")));

    private static Interaction Read(string json) =>
        ProtocolJson.ReadInteraction(Encoding.UTF8.GetBytes(json))!;
}
