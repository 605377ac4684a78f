using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Bot.Checking;
using Bot.Interactions;
using Bot.Interactions.Protocol;
using Bot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using NoteGraph.Vaults;

namespace Bot.Tests.Content;

/// <summary>
/// Notes whose names and text in every place would like to ping, to lead astray, to run or to hide, held against every
/// message that can be reached from them.
/// </summary>
public sealed partial class HostileNotesTests : IAsyncLifetime
{
    private const string NoteSite = "https://notes.example/v/";
    private const string PictureSite = "https://pictures.example/p/";

    private static readonly string[] Texts =
    [
        "@everyone",
        "@here <@1000000000000000001> <@&1100000000000000001>",
        "[bank.example](https://evil.example/login)",
        "[https://bank.example/login](https://evil.example/)",
        "[bank。example](https://evil.example/)",
        "[run](javascript:alert(1))",
        "[run](JaVaScRiPt:alert(1))",
        "[data](data:text/html;base64,PHNjcmlwdD4=)",
        "[file](file:///etc/passwd)",
        "<javascript:alert(1)>",
        "<script>alert(1)</script><img src=x onerror=alert(1)>",
        "\u202Egnp.exe\u202C \u2066x\u2069",
        "zero\u200Bwidth\uFEFF\u200E",
        "[[../../../etc/passwd]] ![[../../secret.png]]",
        "||spoiler|| ```fence` `tick` **bold __under ~~gone",
    ];

    private static readonly string[] Names =
    [
        "@everyone",
        "\u202Egnp.exe",
        "[run](javascript:alert(1))",
        "<img src=x onerror=alert(1)>",
        "up..%2f..%2fetc%2fpasswd",
        "%2e%2e/%2e%2e/up",
        "a?b=c&d#e",
        "back\\slash\\..\\up",
        "quote\" and 'tick'",
        "bank.example",
        "a:b@c",
    ];

    private readonly ContentFolderOnDisk _content = new();
    private BotServer _bot = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private Vault Vault => _bot.Services.GetRequiredService<VaultStore>().Current;

    public async ValueTask InitializeAsync()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no files of such names.");
        for (var each = 0; each < Texts.Length; each++)
        {
            _content.With(
                $"Actors/Text {each}.md",
                NoteOf(Texts[each], Names[each % Names.Length])
            );
        }

        foreach (var name in Names)
        {
            _content.With($"Actors/{name}.md", NoteOf(name, "Text 1")).With($"{name}.png", "x");
        }

