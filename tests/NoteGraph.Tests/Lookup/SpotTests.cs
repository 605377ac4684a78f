using NoteGraph.Tests.Support;
using NoteGraph.Vaults;

namespace NoteGraph.Tests.Lookup;

public class SpotTests
{
    private static readonly Vault Vault = VaultText.Vault(
        """
        === Actors/Sam Altman.md
        ---
        aliases: [sama, Altman]
        ---
        Leads [[OpenAI]].
        === Actors/OpenAI.md
        === Actors/Microsoft.md
        ---
        aliases: [MSFT]
        ---
        === Actors/Microsoft Azure.md
        === Actors/C3.md
        ---
        aliases: [AI, C3.ai]
        ---
        === Actors/Ball Corporation.md
        ---
        aliases: [Ball]
        ---
        === Actors/Apple.md
        === Actors/McDonald's.md
        === Actors/GPT-4 Group.md
        === Actors/Target.md
        === Actors/華為.md
        === Actors/Яндекс.md
        === Actors/Zoë Müller.md
        === Actors/East/Atlas.md
        === Actors/West/Atlas.md
        === Actors/Midjourney.md
        === Actors/Intel.md
        === Actors/Lowe's.md
        === Actors/D-ID.md
        === Ideas/Scaling.md
        """
    );

    [Theory]
    [InlineData("Sam Altman left OpenAI.", "Sam Altman, OpenAI")]
    [InlineData("sam altman left openai", "Sam Altman, OpenAI")]
    [InlineData("OpenAI and again OpenAI", "OpenAI")]
    // The longest name is meant, and what follows is looked at anew.
    [InlineData("Microsoft Azure beside Microsoft", "Microsoft Azure, Microsoft")]
    [InlineData("Microsoft sold Azure", "Microsoft")]
    // Words have to end where the name does.
    [InlineData("OpenAIs Microsofty unopenai", "")]
    [InlineData("(OpenAI/Microsoft), **Apple**: \"Target\"", "OpenAI, Microsoft, Apple, Target")]
    [InlineData("Altman's and Sam Altman’s", "Sam Altman")]
    [InlineData("I ate at McDonald's, at mcdonalds", "McDonald's")]
    [InlineData("the GPT4 group, the gpt 4 group", "GPT-4 Group")]
    [InlineData("I asked mid journey", "Midjourney")]
    [InlineData("an in tel of apps", "")]
    [InlineData("at Lowe's and Lowe’s", "Lowe's")]
    [InlineData("Did you, did D-ID", "D-ID")]
    [InlineData("Did you", "")]
    [InlineData("Zoe Muller", "Zoë Müller")]
    [InlineData("昨日華為発表", "華為")]
    [InlineData("это яндекс!", "Яндекс")]
    [InlineData("Scaling is an idea", "")]
    [InlineData("Atlas", "Atlas, Atlas")]
    [InlineData("$MSFT is up", "Microsoft")]
    [InlineData("", "")]
    [InlineData("?!… \u202e \ud83d", "")]
    public void Names_of_actors_are_found_in_the_order_of_the_text(string text, string titles) =>
        Assert.Equal(titles, Titles(Vault, text));

    // Everyday words stand in every text.
    [Theory]
    [InlineData("AI is everywhere, ai too", "")]
    [InlineData("the ball is round", "")]
    [InlineData("Ball games. \"Ball\" it is", "")]
    [InlineData("shares of Ball rose", "Ball Corporation")]
    [InlineData("an apple a day", "")]
    [InlineData("Apple a day", "Apple")]
    [InlineData("C3.ai rose", "C3")]
    public void A_short_name_has_to_be_written_as_a_name(string text, string titles) =>
        Assert.Equal(titles, Titles(Vault, text));

    [Fact]
    public void A_word_that_the_notes_write_small_is_an_everyday_word()
    {
        var notes = string.Join(
            '\n',
            Enumerable.Range(0, 5).Select(i => $"=== N{i}.md\nThe snowflake falls, by Palantir.")
        );
        var vault = VaultText.Vault(
            notes + "\n=== Actors/Snowflake.md\n\n=== Actors/Palantir.md\n"
        );

        Assert.Equal("Palantir", Titles(vault, "a snowflake for palantir"));
        Assert.Equal("Snowflake", Titles(vault, "shares of Snowflake"));
    }

    [Fact]
    public void An_alias_that_everybody_writes_and_nobody_links_is_no_name()
    {
        var notes = string.Join(
            '\n',
            Enumerable.Range(0, 60).Select(i => $"=== N{i}.md\nThe CEO of [[Acme|ACM]] left.")
        );
        var vault = VaultText.Vault(
            notes + "\n=== Actors/Acme.md\n---\naliases: [ACM, CEO]\n---\nAn actor.\n"
        );

        Assert.Equal("", Titles(vault, "our CEO left"));
        Assert.Equal("Acme", Titles(vault, "shares of ACM"));
    }

    [Fact]
    public void An_alias_is_told()
    {
        var match = Assert.Single(Vault.Spot("shares of MSFT"));
        Assert.True(match.IsOtherName);
        Assert.Equal("MSFT", match.Name);
    }

    [Fact]
    public void A_vault_without_actors_has_all_its_notes_found() =>
        Assert.Equal(
            "Garden path",
            Titles(VaultText.Vault("=== Garden path.md\n"), "a garden path")
        );

    [Fact]
    public void A_long_text_of_beginnings_of_names_is_read_in_time()
    {
        var name = string.Concat(Enumerable.Repeat("ab ", 60));
        var vault = VaultText.Vault($"=== Actors/{name}z.md\n\n=== Actors/{name}y.md\n");

        Assert.Empty(vault.Spot(string.Concat(Enumerable.Repeat("ab ", 50_000))));
    }

    private static string Titles(Vault vault, string text) =>
        string.Join(", ", vault.Spot(text).Select(match => match.Note.Title));
}
