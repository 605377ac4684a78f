using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Interactions.Protocol;
using Bot.Interactions.Rendering;

namespace Bot.Interactions.Tests.Gallery;

/// <summary>
/// Every shape of note with the message it makes, approved by a look: <c>Shapes/name.md</c> holds the notes and what is
/// asked, <c>Shapes/name.json</c> the message. After a change, <c>APPROVE=1 dotnet test --project
/// tests/Bot.Interactions.Tests</c> writes the messages anew; <c>git diff</c> shows what became of them.
/// </summary>
public class GalleryTests
{
    private const string Approve = "APPROVE";

    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static TheoryData<string> Names =>
        [
            .. Directory
                .EnumerateFiles(GalleryFolder.Path, "*.md")
                .Select(file => Path.GetFileNameWithoutExtension(file))
                .Order(StringComparer.Ordinal),
        ];

    [Fact]
    public void The_gallery_holds_thirty_shapes_or_more() => Assert.True(Names.Count >= 30);

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_shape_makes_the_message_that_was_approved(string name)
    {
        var shape = GalleryShape.Read(GalleryFolder.FileOf(name, ".md"));
        var message = await shape.MessageAsync(TestContext.Current.CancellationToken);
        var made = Write(message);
        var file = GalleryFolder.FileOf(name, ".json");
        if (Environment.GetEnvironmentVariable(Approve) == "1")
        {
            await File.WriteAllTextAsync(file, made, TestContext.Current.CancellationToken);
        }

        Assert.True(File.Exists(file), $"{name} has no approved message: {Approve}=1 writes it.");
        Assert.Equal(
            await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken),
            made,
            ignoreLineEndingDifferences: true
        );
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Discord_takes_the_message_of_a_shape(string name)
    {
        var shape = GalleryShape.Read(GalleryFolder.FileOf(name, ".md"));

        var message = await shape.MessageAsync(TestContext.Current.CancellationToken);

        Assert.Empty(PayloadValidator.Violations(message));
    }

    // As it is sent, but for the line breaks.
    private static string Write(MessagePayload message)
    {
        var sent = JsonNode.Parse(ProtocolJson.Bytes(message))!;
        return sent.ToJsonString(Readable) + "\n";
    }
}
