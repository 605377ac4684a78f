using System.Text;

namespace Bot.Benchmarks;

/// <summary>Texts of any length that tempt a parser to take quadratic time.</summary>
internal static class HostileShapes
{
    private const string Properties = "---\n{0}\n---\n";

    /// <summary>A name for each shape, and its text of about so many characters.</summary>
    public static IReadOnlyList<(string Name, Func<int, string> OfLength)> All { get; } =
    [
        ("unclosed [[", Repeated("[[")),
        ("unclosed [[ with words", Repeated("[[a ")),
        ("unclosed ![[", Repeated("![[a")),
        ("unclosed [[ on lines", Repeated("[[a\n")),
        ("nested brackets", length => Nested("[", "a", "]", length)),
        ("nested links", length => Nested("[", "a", "](b)", length)),
        ("nested images", length => Nested("![", "a", "](b)", length)),
        ("links", Repeated("[[a|b]] ")),
        ("Markdown links", Repeated("[a](b.md) ")),
        ("](", Repeated("](")),
        ("]( with words", Repeated("](a ")),
        ("](< with words", Repeated("](<a ")),
        ("]( with titles", Repeated("](a (b")),
        ("nested parentheses", length => "[a](" + new string('(', length)),
        ("nested quotes", length => new string('>', length) + " a"),
        ("quotes on lines", Repeated("> > > > a [[b]]\n")),
        ("deeper quotes", Triangle(">")),
        ("nested lists", Stairs("- a\n")),
        ("lists", Repeated("- a [[b]]\n")),
        ("numbered lists", Repeated("1. a\n")),
        ("bullets on one line", Repeated("- ")),
        (
            "long table",
            length => "| a | b |\n|---|---|\n" + Repeated("| [[a\\|b]] | c |\n")(length)
        ),
        ("wide table", length => Wide(length)),
        ("pipes", Repeated("|")),
        ("rows without a table", Repeated("| a | b |\n")),
        ("tables", Repeated("| a | b |\n|---|---|\n| c | d |\n\n")),
        ("* run", Repeated("*")),
        ("* and words", Repeated("*a ")),
        ("** and words", Repeated("**a")),
        ("*_ and words", Repeated("*a_b ")),
        ("a** a*", Repeated("a** a*")),
        ("_ run", Repeated("_a")),
        ("~~ and ==", Repeated("~~a==b")),
        ("` of growing length", Triangle("`")),
        ("` pairs", Repeated("`a` ")),
        ("unclosed `", Repeated("`a``b")),
        ("$ pairs", Repeated("$a$ ")),
        ("unclosed $", Repeated("$a ")),
        ("$ and blanks", Repeated("$ ")),
        (
            "$ above lines",
            length => Repeated("$ ")(length / 2) + "\n" + Repeated("a\n")(length / 2)
        ),
        ("unclosed $$", Repeated("$$a\n")),
        ("$ in rows", Repeated("| $a ")),
        ("$\\", Repeated("$\\")),
        ("%% pairs", Repeated("%%a%% ")),
        ("unclosed %% on lines", Repeated("%%\n\n")),
        ("%% in words", Repeated("a %% ")),
        ("# tags", Repeated("#a ")),
        ("deep # tags", length => "#" + Repeated("a/")(length)),
        ("# run", Repeated("#")),
        ("#a run", Repeated("#a")),
        ("headings", Repeated("# a\n")),
        ("headings named Related", Repeated("## Related\n\n- [[a]]\n")),
        ("headings named Overview", Repeated("## Overview\n\n> a\n")),
        ("headings named Quick stats", Repeated("## Quick stats\n\na\n")),
        ("headings of carriage returns", Repeated("# a\r")),
        ("blocks of carriage returns", Repeated("$a\r\r")),
        ("underlined headings", Repeated("a\n===\n")),
        ("rules", Repeated("---\n")),
        ("fences", Repeated("```\n")),
        ("unclosed <!--", Repeated("<!-- ")),
        ("unclosed <", Repeated("<a ")),
        ("< and blanks", Repeated("< ")),
        (
            "< above lines",
            length => Repeated("< ")(length / 2) + "\n" + Repeated("a\n")(length / 2)
        ),
        ("unclosed < in HTML", length => "<div>\n" + Repeated("<a")(length)),
        ("<b attributes", length => "<b " + Repeated("a='b' ")(length)),
        ("<?", Repeated("<?")),
        ("<![CDATA[", Repeated("<![CDATA[")),
        ("& entities", Repeated("&amp;")),
        ("&", Repeated("&a")),
        ("\\", Repeated("\\")),
        ("!", Repeated("!")),
        ("definitions", Repeated("[a]: b\n")),
        ("unclosed definitions", Repeated("[a\n")),
        ("footnote marks", Repeated("[^1]")),
        ("unclosed ^[", Repeated("^[")),
        ("one line", Repeated("a ")),
        ("blank lines", Repeated("\n")),
        ("white space", Repeated(" ")),
        ("white space in lines", Repeated("a                \n")),
        ("dates", Repeated("*Updated 2026-01-01* ")),
        ("related with dashes", length => "## Related\n\n- " + Repeated("[[a]] — b ")(length)),
        ("related with brackets", length => "## Related\n\n- " + Repeated("[[a]] (b ")(length)),
        ("related in emphasis", length => "## Related\n\n- " + Repeated("**[[a]] — ")(length)),
        (
            "related with colons",
            length =>
                $"## Related\n\n- {new string('x', length / 2)} [[A]] {Repeated(": ")(length / 2)}"
        ),
        ("related entries", length => "## Related\n\n" + Repeated("- [[a]], [[b]] — c\n")(length)),
        ("related in lists", length => "## Related\n\n" + Stairs("- [[a]] — b\n")(length)),
        ("stats", length => "## Quick stats\n\n" + Repeated("- a: b\n")(length)),
        ("lead-ins", Repeated("**Note** — ")),
        ("sentences", Repeated("Mr. A. said. ")),
        ("deep YAML in brackets", length => In(Properties, "a: " + new string('[', length))),
        ("deep YAML in braces", length => In(Properties, "a: " + Repeated("{a: ")(length))),
        ("deep YAML in lists", length => In(Properties, Repeated("- ")(length))),
        ("deep YAML in lines", length => In(Properties, Stairs("a:\n")(length))),
        ("YAML properties", length => In(Properties, Numbered("p{0}: v\n", length))),
        ("YAML aliases", length => In(Properties, "aliases: [" + Numbered("a{0}, ", length) + "]")),
        ("YAML alias bomb", length => In(Properties, Bomb(length))),
        ("YAML anchors", length => In(Properties, Numbered("a{0}: &a{0} b\n", length))),
        ("YAML keys in keys", length => In(Properties, Repeated("? ")(length))),
        ("YAML quotes", length => In(Properties, "a: " + Repeated("\"")(length))),
        ("YAML tags", length => In(Properties, "a: " + Repeated("!a ")(length))),
        ("YAML comments", length => In(Properties, Repeated("# a\n")(length))),
        ("YAML text", length => In(Properties, "a: |\n" + Repeated(" b\n")(length))),
        ("YAML text in one line", length => In(Properties, "a: " + Repeated("b ")(length))),
        (
            "YAML tags after publish",
            length => In(Properties, "a: 1\na: 2\n" + Repeated(",publish:!")(length))
        ),
        (
            "white space around publish",
            length => In(Properties, "a: 1\na: 2\n" + Repeated("publish   :   \n")(length))
        ),
        ("unclosed front matter", length => "---\n" + Repeated("a: b\n")(length)),
        ("stray front matter", length => "a\n\n---\n" + Repeated("a: b\n")(length)),
        ("stray rules like properties", Repeated("- - -\n")),
        ("stray fences", Repeated("---\na: b\n\n")),
    ];

