using System.Text.Json.Nodes;
using Bot.Tests.Support;

namespace Bot.Tests.Terminal;

public sealed class VerbTests : IDisposable
{
    private readonly ContentFolderOnDisk _content = new ContentFolderOnDisk()
        .With(
            "Actors/Ada.md",
            """
            #actor #computing

            **Ada** — wrote the first program.

            ## Quick stats

            | Metric | Value |
            |--------|-------|
            | Born | 1815 |

            *Updated 2026-01-01*

            ## Related

            - [[Engine]] — what the program was for
            """
        )
        .With("Engine.md", "A machine of brass.\n");

    public void Dispose() => _content.Dispose();

    [Theory]
    [InlineData("export")]
    [InlineData("check")]
    [InlineData("check", "--json")]
    [InlineData("check", "--coverage")]
    [InlineData("ask", "/actor name:Ada")]
    [InlineData("ask", "/actor name:Ada", "--json")]
    [InlineData("config")]
    public async Task Output_that_cannot_be_written_ends_a_verb_with_2_and_a_sentence(
        params string[] verb
    )
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "No /dev/full here.");

        var result = await BotProcess.RunRedirectedAsync(
            "> /dev/full",
            [.. verb, "--content", _content.Path]
        );

        AssertUnwritten(result);
    }

    [Theory]
    [InlineData("", "check")]
    [InlineData("", "export")]
    [InlineData("", "ask", "/actor name:Ada", "--json")]
    [InlineData("2>&1", "export")]
    public async Task A_file_that_may_not_grow_ends_a_verb_with_2_and_a_sentence_where_one_can_be_written(
        string redirection,
        params string[] verb
    )
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Limits are tried on Linux.");
        using var folder = new ContentFolderOnDisk();

        var result = await BotProcess.RunCrampedAsync(
            $"> {folder.Path}/output {redirection}",
            [.. verb, "--content", _content.Path]
        );

        if (redirection.Length == 0)
        {
            AssertUnwritten(result);
        }

        Assert.Equal(2, result.ExitCode);
    }

    private static void AssertUnwritten(ProcessResult result)
    {
        Assert.Equal(2, result.ExitCode);
        Assert.Matches(
            @"^Something could not be read or written: .+\. Look at the disk .*\n$",
            result.Error
        );
    }

    [Fact]
    public async Task Where_no_stream_can_be_written_the_exit_code_says_it_alone()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "No /dev/full here.");

        var result = await BotProcess.RunRedirectedAsync(
            "> /dev/full 2>&1",
            "export",
            "--content",
            _content.Path
        );

        Assert.Equal(2, result.ExitCode);
    }

    [Theory]
    [InlineData("/actor name:Ada")]
    [InlineData("/actor Ada")]
    [InlineData("actor name:Ada")]
    public async Task Ask_prints_a_card_to_read(string command)
    {
        var result = await BotProcess.RunAsync("ask", command, "--content", _content.Path);

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("Ada", result.Output, StringComparison.Ordinal);
        Assert.Contains("wrote the first program.", result.Output, StringComparison.Ordinal);
        Assert.Contains("1815", result.Output, StringComparison.Ordinal);
        Assert.Contains("Updated 2026-01-01", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\e', result.Output);
    }

    [Fact]
    public async Task Ask_in_JSON_prints_the_bytes_that_the_endpoint_sends()
    {
        var result = await BotProcess.RunAsync(
            "ask",
            "/actor name:Ada",
            "--json",
            "--content",
            _content.Path
        );
        await using var bot = await BotServer.StartAsync(_content);
        using var response = await bot.PostAsync(
            Payloads
                .Command("actor", ("name", "Ada"))
                .Replace(Payloads.User, "0", StringComparison.Ordinal)
        );

        Assert.Equal(0, result.ExitCode);
        Assert.Equal(
            await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken),
            result.OutputBytes
        );
    }

    [Fact]
    public async Task The_preview_sends_the_bytes_that_the_endpoint_sends()
    {
        await using var bot = await BotServer.StartAsync(_content, ("Preview:Enabled", "true"));
        var body = Payloads.Command("actor", ("name", "Ada"));
        using var endpoint = await bot.PostAsync(body);
        using var preview = await bot.Http.PostAsync(
            "/preview/interactions",
            new StringContent(body, System.Text.Encoding.UTF8, "application/json"),
            TestContext.Current.CancellationToken
        );

        Assert.Equal(
            await endpoint.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            await preview.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        );
    }

    [Theory]
    [InlineData("ask", "/nothing")]
    [InlineData("ask", "/actor")]
    [InlineData("ask", "/actor name:Ada private:perhaps")]
    [InlineData("ask")]
    [InlineData("unknown-verb")]
    [InlineData("check", "--unknown")]
    [InlineData("check", "--set", "nonsense")]
    [InlineData("check", "--coverage", "--json")]
    [InlineData("check", "--coverage", "--strict")]
    [InlineData("check", "--coverage", "--every-message")]
    [InlineData("check", "--content", "/nothing/here")]
    [InlineData("export", "--content", "/nothing/here")]
    [InlineData("serve", "--set", "Content:Watch=sometimes")]
    [InlineData("serve", "--urls", "nonsense")]
    [InlineData("serve", "--set", "Discord:PublicKey=abc")]
    [InlineData("register")]
    [InlineData("register", "--guild", "mine")]
    [InlineData("register", "--set", "Discord:Token=abc")]
    public async Task A_wrong_command_line_or_setting_exits_with_2_and_a_sentence(
        params string[] arguments
    )
    {
        string[] content = arguments.Contains("--content") ? [] : ["--content", _content.Path];

        var result = await BotProcess.RunAsync([.. arguments, .. content]);

        Assert.Equal(2, result.ExitCode);
        Assert.NotEmpty(result.Error.Trim());
        Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Register_tells_of_an_odd_page_in_place_of_Discord_in_a_sentence()
    {
        await using var discord = await DiscordStandIn.StartAsync();
        discord.Answers(
            "<html>Sign in</html>",
            System.Net.HttpStatusCode.Forbidden,
            DiscordStandIn.OddType
        );

        var result = await BotProcess.RunAsync(
            [("Discord__Token", "EXAMPLE_BOT_TOKEN")],
            "register",
            "--set",
            $"Discord:ApiBaseUrl={discord.Address}",
            "--content",
            _content.Path
        );

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("(403)", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_in_a_build_without_the_gateway_stops_serve_and_names_the_property()
    {
        var result = await BotProcess.RunAsync(
            [("Discord__Token", "a.secret.token")],
            "serve",
            "--content",
            _content.Path
        );

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("-p:Gateway=true", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("a.secret.token", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_taken_port_is_told_with_a_remedy()
    {
        await using var other = await BotServer.StartAsync(_content);
        var address = other.Http.BaseAddress!.GetLeftPart(UriPartial.Authority);

        var result = await BotProcess.RunAsync("--urls", address, "--content", _content.Path);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains(address, result.Error, StringComparison.Ordinal);
        Assert.Contains("--urls", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--urls", "http://203.0.113.7:5998")]
    [InlineData("--set", "Kestrel:Endpoints:Here:Protocols=Http1")]
    [InlineData(
        "--set",
        "Kestrel:Endpoints:Here:Url=https://127.0.0.1:0",
        "--set",
        "Kestrel:Endpoints:Here:Certificate:Path=/nothing/here.pfx"
    )]
    public async Task Where_it_cannot_listen_is_told_in_a_sentence_alone(params string[] place)
    {
        var result = await BotProcess.RunAsync([.. place, "--content", _content.Path]);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains(
            "The bot cannot listen where it should: ",
            result.Error,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("Exception", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_verb_it_serves_and_says_where()
    {
        using var process = BotProcess.Start(
            [],
            ["--urls", "http://127.0.0.1:0", "--content", _content.Path]
        );
        try
        {
            var lines = new List<string>();
            // On a slow machine the notes come after all else.
            while (
                !(lines.Exists(IsAbout("Interactions")) && lines.Exists(IsAbout("Serving")))
                && await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken)
                    is { } line
            )
            {
                lines.Add(line);
            }

            Assert.Contains($"Serving 2 notes from {_content.Path}", lines);
            Assert.Contains(
                lines,
                line => line.StartsWith("Listening on http://127.0.0.1:", StringComparison.Ordinal)
            );
            Assert.Contains(
                lines,
                line => line.StartsWith("Preview page: ", StringComparison.Ordinal)
            );
            Assert.Contains(
                lines,
                line => line.Contains("Discord:PublicKey", StringComparison.Ordinal)
            );
        }
        finally
        {
            process.Kill();
        }
    }

    private static Predicate<string> IsAbout(string first) =>
        line => line.StartsWith(first, StringComparison.Ordinal);

    [Theory]
    [InlineData("""[{"id":"1","name":"actor","type":1}]""", 2, "Commands removed in server")]
    [InlineData("[]", 1, "There are no commands in server")]
    public async Task Register_takes_the_commands_of_one_server_out_again(
        string registered,
        int requests,
        string said
    )
    {
        await using var discord = await DiscordStandIn.StartAsync();
        discord.Answers(registered).Answers("[]");

        var result = await RegisterAsync(discord, "--guild", "987654321098765432", "--remove");

        Assert.Equal(0, result.ExitCode);
        Assert.StartsWith(said, result.Output, StringComparison.Ordinal);
        Assert.Equal(requests, discord.Requests.Count);
        Assert.All(
            discord.Requests,
            request => Assert.Contains("/guilds/987654321098765432/commands", request.Path)
        );
        Assert.All(discord.Requests.Skip(1), put => Assert.Equal("[]", put.Body));
    }

    [Fact]
    public async Task Register_with_an_empty_server_is_refused_and_asks_Discord_nothing()
    {
        await using var discord = await DiscordStandIn.StartAsync();

        var result = await RegisterAsync(discord, "--guild", "", "--remove");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("--guild takes the id of a server", result.Error, StringComparison.Ordinal);
        Assert.Empty(discord.Requests);
    }

    [Fact]
    public async Task Register_puts_the_commands_once()
    {
        await using var discord = await DiscordStandIn.StartAsync();
        discord.Answers("[]").Answers("[]");

        var result = await RegisterAsync(discord);

        Assert.Equal(0, result.ExitCode);
        var put = JsonNode.Parse(discord.Requests.Last().Body)!.AsArray();
        Assert.Contains("actor", put.Select(command => command!["name"]!.GetValue<string>()));
    }

    private static Task<ProcessResult> RegisterAsync(
        DiscordStandIn discord,
        params string[] arguments
    ) =>
        BotProcess.RunAsync(
            [
                ("Discord__Token", "abc"),
                ("Discord__ApplicationId", "123456789012345678"),
                ("Discord__ApiBaseUrl", discord.Address),
            ],
            ["register", .. arguments]
        );
}