        _bot = await BotServer.StartAsync(
            _content,
            ("Links:NoteUrl", NoteSite + "{path}?from=bot"),
            ("Links:ImageUrl", PictureSite + "{path}?from=bot")
        );
    }

    public async ValueTask DisposeAsync()
    {
        if (_bot is not null)
        {
            await _bot.DisposeAsync();
        }

        _content.Dispose();
    }

    [Fact]
    public async Task No_message_pings_lies_about_an_address_runs_or_hides_anything()
    {
        Assert.Equal(Texts.Length + Names.Length, Vault.Notes.Length);
        var seen = 0;
        await foreach (var message in MessagesAsync())
        {
            seen++;
            Assert.Equal("""{"parse":[]}""", message["allowed_mentions"]?.ToJsonString());
            foreach (var (name, text) in TextsIn(message))
            {
                AssertHarmless(name, text);
            }
        }

        Assert.True(seen > 5 * Vault.Notes.Length, $"Only {seen} messages.");
        Assert.DoesNotContain("Error:", _bot.Log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_address_leaves_the_place_that_is_configured_for_it()
    {
        var paths = Vault.Notes.Select(note => note.Id.Path).ToHashSet();
        var seen = new HashSet<string>();
        await foreach (var message in MessagesAsync())
        {
            foreach (var address in TextsIn(message).SelectMany(text => OurAddresses(text.Text)))
            {
                var uri = new Uri(address);
                Assert.Equal("?from=bot", uri.Query);
                Assert.Equal("", uri.Fragment);
                Assert.Matches("^/[vp]/", uri.AbsolutePath);
                if (address.StartsWith(NoteSite, StringComparison.Ordinal))
                {
                    var path = Uri.UnescapeDataString(uri.AbsolutePath["/v/".Length..]);
                    Assert.Contains(path, paths);
                    seen.Add(path);
                }
            }
        }

        Assert.Equal(paths.Count, seen.Count);
    }

    // A text in every place that has any.
    private static string NoteOf(string text, string other) =>
        $"""
            ---
            aliases: ["alias {text.Replace("\\", "\\\\").Replace("\"", "\\\"")}"]
            tags: ["{text.Replace("\\", "\\\\").Replace("\"", "\\\"")}"]
            source: "{text.Replace("\\", "\\\\").Replace("\"", "\\\"")}"
            ---
            **Somebody** — {text} and [[{other}|{text}]].

            ![[{other}.png]]

            ## Quick stats

            | Metric | Value |
            | --- | --- |
            | {text} | {text} |

            ## {text}

            > [!note] {text}
            > {text}

            - {text}

            ## Related

            ### {text}

            - [[{other}]] — {text}
            - [[{other}|{text}]] — {text}
            - {text}
            """;

    private async IAsyncEnumerable<JsonNode> MessagesAsync()
    {
        var handler = _bot.Services.GetRequiredService<InteractionHandler>();
        var walk = new MessageWalk(handler);
        foreach (var note in Vault.Notes)
        {
            await foreach (var reached in walk.OfAsync(note, Cancellation))
            {
                yield return MessageOf(reached.Response);
            }
        }

        foreach (var text in Texts.Concat(Names))
        {
            foreach (
                var command in (string[])
                    [
                        Payloads.Command("actor", ("name", text)),
                        Payloads.Command("related", ("name", text)),
                        Payloads.Command("actor", ("name", "Text 0"), ("section", text)),
                        Payloads.Command("search", ("query", text)),
                        Payloads.Command("tags", ("tag", text)),
                        Payloads.Command("compare", ("a", text), ("b", "Text 1")),
                        Payloads.Command("path", ("from", text), ("to", "Text 1")),
                        ContentPayloads.Problems(),
                    ]
            )
            {
                var interaction = ProtocolJson.ReadInteraction(
                    System.Text.Encoding.UTF8.GetBytes(command)
                );
                yield return MessageOf(await handler.HandleAsync(interaction!, Cancellation));
            }
        }
    }

    private static JsonNode MessageOf(InteractionResponse response) =>
        JsonNode.Parse(ProtocolJson.Bytes(response))!["data"]!;

    // Every text of a message with the name it has, but for ids, which nobody reads.
    private static IEnumerable<(string Name, string Text)> TextsIn(
        JsonNode? node,
        string name = ""
    ) =>
        node switch
        {
            // The rows of a menu, and what is read out of a picture, are shown as they are.
            JsonObject part => part.Where(each => each.Key != "custom_id")
                .SelectMany(each =>
                    TextsIn(each.Value, name is "options" or "attachments" ? name : each.Key)
                ),
            JsonArray parts => parts.SelectMany(each => TextsIn(each, name)),
            JsonValue value when value.TryGetValue<string>(out var text) => [(name, text)],
            _ => [],
        };

    private static void AssertHarmless(string name, string text)
    {
        Assert.False(Hidden().IsMatch(text), $"hidden, {name}: {text}");
        if (name is "url")
        {
            Assert.Matches("^(https?|attachment)://", text);
            return;
        }

        if (name is not ("content" or "description" or "value"))
        {
            return;
        }

        // Addresses are no text; what stands between backticks is shown as it is.
        var prose = Code().Replace(text, "");
        Assert.False(Ping().IsMatch(prose), $"ping, {name}: {text}");
        foreach (Match link in MaskedLink().Matches(prose))
        {
            var (label, target) = (link.Groups["label"].Value, link.Groups["target"].Value);
            Assert.Matches("^https?://", target);
            Assert.False(
                target.StartsWith("https://evil.example", StringComparison.Ordinal)
                    && label.Contains("bank", StringComparison.Ordinal),
                $"phishing, {name}: {text}"
            );
        }
    }

    private static IEnumerable<string> OurAddresses(string text) =>
        OurAddress().Matches(text).Select(match => match.Value);

    [GeneratedRegex("[\u202A-\u202E\u2066-\u2069\u200B\u200E\u200F\u061C\uFEFF\u0000-\u0008]")]
    private static partial Regex Hidden();

    [GeneratedRegex(@"(?<!\\)(?:@(?:everyone|here)|<@)")]
    private static partial Regex Ping();

    [GeneratedRegex(@"(?<!\\)\[(?<label>[^\]]*)\]\((?<target>[^)]*)\)")]
    private static partial Regex MaskedLink();

    [GeneratedRegex("(`+).*?\\1", RegexOptions.Singleline)]
    private static partial Regex Code();

    [GeneratedRegex(@"https://(?:notes|pictures)\.example/[^\s)>\]]*")]
    private static partial Regex OurAddress();
}
