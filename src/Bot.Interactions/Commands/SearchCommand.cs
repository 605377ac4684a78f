using System.Globalization;
using Bot.Interactions.Replies;
using NoteGraph.Search;

namespace Bot.Interactions.Commands;

/// <summary><c>/search</c>: the notes in whose text words stand.</summary>
public sealed class SearchCommand(TextSearch search, TimeProvider time) : ICommand
{
    private const string Query = "query";

    // Longer than the index of a small vault takes; for a large one the answer says how far it is.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>The command's name.</summary>
    public const string Name = "search";

    /// <inheritdoc />
    public CommandDefinition Definition { get; } =
        new(
            Name,
            "Look for words in all notes: words, \"a phrase\", begin*, tag:name",
            [
                new(Query, "What to look for", IsRequired: true, MaxLength: SearchQuery.MaxLength),
                NoteOptions.PrivateOption,
            ]
        )
        {
            Cost = 2,
        };

    /// <inheritdoc />
    public async ValueTask<Reply> AnswerAsync(
        CommandRequest request,
        CancellationToken cancellation
    )
    {
        var query = SearchQuery.Parse(request.Text(Query) ?? "");
        if (query.IsEmpty)
        {
            return new Reply.Notice(
                "There is no word in that to look for. Try a word, `\"a phrase\"`, `begin*` or `tag:name`."
            )
            {
                IsPrivate = true,
            };
        }

        return await search.SearchAsync(query, Patience, time, cancellation) is { } results
            ? request.ForCaller(new Reply.Search(results))
            : new Reply.Notice(StillReading(search)) { IsPrivate = true };
    }

    /// <summary>What is said while there is no index yet.</summary>
    internal static string StillReading(TextSearch search) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"I am still reading the notes for the search ({search.Percent} % done)."
        ) + " Ask again in a few seconds; all other commands work.";
}
