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
                new OptionDefinition("name", "Who", IsRequired: true, Completes: true),
                new OptionDefinition("section", "Which part", Completes: true),
                new OptionDefinition("private", "Only you", OptionType.Boolean),
                new OptionDefinition("page", "Where"),
            ]
        ),
        new("help", "What there is", []),
        new(
            "ping",
            "Is it there?",
            [new OptionDefinition("private", "Only you", OptionType.Boolean)]
        ),
    ];

    [Theory]
    [MemberData(nameof(CommandLines.All), MemberType = typeof(CommandLines))]
    public void A_line_becomes_the_options_it_names_or_is_refused(string line, string? options)
    {
        var parsed =
            CommandText.Parse(line, Requests.AllCommands.Typed, Someone)
            as CommandTextResult.Parsed;
        Assert.Equal(options, Written(parsed));
    }

    [Theory]
    [InlineData("actor Jan Leike", "name=Jan Leike")]
    [InlineData("/actor a\tpage:-3", "name=a|page=-3")]
    [InlineData("/actor name:Re: the name: a story", null)]
    public void A_number_is_read_and_an_option_is_given_once(string line, string? options) =>
        Assert.Equal(
            options,
            Written(CommandText.Parse(line, Definitions, Someone) as CommandTextResult.Parsed)
        );

    [Theory]
    [InlineData("", "There is no command /. Known: /actor, /help, /ping.")]
    [InlineData("/nobody x", "There is no command /nobody. Known: /actor, /help, /ping.")]
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
        "/actor a name:b",
        "name was given twice. Usage: /actor name:… [section:…] [private:…] [page:…]"
    )]
    [InlineData("/help me", "/help takes no options. Usage: /help")]
    [InlineData("/ping me", "private is true or false. Usage: /ping [private:…]")]
    public void A_line_that_is_no_command_says_how_it_is_written(string line, string message) =>
        Assert.Equal(
            new CommandTextResult.Refused(message),
            CommandText.Parse(line, Definitions, Someone)
        );

    private static string? Written(CommandTextResult.Parsed? parsed) =>
        parsed is null
            ? null
            : string.Join(
                '|',
                parsed
                    .Request.Options.OrderBy(option => option.Key, StringComparer.Ordinal)
                    .Select(option => $"{option.Key}={option.Value}")
            );

    private static Caller Someone { get; } = new("0", null, 0);
}
