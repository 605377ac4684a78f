namespace Bot.Browser.Tests.Support;

/// <summary>The notes that the tests ask about, as a folder.</summary>
internal static class TestNotes
{
    private static readonly Dictionary<string, string> Notes = new()
    {
        ["Actors/Ada Winter.md"] = """
            ---
            aliases: [A. Winter]
            ---
            #actor #chips

            **Ada Winter** — Founder of Northlight. Builds quiet computers.

            ## Quick stats

            | Metric | Value |
            |---|---|
            | Role | Founder |
            | Company | Northlight |
            | Since | 2019 |

            *Updated 2026-02-03*

            ## Early years

            Learnt to solder before she could read.

            ## Related

            - [[Northlight]] — her company
            - [[Bo Sommer]] — first employee
            """,
        ["Actors/Northlight.md"] = """
            #actor #company

            **Northlight** — Maker of quiet computers.

            ## Quick stats

            | Metric | Value |
            |---|---|
            | Founded | 2019 |
            | City | Tromsø |

            ## Related

            - [[Ada Winter]] — founder
            """,
        ["Actors/Bo Sommer.md"] = """
            #actor #person

            **Bo Sommer** — Engineer at Northlight.

            ## Quick stats

            - Role: Engineer

            ## Related

            - [[Northlight]] — employer
            """,
        ["Actors/Adam Herbst.md"] = """
            #actor #person

            **Adam Herbst** — Investor in small machines.
            """,
    };

    /// <summary>Writes the notes into a folder below the tests' output and returns its path.</summary>
    /// <param name="folder">Its name; a test that changes notes takes one of its own.</param>
    public static string Write(string folder = "notes")
    {
        var root = Path.Combine(AppContext.BaseDirectory, folder);
        foreach (var (path, text) in Notes)
        {
            var file = Path.Combine(root, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
        }

        return root;
    }
}
