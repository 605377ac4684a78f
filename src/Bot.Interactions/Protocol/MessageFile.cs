using System.Text.Json.Serialization;

namespace Bot.Interactions.Protocol;

/// <summary>A file that goes out with a message. Source: Discord, "API Reference", Uploading Files.</summary>
/// <param name="Name">Its name, by which an embed shows it: see <see cref="Address"/>.</param>
/// <param name="MediaType">Such as <c>image/png</c>.</param>
/// <param name="Description">What it shows, for those who do not see it; at most 1024 characters.</param>
/// <param name="Read">
/// Gives its content. It may take some time, so only whoever sends the message calls it; it may fail.
/// </param>
public sealed record MessageFile(
    string Name,
    string MediaType,
    string Description,
    Func<ReadOnlyMemory<byte>> Read
)
{
    /// <summary>What the address of a picture begins with when it comes with the message.</summary>
    public const string Scheme = "attachment://";

    /// <summary>The address by which an embed of the same message shows the file.</summary>
    public string Address => Scheme + Name;

    /// <summary>The same file, read now.</summary>
    internal MessageFile AtHand()
    {
        var content = Read();
        return this with { Read = () => content };
    }
}

/// <summary>What a message says of a file that comes with it.</summary>
/// <param name="Id">The position of the file among those that are sent.</param>
public sealed record Attachment(
    string Id,
    string Filename,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Description
);
