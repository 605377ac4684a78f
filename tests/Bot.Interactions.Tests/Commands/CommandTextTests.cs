using System.Collections.Immutable;
using Bot.Interactions.Commands;

namespace Bot.Interactions.Tests.Commands;

public class CommandTextTests
{
    private static readonly ImmutableArray<CommandDefinition> Definitions =
    [
        new(
            "actor",
            "Who is this?",
            [
                new OptionDefinition("name", "Who", IsRequired: true),
                new OptionDefinition("section", "Which part"),
                new OptionDefinition("private", "Only you", OptionType.Boolean),
                new OptionDefinition("page", "Where", OptionType.Integer),
            ]
        ),
        new("help", "What there is", []),
    ];

    [Theory]
    [InlineData("/actor name:Jan Leike private:true", "name=Jan Leike|private=true")]
    [InlineData("actor Jan Leike", "name=Jan Leike")]
    [InlineData("/ACTOR  Jan Leike  Private:true ", "name=Jan Leike|private=true")]
    [InlineData("/actor name: Jan  Leike ", "name=Jan  Leike")]
    [InlineData("/actor name:Re: the name: a story", null)]
    [InlineData("/actor name:Star Wars: A New Hope", "name=Star Wars: A New Hope")]
    [InlineData(
        "/actor name:\"a section: of\" section:Why X: Y",
        "name=a section: of|section=Why X: Y"
    )]
    [InlineData("/actor \"name: of the rose\"", "name=name: of the rose")]
    [InlineData("/actor name:Dwayne \"The Rock\" Johnson", "name=Dwayne \"The Rock\" Johnson")]
    [InlineData("/actor surname:x", "name=surname:x")]
    [InlineData("/actor a\tpage:-3", "name=a|page=-3")]
    [InlineData("/help", "")]
    public void A_line_becomes_the_options_it_names(string line, string? options)
    {
        var parsed = CommandText.Parse(line, Definitions, Someone) as CommandTextResult.Parsed;
        Assert.Equal(
            options,
            parsed is null
                ? null
                : string.Join(
                    '|',
                    parsed
                        .Request.Options.OrderBy(option => option.Key, StringComparer.Ordinal)
                        .Select(option => $"{option.Key}={option.Value}")
                )
        );
    }

    [Theory]
    [InlineData("", "There is no command /. Known: /actor, /help.")]
    [InlineData("/nobody x", "There is no command /nobody. Known: /actor, /help.")]
    [InlineData(
        "/actor",
        "/actor needs name. Usage: /actor name:… [section:…] [private:…] [page:…]"
    )]
    [InlineData(
        "/actor name:",
        "name has no value. Usage: /actor name:… [section:…] [private:…] [page:…]"
    )]
    [InlineData(
        "/actor a private:maybe",
        "private is true or false. Usage: /actor name:… [section:…] [private:…] [page:…]"
    )]
    [InlineData(
        "/actor a page:ten",
        "page is a whole number. Usage: /actor name:… [section:…] [private:…] [page:…]"
    )]
    [InlineData(
        "/actor a name:b",
        "name was given twice. Usage: /actor name:… [section:…] [private:…] [page:…]"
    )]
    [InlineData("/help me", "/help takes no options. Usage: /help")]
    public void A_line_that_is_no_command_says_how_it_is_written(string line, string message) =>
        Assert.Equal(
            new CommandTextResult.Refused(message),
            CommandText.Parse(line, Definitions, Someone)
        );

    private static Caller Someone { get; } = new("0", null, 0);
}
