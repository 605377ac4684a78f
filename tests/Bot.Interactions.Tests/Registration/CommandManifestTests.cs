using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Bot.Interactions.Commands;
using Bot.Interactions.Registration;
using Bot.Interactions.Rendering;
using Bot.Interactions.Tests.Commands;
using Match = System.Text.RegularExpressions.Match;

namespace Bot.Interactions.Tests.Registration;

public partial class CommandManifestTests
{
    private static readonly CommandDispatcher Dispatcher = Requests.AllCommands;

    private static readonly CommandDefinition Look = new(
        "look",
        "Look at something",
        [
            new OptionDefinition("what", "What to look at", IsRequired: true, Completes: true),
            new OptionDefinition("long", "How long"),
            new OptionDefinition("quietly", "Without a word", OptionType.Boolean),
            new OptionDefinition("note", "A remark", MaxLength: 200),
        ]
    );

    private static readonly CommandDefinition OnMessage = new(
        "Look at this",
        "In the menu of a message",
        [],
        CommandType.OnMessage
    );

    public static TheoryData<string> CommandNames() =>
        [.. Dispatcher.Typed.Select(definition => definition.Name)];

    [Fact]
    public void The_commands_are_these_in_this_order() =>
        Assert.Equal(
            [
                "actor",
                "related",
                "stats",
                "path",
                "compare",
                "note",
                "tags",
                "search",
                "Find actors",
                "help",
                "content",
            ],
            Dispatcher.Definitions.Select(definition => definition.Name)
        );

    // Source: Discord, "Application Commands": naming, limits, order of options.
    [Theory]
    [MemberData(nameof(CommandNames))]
    public void A_command_and_all_below_it_keep_the_rules_of_registration(string name)
    {
        var command = CommandManifest.Payload([Dispatcher.Definition(name)!])[0]!.AsObject();
        Assert.InRange(Characters(command), 1, DiscordLimits.CommandTotal);
        AssertKeepsTheRules(command);
    }

    [Fact]
    public void Commands_have_names_of_their_own_that_are_not_too_long()
    {
        Assert.Distinct(Dispatcher.Definitions.Select(definition => definition.Name));
        Assert.All(
            Dispatcher.Definitions,
            definition => Assert.InRange(definition.Name.Length, 1, DiscordLimits.CommandName)
        );
    }

    [Fact]
    public void The_payload_is_what_Discord_registers() =>
        AssertJson(
            """
            [{"name":"look","type":1,"description":"Look at something","options":[
              {"type":3,"name":"what","description":"What to look at","required":true,"autocomplete":true},
              {"type":3,"name":"long","description":"How long"},
              {"type":5,"name":"quietly","description":"Without a word"},
              {"type":3,"name":"note","description":"A remark","max_length":200}],
              "contexts":[0,1,2],"integration_types":[0,1]}]
            """,
            CommandManifest.Payload([Look])
        );

    [Fact]
    public void A_command_on_a_message_has_neither_description_nor_options() =>
        AssertJson(
            """[{"name":"Look at this","type":3,"contexts":[0,1,2],"integration_types":[0,1]}]""",
            CommandManifest.Payload([OnMessage])
        );

    [Theory]
    [InlineData(3, "", true)]
    [InlineData(3, "Something", false)]
    [InlineData(2, "", false)]
    public void A_command_on_a_message_matches_what_Discord_answers_for_it(
        int type,
        string description,
        bool matches
    )
    {
        var registered = JsonNode.Parse(
            $$"""
            [{"id":"1","application_id":"2","version":"3","default_member_permissions":null,"type":{{type}},
              "name":"Look at this","description":"{{description}}","dm_permission":true,"contexts":[0,1,2],
              "integration_types":[0,1],"nsfw":false}]
            """
        )!;
        Assert.Equal(matches, Matches(registered.AsArray(), OnMessage));
    }

    [Fact]
    public void A_server_takes_no_contexts()
    {
        var command = CommandManifest.Payload([Look], CommandScope.Guild)[0]!.AsObject();
        Assert.False(command.ContainsKey("contexts"));
        Assert.False(command.ContainsKey("integration_types"));
    }

    [Fact]
    public void What_Discord_answers_for_the_same_commands_matches() =>
        Assert.True(Matches(Registered(), Look, Dispatcher.Definition("help")!));

    [Fact]
    public void A_server_without_contexts_matches_in_its_scope()
    {
        var registered = Registered();
        foreach (var command in registered)
        {
            command!["guild_id"] = "1100000000000000001";
            command["contexts"] = null;
            command.AsObject().Remove("integration_types");
        }

        using var body = JsonDocument.Parse(registered.ToJsonString());
        Assert.True(
            CommandManifest.Matches(
                body.RootElement,
                [Look, Dispatcher.Definition("help")!],
                CommandScope.Guild
            )
        );
        Assert.False(
            CommandManifest.Matches(body.RootElement, [Look, Dispatcher.Definition("help")!])
        );
    }