    private static Func<int, string> Repeated(string piece) =>
        length => new StringBuilder().Insert(0, piece, length / piece.Length).ToString();

    private static string Nested(string open, string inner, string close, int length)
    {
        var depth = length / (open.Length + close.Length);
        return new StringBuilder()
            .Insert(0, open, depth)
            .Append(inner)
            .Insert(depth * open.Length + inner.Length, close, depth)
            .ToString();
    }

    // Each line longer than the one before.
    private static Func<int, string> Triangle(string mark) =>
        length =>
        {
            var text = new StringBuilder();
            for (var width = 1; text.Length < length; width++)
            {
                text.Insert(text.Length, mark, width).Append(" a\n");
            }

            return text.ToString();
        };

    // Each line further in than the one before.
    private static Func<int, string> Stairs(string line) =>
        length =>
        {
            var text = new StringBuilder();
            for (var depth = 0; text.Length < length; depth++)
            {
                text.Append(' ', 2 * depth).Append(line);
            }

            return text.ToString();
        };

    private static string Wide(int length)
    {
        var columns = length / 12;
        return $"|{Repeated("a|")(2 * columns)}\n|{Repeated("---|")(4 * columns)}\n|{Repeated("[[a]]|")(6 * columns)}\n";
    }

    private static string Numbered(string format, int length)
    {
        var text = new StringBuilder();
        for (var number = 0; text.Length < length; number++)
        {
            text.AppendFormat(System.Globalization.CultureInfo.InvariantCulture, format, number);
        }

        return text.ToString();
    }

    private static string Bomb(int length)
    {
        var text = new StringBuilder("a0: &a0 [x]\n");
        for (var number = 1; text.Length < length; number++)
        {
            var before = $"*a{number - 1}";
            text.Append(
                System.Globalization.CultureInfo.InvariantCulture,
                $"a{number}: &a{number} [{before}, {before}, {before}, {before}, {before}]\n"
            );
        }

        return text.ToString();
    }

    private static string In(string format, string text) =>
        format.Replace("{0}", text, StringComparison.Ordinal);
}
