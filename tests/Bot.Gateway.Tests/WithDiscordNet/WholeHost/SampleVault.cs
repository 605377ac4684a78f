using Bot.Tests.Support;

namespace Bot.Gateway.Tests.WithDiscordNet.WholeHost;

/// <summary>A few invented notes that between them give cards all their parts.</summary>
internal static class SampleVault
{
    public static ContentFolderOnDisk Write() =>
        new ContentFolderOnDisk()
            .With(
                "Actors/Mira Voss.md",
                $"""
                ---
                aliases: [M. Voss, Captain]
                tags: [actor, sea/captain]
                ---
                # Mira Voss

                ![[portrait.png]]

                **Mira Voss** sails the *Heron* for the [[Harbour Guild]]; she answers to @everyone and `nobody`.

                ## Quick stats

                | Name | Value | Source |
                | --- | --- | --- |
                | Ships | 3 | [[Ship Register\|register]] |
                | Crew | 41 | |

                ## Related

                **Friends**
                - [[Tomas Reed]] — taught her the stars
                - [[Harbour Guild]] — her employer since 1801
                - [[Nowhere]] — a place without a note

                ## Voyages

                {string.Join(
                    "\n\n",
                    Enumerable.Range(1, 60).Select(year => $"In year {year} she crossed the strait, saw whales & “lights”, and came home to [[Harbour Guild]] late.")
                )}

                ## Letters

                A letter, with a fence:

                ```
                [[not a link]]
                ```

                *Updated 2026-01-05*
                """
            )
            .With("portrait.png", [0x89, 0x50, 0x4E, 0x47])
            .With(
                "Actors/Tomas Reed.md",
                """
                ---
                tags: [actor, sea]
                ---
                Tomas Reed — an astronomer — keeps the tower.

                ## Quick stats

                - Age: 70
                - Ships: 0

                ## Related

                - [[Mira Voss]] — his best pupil
                """
            )
            .With(
                "Harbour Guild.md",
                """
                ---
                tags: [guild, sea]
                ---
                The guild runs the harbour, and [[Tomas Reed]] its lamp.

                ## Rules

                No fires. See [[Mira Voss]].
                """
            )
            .With("Empty.md", "")
            .With(
                "Lantern.md",
                $"""
                {Times("🏮 light ", 600)}

                ## Quick stats

                - {Times("🏮", 10)}: {Times("🏮 light ", 200)}

                ## Related

                - [[Empty]] — {Times("🏮 light ", 40)}
                """
            )
            .With(
                "Secret.md",
                "---\npublish: false\n---\nNobody may read of [[Mira Voss]] here.\n"
            );

    private static string Times(string words, int count) =>
        string.Concat(Enumerable.Repeat(words, count));
}
