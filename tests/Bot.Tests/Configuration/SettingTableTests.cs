using System.Collections;
using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NoteGraph.Notes;
using NoteGraph.Tests.Support;

namespace Bot.Tests.Configuration;

/// <summary>Holds the table of settings in the README against the classes that the settings are bound to.</summary>
public partial class SettingTableTests
{
    private static readonly SettingCatalog Settings = new(
        new ServiceCollection().AddBotOptions().Sections()
    );

    [Fact]
    public void The_table_lists_every_setting_and_nothing_else()
    {
        Assert.Equal(
            Settings.All.Select(setting => setting.Name).Order(StringComparer.Ordinal),
            Rows().Select(row => row.Name).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void The_table_gives_the_true_defaults()
    {
        var written = Rows().ToDictionary(row => row.Name, row => row.Default);

        Assert.All(
            Settings.All,
            setting => Assert.Equal(DefaultOf(setting), written[setting.Name])
        );
    }

    [Fact]
    public void The_table_says_which_settings_are_secret()
    {
        Assert.Equal(
            Settings.Secrets.Select(setting => setting.Name).Order(StringComparer.Ordinal),
            Rows()
                .Where(row => row.Meaning.StartsWith("secret;", StringComparison.Ordinal))
                .Select(row => row.Name)
                .Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Defaults_that_the_vault_has_are_told_as_the_vault_has_them()
    {
        static string Told(string name) => Settings.Find($"Content:{name}")!.WhenUnset!;

        Assert.Equal(string.Join(", ", VaultOptions.Default.ActorTags), Told("ActorTags"));
        Assert.Equal(string.Join(", ", VaultOptions.Default.ActorFolders), Told("ActorFolders"));
        Assert.Equal(string.Join(", ", VaultOptions.Default.StatsHeadings), Told("StatsHeadings"));
        Assert.Equal(
            string.Join(", ", VaultOptions.Default.RelatedHeadings),
            Told("RelatedHeadings")
        );
    }

    private static string DefaultOf(Setting setting) =>
        setting switch
        {
            { WhenUnset: { } meaning } => meaning,
            { Default: bool flag } => flag ? "true" : "false",
            { Default: IDictionary { Count: > 0 } } => "see `Bot config`",
            { Default: IList { Count: > 0 } list } => string.Join(", ", list.Cast<object>()),
            { Default: null or IEnumerable and not string } => "",
            _ => Convert.ToString(setting.Default, CultureInfo.InvariantCulture)!,
        };

    private static (string Name, string Default, string Meaning)[] Rows()
    {
        var readme = File.ReadAllText(Repository.PathOf("README.md"));
        var from = readme.IndexOf("\n## Settings\n", StringComparison.Ordinal);
        var to = readme.IndexOf("\n## ", from + 1, StringComparison.Ordinal);
        var rows = Row()
            .Matches(readme[from..to])
            .Select(row => (row.Groups[1].Value, Plain(row.Groups[2].Value), row.Groups[3].Value))
            .ToArray();
        Assert.NotEmpty(rows);
        return rows;
    }

    // Sizes are written for people.
    private static string Plain(string cell)
    {
        var text = cell.Trim();
        text = text.StartsWith("see ", StringComparison.Ordinal)
            ? text
            : text.Replace("`", "", StringComparison.Ordinal);
        return text.EndsWith(" MiB", StringComparison.Ordinal)
            ? (int.Parse(text[..^4], CultureInfo.InvariantCulture) * 1024 * 1024).ToString(
                CultureInfo.InvariantCulture
            )
            : text;
    }

    [GeneratedRegex(
        @"^\| `([A-Za-z]+:[A-Za-z:]+)` \|([^|]*)\| ([^|]+) \|$",
        RegexOptions.Multiline
    )]
    private static partial Regex Row();
}
