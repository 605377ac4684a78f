namespace Bot.Interactions.Commands;

/// <summary>Options that commands about a note share.</summary>
internal static class NoteOptions
{
    public const string Name = "name";
    public const string Section = "section";
    public const string Private = "private";

    public static OptionDefinition SectionOption { get; } =
        new(Section, "Show only this section of the note", Completes: true);

    public static OptionDefinition PrivateOption { get; } =
        new(Private, "Only you see the answer", OptionType.Boolean);

    public static OptionDefinition NameOption(string description) =>
        new(Name, description, IsRequired: true, Completes: true);
}
