using System.Text.Json;

namespace NoteGraph.Tests.Golden;

/// <summary>What Obsidian made of one note.</summary>
internal sealed class ObsidianAnswer
{
    private readonly JsonElement _root;
    private readonly JsonElement _cache;

    private ObsidianAnswer(JsonElement root)
    {
        _root = root;
        _cache = root.GetProperty("cachedMetadata");
    }

    public string Path => _root.GetProperty("filePath").GetString()!;

    public IEnumerable<string> AllTags => Strings(_root.GetProperty("getAllTags"));

    public IEnumerable<string> FrontMatterTags =>
        Strings(_root.GetProperty("parseFrontMatterTags"));

    public IEnumerable<(string Link, string Label, int Line)> Links => LinksIn("links");

    public IEnumerable<(string Link, string Label, int Line)> Transclusions => LinksIn("embeds");

    public IEnumerable<(string Link, string Label)> PropertyLinks =>
        Items(_cache, "frontmatterLinks")
            .Select(link => (Text(link, "link"), Text(link, "displayText")));

    public IEnumerable<(string Heading, int Level, int Line)> Headings =>
        Items(_cache, "headings")
            .Select(heading =>
                (Text(heading, "heading"), heading.GetProperty("level").GetInt32(), Line(heading))
            );

    public IEnumerable<(string Link, string? Path)> Destinations =>
        _root
            .GetProperty("resolveLinkToPath")
            .EnumerateObject()
            .Select(link => (link.Name, link.Value.GetString()));

    public static ObsidianAnswer Read(string name) =>
        new(
            JsonDocument
                .Parse(
                    File.ReadAllText(
                        System.IO.Path.Combine(GoldenFolder.Required(), "expected", name + ".json")
                    )
                )
                .RootElement
        );

    private IEnumerable<(string Link, string Label, int Line)> LinksIn(string name) =>
        Items(_cache, name)
            .Select(link => (Text(link, "link"), Text(link, "displayText"), Line(link)));

    private static JsonElement.ArrayEnumerator Items(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var items) ? items.EnumerateArray() : default;

    private static IEnumerable<string> Strings(JsonElement array) =>
        array.ValueKind == JsonValueKind.Array
            ? array.EnumerateArray().Select(item => item.GetString()!)
            : [];

    private static string Text(JsonElement item, string name) =>
        item.GetProperty(name).GetString()!;

    private static int Line(JsonElement item) =>
        item.GetProperty("position").GetProperty("start").GetProperty("line").GetInt32() + 1;
}