    [Theory]
    [InlineData("$[1].description", "\"Look at anything\"")]
    [InlineData("$[1].name", "\"looks\"")]
    [InlineData("$[1].type", "3")]
    [InlineData("$[1].nsfw", "true")]
    [InlineData("$[1].default_member_permissions", "\"32\"")]
    [InlineData("$[1].contexts", "[0,1]")]
    [InlineData("$[1].integration_types", "[0]")]
    [InlineData("$[1].name_localizations", "{\"de\":\"schau\"}")]
    [InlineData("$[1].options[0].required", "false")]
    [InlineData("$[1].options[0].autocomplete", "false")]
    [InlineData("$[1].options[0].type", "4")]
    [InlineData("$[1].options[0].choices", "[{\"name\":\"a\",\"value\":\"a\"}]")]
    [InlineData("$[1].options[3].max_length", "100")]
    [InlineData("$[1].options[3].min_length", "1")]
    [InlineData("$[1].options", "[]")]
    public void Anything_a_user_would_notice_is_a_difference(string path, string value)
    {
        var registered = Registered();
        Set(registered, path, JsonNode.Parse(value));
        Assert.False(Matches(registered, Look, Dispatcher.Definition("help")!));
    }

    [Fact]
    public void A_missing_or_further_command_is_a_difference()
    {
        Assert.False(Matches(Registered(), Look));
        Assert.False(Matches([], Look));
        Assert.True(Matches([]));
    }

    [Theory]
    [InlineData("{\"message\":\"401: Unauthorized\",\"code\":0}")]
    [InlineData("null")]
    [InlineData("[null]")]
    [InlineData("[1,\"x\"]")]
    public void A_body_of_another_shape_is_a_difference(string body)
    {
        using var document = JsonDocument.Parse(body);
        Assert.False(CommandManifest.Matches(document.RootElement, [Look]));
    }

    private static void AssertKeepsTheRules(JsonObject node)
    {
        Assert.Matches(Name(), NameOf(node));
        Assert.InRange(NameOf(node).Length, 1, DiscordLimits.CommandName);
        Assert.InRange(DescriptionOf(node).Length, 1, DiscordLimits.CommandDescription);
        Assert.InRange((int?)node["max_length"] ?? 1, 1, DiscordLimits.OptionText);
        Assert.True(!node.ContainsKey("autocomplete") || TypeOf(node) is OptionType.String);

        var options = OptionsOf(node);
        Assert.InRange(options.Length, 0, DiscordLimits.CommandOptions);
        Assert.Distinct(options.Select(NameOf));
        Assert.Equal(options.OrderByDescending(option => option.ContainsKey("required")), options);
        Assert.InRange(
            options.Select(option => TypeOf(option) == OptionType.Subcommand).Distinct().Count(),
            0,
            1
        );
        Assert.All(options, AssertKeepsTheRules);
    }

    private static int Characters(JsonObject node) =>
        NameOf(node).Length + DescriptionOf(node).Length + OptionsOf(node).Sum(Characters);

    private static string NameOf(JsonObject node) => (string)node["name"]!;

    private static string DescriptionOf(JsonObject node) => (string)node["description"]!;

    private static OptionType TypeOf(JsonObject node) => (OptionType)(int)node["type"]!;

    private static JsonObject[] OptionsOf(JsonObject node) =>
        [.. (node["options"]?.AsArray() ?? []).Select(option => option!.AsObject())];

    private static bool Matches(JsonArray registered, params CommandDefinition[] definitions)
    {
        using var body = JsonDocument.Parse(registered.ToJsonString());
        return CommandManifest.Matches(body.RootElement, definitions);
    }

    // The shape of a GET: keys in another order, ids, versions and defaults spelt out, another order of commands.
    private static JsonArray Registered()
    {
        var help = Dispatcher.Definition("help")!;
        var text = """
            [{"id":"1400000000000000002","application_id":"1200000000000000001","version":"1400000000000000012",
              "default_member_permissions":null,"type":1,"name":"help","name_localizations":null,
              "description":"HELP","description_localizations":null,"dm_permission":true,"contexts":[0,1,2],
              "integration_types":[0,1],"options":HELP_OPTIONS,"nsfw":false},
             {"id":"1400000000000000001","application_id":"1200000000000000001","version":"1400000000000000011",
              "default_member_permissions":null,"type":1,"name":"look","name_localizations":null,
              "description":"Look at something","description_localizations":null,"dm_permission":true,
              "contexts":[2,0,1],"integration_types":[1,0],"options":[
               {"type":3,"name":"what","name_localizations":null,"description":"What to look at",
                "description_localizations":null,"required":true,"autocomplete":true},
               {"type":3,"name":"long","description":"How long","required":false},
               {"type":5,"name":"quietly","description":"Without a word"},
               {"max_length":200,"type":3,"name":"note","description":"A remark"}],"nsfw":false}]
            """;
        var options = CommandManifest.Payload([help])[0]!["options"]!.ToJsonString();
        return JsonNode
            .Parse(
                text.Replace("HELP_OPTIONS", options, StringComparison.Ordinal)
                    .Replace("HELP", help.Description, StringComparison.Ordinal)
            )!
            .AsArray();
    }

    private static void Set(JsonNode root, string path, JsonNode? value)
    {
        var cut = path.LastIndexOf('.');
        var node = root;
        foreach (Match step in Step().Matches(path[..cut]))
        {
            node = step.Groups["index"].Success
                ? node[int.Parse(step.Groups["index"].Value, null)]!
                : node[step.Groups["name"].Value]!;
        }

        node[path[(cut + 1)..]] = value;
    }

    private static void AssertJson(string expected, JsonNode actual) =>
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), actual), actual.ToJsonString());

    [GeneratedRegex("^[a-z0-9_-]+$")]
    private static partial Regex Name();

    [GeneratedRegex(@"\[(?<index>\d+)\]|\.(?<name>\w+)")]
    private static partial Regex Step();
}
