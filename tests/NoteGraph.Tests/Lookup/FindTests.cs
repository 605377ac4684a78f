namespace NoteGraph.Tests.Lookup;

public class FindTests
{
    private const string Names = """
        OpenAI = Open AI Inc, OAI
        Sam Altman = sama, Altman
        Microsoft = MSFT
        Meta = Facebook
        Anthropic = Anthropic PBC
        Jan Leike
        Dario Amodei = Amodei
        Daniela Amodei
        Satya Nadella = Satya
        Jack Altman
        Sam Bankman-Fried = SBF trial defendant
        Open Philanthropy
        OpenAI talent exodus
        Bank of America = BofA
        Bank of England
        Matador Resources
        Résumé
        Goldman Sachs = GS
        C++
        C
        ???
        清华大学 = Tsinghua
        Газпром
        Ideas/Scaling laws = Jan effect
        Ideas/Jevons paradox
        """;

    [Theory]
    [InlineData("OpenAI", "found OpenAI (Title)")]
    [InlineData("  openai ", "found OpenAI (Title)")]
    [InlineData("open-ai", "found OpenAI (Title)")]
    [InlineData("resume", "found Résumé (Title)")]
    [InlineData("goldmansachs", "found Goldman Sachs (Title)")]
    [InlineData("SAMA", "found Sam Altman (Alias sama)")]
    [InlineData("open ai, inc.", "found OpenAI (Alias Open AI Inc)")]
    [InlineData("Altman", "found Sam Altman (Alias Altman)")]
    [InlineData("c++", "found C++ (Title)")]
    [InlineData("c", "found C (Title)")]
    [InlineData("c#", "ask C++, C")]
    [InlineData("???", "found ??? (Title)")]
    [InlineData("清华大学", "found 清华大学 (Title)")]
    [InlineData("ГАЗПРОМ", "found Газпром (Title)")]
    public void A_name_is_found_as_its_note(string text, string expected) =>
        Assert.Equal(expected, NamesInText.Index(Names).Find(text).Told());

    [Theory]
    [InlineData("Leike", "found Jan Leike (InnerWord)")]
    [InlineData("jan lei", "found Jan Leike (Prefix)")]
    [InlineData("sam bankman", "found Sam Bankman-Fried (WordPrefix)")]
    [InlineData("leike jan", "found Jan Leike (Words)")]
    [InlineData("bank america", "found Bank of America (Words)")]
    [InlineData("大学", "found 清华大学 (InnerWord)")]
    [InlineData("sam", "ask Sam Altman, Sam Bankman-Fried")]
    [InlineData("open", "ask Open Philanthropy, OpenAI, OpenAI talent exodus")]
    [InlineData("bank of", "ask Bank of America, Bank of England")]
    [InlineData("SBF", "found Sam Bankman-Fried (WordPrefix SBF trial defendant)")]
    [InlineData("jl", "ask Jan Leike")]
    [InlineData("lei", "missing Jan Leike")]
    [InlineData("leik", "found Jan Leike (InnerWord)")]
    [InlineData("ote", "found OpenAI talent exodus (Initials)")]
    public void A_part_of_a_name_is_enough_where_it_tells_notes_apart(
        string text,
        string expected
    ) => Assert.Equal(expected, NamesInText.Index(Names).Find(text).Told());

    [Theory]
    [InlineData("Mircosoft", "found Microsoft (Fuzzy)")]
    [InlineData("Jan Leke", "found Jan Leike (Fuzzy)")]
    [InlineData("Jna Leiek", "found Jan Leike (Fuzzy)")]
    [InlineData("Daroi Amodie", "found Dario Amodei (Fuzzy)")]
    [InlineData("nadelal", "found Satya Nadella (Fuzzy)")]
    [InlineData("OpanAI", "found OpenAI (Fuzzy)")]
    [InlineData("Bank of Egnland", "found Bank of England (Fuzzy)")]
    [InlineData("amodai", "ask Dario Amodei, Daniela Amodei")]
    [InlineData("Meto", "missing Meta")]
    [InlineData("antropic", "found Anthropic (Fuzzy)")]
    [InlineData("Dario Amodai", "found Dario Amodei (Fuzzy)")]
    [InlineData("nadela", "found Satya Nadella (Fuzzy)")]
    [InlineData("газпром.", "found Газпром (Title)")]
    [InlineData("глзпром", "found Газпром (Fuzzy)")]
    [InlineData("Mata", "ask Matador Resources, Meta")]
    [InlineData("xam", "missing ")]
    [InlineData("zzzzzzzz", "missing ")]
    [InlineData("the openai drama", "missing OpenAI, OpenAI talent exodus")]
    public void A_slip_is_forgiven_where_nothing_else_is_near(string text, string expected) =>
        Assert.Equal(expected, NamesInText.Index(Names).Find(text).Told());

    [Fact]
    public void Notes_of_one_title_are_asked_for() =>
        Assert.Equal(
            "ask Mercury, Mercury",
            NamesInText.Index("Planets/Mercury\nMetals/Mercury\nOther").Find("mercury").Told()
        );

    [Fact]
    public void An_alias_of_several_notes_is_asked_for() =>
        Assert.Equal(
            "ask Gemini Exchange, Google Gemini",
            NamesInText
                .Index("Gemini Exchange = Gemini\nGoogle Gemini = Gemini")
                .Find("gemini")
                .Told()
        );

    [Fact]
    public void A_title_beats_an_alias() =>
        Assert.Equal(
            "found Gemini (Title)",
            NamesInText.Index("Google Gemini = Gemini\nGemini").Find("gemini").Told()
        );

    [Fact]
    public void An_alias_to_the_letter_does_not_silently_beat_a_title_that_folds_to_it() =>
        Assert.Equal(
            "ask Résumé, Curriculum vitae",
            NamesInText.Index("Curriculum vitae = resume\nRésumé").Find("resume").Told()
        );

    [Theory]
    [InlineData("jan", "found Jan Leike (WordPrefix)")]
    [InlineData("Jevons paradox", "missing Jevons paradox")]
    [InlineData("scaling laws", "missing Scaling laws")]
    [InlineData("Jan effect", "missing Scaling laws")]
    public void Only_actors_are_answered_when_only_actors_count(string text, string expected) =>
        Assert.Equal(expected, NamesInText.Index(Names).Find(text, actorsOnly: true).Told());

    [Fact]
    public void A_name_beyond_actors_is_offered_before_actors_that_begin_with_it() =>
        Assert.Equal(
            "missing Scaling, Scaling Company",
            NamesInText
                .Index("Scaling Company\nIdeas/Scaling")
                .Find("scaling", actorsOnly: true)
                .Told()
        );

    [Theory]
    [InlineData("\uD83D")]
    [InlineData("\u202E\u202D\u200B")]
    [InlineData("' OR 1=1; --")]
    [InlineData("NEAR(\"a\" *")]
    [InlineData("\0\0")]
    [InlineData("\t\r\n")]
    [InlineData("")]
    public void Any_text_has_an_answer(string text) =>
        Assert.StartsWith("missing", NamesInText.Index(Names).Find(text).Told());

    [Fact]
    public void A_text_of_6000_characters_has_an_answer()
    {
        var index = NamesInText.Index(Names);
        Assert.StartsWith("missing", index.Find(new string('q', 6_000)).Told());
        Assert.StartsWith(
            "missing",
            index.Find(string.Concat(Enumerable.Repeat("a ", 3_000))).Told()
        );
    }
}
