using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;

namespace Bot.Interactions.Protocol;

/// <summary>Flags of a message that the bot sets or reads.</summary>
[Flags]
public enum MessageFlags
{
    None = 0,

    /// <summary>Only the user who asked sees the message.</summary>
    Ephemeral = 1 << 6,
}

/// <summary>
/// A message in Discord's wire form. It pings nobody: <see cref="AllowedMentions"/> defaults to none, and is sent
/// with every message, since Discord starts from its own default again on each edit.
/// </summary>
public sealed record MessagePayload : InteractionResponseData
{
    /// <summary>Text outside embeds; empty on purpose when an update has to clear it.</summary>
    public string? Content { get; init; }

    public ImmutableArray<Embed> Embeds { get; init; } = [];
    public ImmutableArray<ActionRow> Components { get; init; } = [];
    public AllowedMentions AllowedMentions { get; init; } = AllowedMentions.Nobody;

    /// <summary>Files that go out with it. They are no part of the JSON; a transport sends them beside it.</summary>
    [JsonIgnore]
    public ImmutableArray<MessageFile> Files { get; init; } = [];

    /// <summary>Whether the files are all that the message is to have, so that an update takes away older ones.</summary>
    [JsonIgnore]
    public bool ReplacesFiles { get; init; }

    /// <summary>What is said of the files; null to say nothing, which leaves those of an older message where they are.</summary>
    public IReadOnlyList<Attachment>? Attachments =>
        Files.IsEmpty && !ReplacesFiles
            ? null
            :
            [
                .. Files.Select(
                    (file, at) =>
                        new Attachment(
                            at.ToString(CultureInfo.InvariantCulture),
                            file.Name,
                            file.Description
                        )
                ),
            ];

    /// <summary>
    /// The same message with the content of its files at hand; without them where one cannot be read, since words without
    /// their picture are better than nothing. Never throws.
    /// </summary>
    /// <param name="failure">Why the files are left out; null when they are not.</param>
    public MessagePayload WithFilesRead(out Exception? failure)
    {
        failure = null;
        try
        {
            return this with { Files = [.. Files.Select(file => file.AtHand())] };
        }
#pragma warning disable CA1031 // Whatever keeps a picture from being drawn must not keep the words from being sent.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            failure = exception;
            return WithoutFiles();
        }
    }

    /// <summary>The same message without its files, of which it says that Discord has refused them.</summary>
    public MessagePayload WithFilesRefused() =>
        WithoutFiles() with
        {
            Content = $"{Content}\n-# Discord refused the file that belongs here.".TrimStart(),
        };

    /// <summary>The same message without its files and the pictures in its embeds that are among them.</summary>
    public MessagePayload WithoutFiles() =>
        this with
        {
            Files = [],
            Embeds =
            [
                .. Embeds.Select(embed =>
                    embed.Image?.Url.StartsWith(MessageFile.Scheme, StringComparison.Ordinal)
                    == true
                        ? embed with
                        {
                            Image = null,
                        }
                        : embed
                ),
            ],
        };

    /// <summary>Left out of the JSON when none is set.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public MessageFlags Flags { get; init; }
}

/// <summary>Who may be pinged by a message.</summary>
/// <param name="Parse">Kinds of mention that ping.</param>
public sealed record AllowedMentions(ImmutableArray<string> Parse)
{
    /// <summary>No mention pings.</summary>
    public static AllowedMentions Nobody { get; } = new(Parse: []);
}
