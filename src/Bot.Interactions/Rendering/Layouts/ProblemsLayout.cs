using System.Collections.Immutable;
using System.Globalization;
using Bot.Interactions.Components;
using Bot.Interactions.Protocol;
using Bot.Interactions.Rendering.Fitting;
using Bot.Interactions.Rendering.Markdown;
using Bot.Interactions.Replies;
using NoteGraph.Notes;

namespace Bot.Interactions.Rendering.Layouts;

/// <summary>What is wrong in the notes: a page of one kind, and the way to the others, the gravest first.</summary>
internal static class ProblemsLayout
{
    private const int OnPage = 8;
    private const int LineLength = 400;

    public static MessagePayload Of(Reply.Problems reply, string owner)
    {
        var problems = reply.Vault.Problems;
        if (problems.IsEmpty)
        {
            return NoticeLayout.Of(new Reply.Notice("Nothing is wrong in the notes."));
        }

        var kinds = problems
            .GroupBy(problem => problem.Code)
            .OrderByDescending(kind => kind.First().Severity)
            .ThenByDescending(kind => kind.Count())
            .ThenBy(kind => kind.Key)
            .ToList();
        // A kind that has gone since its button was made leads to the gravest that there is.
        var shown = kinds.FirstOrDefault(kind => kind.Key == reply.Code) ?? kinds[0];
        var pages = (shown.Count() + OnPage - 1) / OnPage;
        var page = PageButtons.Clamp(reply.Page, pages);
        var lines = shown.Skip(page * OnPage).Take(OnPage).Select(Line).ToList();
        return new MessagePayload
        {
            Embeds =
            [
                new Embed
                {
                    Title = string.Create(
                        CultureInfo.InvariantCulture,
                        $"{shown.Key}: {shown.Count():N0}"
                    ),
                    Description = TextFitter.Fit(
                        string.Join(
                            '\n',
                            lines.Select(line => "- " + TextFitter.Fit(line, LineLength))
                        ),
                        DiscordLimits.EmbedDescription
                    ),
                    Color = TagColors.Default,
                    Footer = new EmbedFooter(FooterOf(problems, PageButtons.Words(page, pages))),
                },
            ],
            Components = Rows.Of(
                PageButtons.For(
                    page,
                    pages,
                    other => new CustomId.Problems(shown.Key, other, owner)
                ),
                Menu(kinds, shown.Key, owner)
            ),
            Files =
                reply.HasList
                && (problems.Length > lines.Count || lines.Any(line => line.Length > LineLength))
                    ? [ListOf(problems, kinds)]
                    : [],
        };
    }

    private static string Line(VaultProblem problem)
    {
        var place = string.Create(CultureInfo.InvariantCulture, $"{problem.Path}:{problem.Line}");
        return $"**{Escaped(place)}** {Escaped($"{problem.Message} {problem.Advice}")}";
    }

    private static string Escaped(string text) => DiscordMarkdown.Escape(VisibleText.Line(text));

    private static string FooterOf(ImmutableArray<VaultProblem> problems, string? page)
    {
        var notes = problems.Select(each => each.Path).Distinct(StringComparer.Ordinal).Count();
        var all = string.Create(
            CultureInfo.InvariantCulture,
            $"{problems.Length:N0} of all kinds, in {notes:N0} notes"
        );
        return page is null ? all : $"{page} · {all}";
    }

    private static IEnumerable<Component> Menu(
        List<IGrouping<ProblemCode, VaultProblem>> kinds,
        ProblemCode shown,
        string owner
    )
    {
        if (kinds.Count > 1)
        {
            yield return new StringSelect(
                new CustomId.PickProblems(owner).ToString(),
                "Show another kind…",
                [
                    .. kinds
                        .Take(DiscordLimits.SelectOptions)
                        .Select(kind => new SelectOption(
                            $"{kind.Key}",
                            CustomId.PickProblems.Value(kind.Key),
                            string.Create(
                                CultureInfo.InvariantCulture,
                                $"{kind.Count():N0} · {kind.First().Severity}"
                            ),
                            Default: kind.Key == shown
                        )),
                ]
            );
        }
    }

    private static MessageFile ListOf(
        ImmutableArray<VaultProblem> problems,
        IEnumerable<IGrouping<ProblemCode, VaultProblem>> kinds
    )
    {
        var list = new FullList("Problems", FooterOf(problems, page: null));
        foreach (var kind in kinds)
        {
            list.Add($"{kind.Key}", [.. kind.Select(DiffLists.Line)]);
        }

        return list.ToFile("problems.md");
    }
}
