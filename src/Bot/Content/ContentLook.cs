namespace Bot.Content;

/// <summary>How much of a folder is looked at when it is read again. What is not looked at is as it was.</summary>
internal abstract record ContentLook
{
    private ContentLook() { }

    /// <summary>Every file is read.</summary>
    public static ContentLook Whole { get; } = new WholeLook();

    /// <summary>Every file is looked at, and read if its size or time is another than before, or too young to tell.</summary>
    public static ContentLook Quick { get; } = new QuickLook();

    /// <summary>Only what stands at some vault-relative paths, of files or folders, is looked at, and read.</summary>
    public sealed record At(IReadOnlyCollection<string> Paths) : ContentLook;

    private sealed record WholeLook : ContentLook;

    private sealed record QuickLook : ContentLook;
}
