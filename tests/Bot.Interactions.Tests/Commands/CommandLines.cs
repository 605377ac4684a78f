namespace Bot.Interactions.Tests.Commands;

/// <summary>
/// Lines with the options they give, as <c>name=value|name=value</c>, or null for one that is refused: what the terminal and the
/// preview page both read.
/// </summary>
public static class CommandLines
{
    public static TheoryData<string, string?> All =>
        new()
        {
            { "/actor name:Jan Leike private:true", "name=Jan Leike|private=true" },
            { "/actor Jan Leike", "name=Jan Leike" },
            { "/ACTOR  Jan Leike  Private:true ", "name=Jan Leike|private=true" },
            { "/actor name: Jan  Leike ", "name=Jan  Leike" },
            { "/actor\tJan Leike", "name=Jan Leike" },
            { "/actor name:Star Wars: A New Hope", "name=Star Wars: A New Hope" },
            { "/actor name:\"Jan Leike\"", "name=Jan Leike" },
            {
                "/actor name:\"a section: of\" section:Why X: Y",
                "name=a section: of|section=Why X: Y"
            },
            { "/actor \"name: of the rose\"", "name=name: of the rose" },
            { "/actor name:Dwayne \"The Rock\" Johnson", "name=Dwayne \"The Rock\" Johnson" },
            { "/actor \"Re\" and \"Ra\"", "name=\"Re\" and \"Ra\"" },
            { "/actor surname:x", "name=surname:x" },
            { "/path from:Ada Winter to:\"Bo to: Sommer\"", "from=Ada Winter|to=Bo to: Sommer" },
            { "/search query:\"a phrase\"", "query=\"a phrase\"" },
            { "/search \"a phrase\"", "query=\"a phrase\"" },
            {
                "/search \"a private: phrase\" tag:x private:true",
                "private=true|query=\"a private: phrase\" tag:x"
            },
            { "/actor name:\"Jan Leike\" private:\"true\"", "name=Jan Leike|private=true" },
            { "/actor Jan Leike name:Ada", null },
            { "/actor name:Re: the name: a story", null },
            { "/search query:a query:b", null },
            { "/Content Reload Dry-Run:true", "dry-run=true" },
            { "/content  reload", "" },
            { "/help", "" },
            { "/content status now", null },
        };
}
