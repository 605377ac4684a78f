using Bot.Interactions.Protocol;
using Bot.Interactions.Rendering.Fitting;
using Bot.Interactions.Rendering.Markdown;
using NoteGraph.Cards;

namespace Bot.Interactions.Rendering.Layouts;

/// <summary>A quick stat as a field.</summary>
/// <param name="Field">The field.</param>
/// <param name="IsWhole">Whether nothing of the stat is left out of it.</param>
internal readonly record struct StatField(EmbedField Field, bool IsWhole);

/// <summary>Quick stats as fields: side by side where name and value are short, over the full width where they are long.</summary>
internal static class StatFields
{
    private const string Blank = "–";

    // What takes two lines at most in a third of an embed's width.
    private const int InlineLength = 40;

    private const int InlineNameLength = 30;

    private const int NameLength = 80;

    /// <summary>A field.</summary>
    /// <param name="valueLength">How long the value may be, in characters.</param>
    /// <param name="withRemark">Whether what further columns say is shown below the value.</param>
    public static StatField Of(
        QuickStat stat,
        DiscordMarkdown markdown,
        int valueLength,
        bool withRemark
    )
    {
        var name = TextFitter.Fit(markdown.Title(stat.Name), NameLength);
        var written = markdown.Line(stat.Value);
        var value = TextFitter.Fit(written, valueLength);
        var plain = markdown.Plain(stat.Value);
        var remark =
            withRemark && stat.Remark is { } text
                ? DiscordMarkdown.Text(markdown.Plain(text), valueLength / 2)
                : "";
        return new StatField(
            new EmbedField(
                name.Length > 0 ? name : Blank,
                (value.Length > 0 ? value : Blank) + (remark.Length > 0 ? $"\n*{remark}*" : ""),
                Inline: name.Length <= InlineNameLength
                    && plain.Length <= InlineLength
                    && remark.Length <= InlineLength
            ),
            IsWhole: (withRemark || stat.Remark is null) && written.Length <= valueLength
        );
    }
}
