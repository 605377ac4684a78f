using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Bot.Interactions.Rendering;
using Bot.Interactions.Replies;
using NoteGraph.Notes;
using NoteGraph.Vaults;

namespace Bot.Interactions.Components;

/// <summary>
/// What a button or a select menu does, and whose it is. It is written into the component, so that nothing is kept in
/// memory and a press works after a restart. It comes back from clients, so nothing in it may be trusted.
/// </summary>
/// <param name="Owner">The user who asked for the message: <c>0</c> in the terminal, an invented one on the preview page.</param>
/// <remarks>Written as <c>v1:action:…:owner</c>, always below Discord's 100 characters.</remarks>
public abstract record CustomId(string Owner)
{
    private const string Version = "v1";
    private const string MoreSections = "more-";
    private const int MaxDigits = 9;
    private const int MaxOwnerDigits = 20;

    /// <summary>A button: shows a part of a note in place of the message.</summary>
    public sealed record Show(NoteState State, string Owner) : CustomId(Owner);

    /// <summary>A button on a private answer: posts what it shows for everybody.</summary>
    public sealed record Share(NoteState State, string Owner) : CustomId(Owner);

    /// <summary>A menu of the note's sections.</summary>
    /// <param name="State">What the message shows now.</param>
    public sealed record PickSection(NoteState State, string Owner) : CustomId(Owner)
    {
        /// <summary>The value of a row for a section.</summary>
        public static string Value(int section, HeadingKey heading) =>
            Number(section) + heading.Value;

        /// <summary>The value of a row that turns the menu to another page.</summary>
        public static string MoreValue(int menu) => MoreSections + Number(menu);

        /// <summary>The value of the row for the whole text of the note.</summary>
        public const string WholeNote = "all";

        /// <summary>What the choice of a row leads to; null for a value that no row has.</summary>
        public NoteState? Picked(string? value) =>
            value == WholeNote ? State with { View = NoteView.Text, Page = 0, Menu = null }
            : TrySection(value, out var section, out var heading)
                ? State with
                {
                    View = NoteView.Section,
                    Section = section,
                    Heading = heading,
                    Page = 0,
                }
            : value is not null
            && value.StartsWith(MoreSections, StringComparison.Ordinal)
            && TryNumber(value[MoreSections.Length..], out var menu)
                ? State with
                {
                    Menu = menu,
                }
            : null;
    }

    /// <summary>A menu of notes to go on to.</summary>
    /// <param name="View">What is shown of the note that is chosen.</param>
    /// <param name="Slot">Tells several such menus of one message apart.</param>
    /// <param name="Trail">The notes by which the reader will have come there.</param>
    public sealed record Hop(NoteView View, int Slot, string Owner, Trail Trail = default)
        : CustomId(Owner)
    {
        /// <summary>The value of a row for a note.</summary>
        public static string Value(NoteKey key) => key.Value;

        /// <summary>What the choice of a row leads to; null for a value that no row has.</summary>
        public NoteState? Picked(string? value) =>
            NoteKey.TryParse(value, out var key)
                ? new NoteState(View, key, Trail: Trail.BackTo(key))
                : null;
    }

    /// <summary>A button that shows something of two notes, or a menu from which one of them is chosen.</summary>
    /// <param name="First">The first note; null when a menu's row gives it.</param>
    /// <param name="Second">The second note; null when a menu's row gives it.</param>
    public sealed record Pair(PairView View, NoteKey? First, NoteKey? Second, string Owner)
        : CustomId(Owner)
    {
        /// <summary>The two notes with the one that a row stands for; null when one is missing still.</summary>
        public (NoteKey First, NoteKey Second)? Picked(string? value)
        {
            NoteKey? picked = NoteKey.TryParse(value, out var key) ? key : null;
            return (First ?? picked) is { } first && (Second ?? picked) is { } second
                ? (first, second)
                : null;
        }
    }

    /// <summary>A button that shows a page of a tag's notes, or of all tags.</summary>
    /// <param name="Tag">The tag; null for the list of all.</param>
    /// <param name="Page">The page, counted from 0.</param>
    public sealed record Tags(TagKey? Tag, int Page, string Owner) : CustomId(Owner);

    /// <summary>A button that shows a page of what a search found.</summary>
    /// <param name="Query">What was looked for.</param>
    /// <param name="Page">The page, counted from 0.</param>
    public sealed record Search(string Query, int Page, string Owner) : CustomId(Owner)
    {
        /// <summary>Whether the id is short enough for Discord, which depends on the query.</summary>
        public bool Fits => ToString().Length <= DiscordLimits.CustomId;
    }

    /// <summary>A menu of tags.</summary>
    public sealed record PickTag(string Owner) : CustomId(Owner)
    {
        /// <summary>The value of a row for a tag.</summary>
        public static string Value(TagKey key) => key.Value;

        /// <summary>The tag that a row stands for; null for a value that no row has.</summary>
        public static TagKey? Picked(string? value) =>
            TagKey.TryParse(value, out var key) ? key : null;
    }

    /// <summary>A button that shows a page of the problems of one kind.</summary>
    /// <param name="Page">The page, counted from 0.</param>
    public sealed record Problems(ProblemCode Code, int Page, string Owner) : CustomId(Owner);

    /// <summary>A menu of the kinds of problems.</summary>
    public sealed record PickProblems(string Owner) : CustomId(Owner)
    {
        /// <summary>The value of a row for a kind.</summary>
        public static string Value(ProblemCode code) => TextOf(code);

        /// <summary>The kind that a row stands for; null for a value that no row has.</summary>
        public static ProblemCode? Picked(string? value) => CodeOf(value);
    }

    /// <summary>A button that puts into service what was refused.</summary>
    /// <param name="Revision">The fingerprint of what was refused, so that nothing else is forced in its place.</param>
    public sealed record Force(string Revision, string Owner) : CustomId(Owner);

    /// <summary>Reads an id back. False for anything that <see cref="ToString"/> does not write. Never throws.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out CustomId? id)
    {
        id = null;
        if (text is not { Length: <= DiscordLimits.CustomId })
        {
            return false;
        }

        id = text.Split(':') switch
        {
            [Version, "show", .. var state, var owner] when StateOf(state) is { } shown => new Show(
                shown,
                owner
            ),
            [Version, "share", .. var state, var owner] when StateOf(state) is { } shown =>
                new Share(shown, owner),
            [Version, "section", .. var state, var owner] when StateOf(state) is { } shown =>
                new PickSection(shown, owner),
            [Version, "hop", var view, var slot, .. var trail, var owner]
                when ViewOf(view) is { } shown
                    && TryNumber(slot, out var number)
                    && TryTrail(trail, out var from) => new Hop(shown, number, owner, from),
            [Version, "pair", var view, var first, var second, var owner]
                when PairViewOf(view) is { } shown
                    && TryKey(first, out var one)
                    && TryKey(second, out var other) => new Pair(shown, one, other, owner),
            [Version, "search", var written, var page, var owner]
                when QueryText.Read(written) is { } query && TryNumber(page, out var number) =>
                new Search(query, number, owner),
            [Version, "tags", "-", var page, var owner] when TryNumber(page, out var number) =>
                new Tags(null, number, owner),
            [Version, "tags", var tag, var page, var owner]
                when TagKey.TryParse(tag, out var key) && TryNumber(page, out var number) =>
                new Tags(key, number, owner),
            [Version, "tag", var owner] => new PickTag(owner),
            [Version, "problems", var code, var page, var owner]
                when CodeOf(code) is { } kind && TryNumber(page, out var number) => new Problems(
                kind,
                number,
                owner
            ),
            [Version, "problem", var owner] => new PickProblems(owner),
            [Version, "force", { Length: > 0 } revision, var owner]
                when revision.All(char.IsAsciiHexDigitLower) => new Force(revision, owner),
            _ => null,
        };
        if (id is null || !IsUser(id.Owner))
        {
            id = null;
        }

        return id is not null;
    }

    /// <summary>The id as it is written into a component.</summary>
    public sealed override string ToString() =>
        this switch
        {
            Show show => Join("show", show.State),
            Share share => Join("share", share.State),
            PickSection pick => Join("section", pick.State),
            Hop hop => Join(
                hop.Trail,
                trail => $"hop:{TextOf(hop.View)}:{Number(hop.Slot)}{TextOf(trail)}"
            ),
            Pair pair =>
                $"{Version}:pair:{TextOf(pair.View)}:{TextOf(pair.First)}:{TextOf(pair.Second)}:{Owner}",
            Tags tags => $"{Version}:tags:{tags.Tag?.Value ?? "-"}:{Number(tags.Page)}:{Owner}",
            PickTag => $"{Version}:tag:{Owner}",
            Problems page => $"{Version}:problems:{TextOf(page.Code)}:{Number(page.Page)}:{Owner}",
            PickProblems => $"{Version}:problem:{Owner}",
            Force force => $"{Version}:force:{force.Revision}:{Owner}",
            Search search =>
                $"{Version}:search:{QueryText.Escape(search.Query)}:{Number(search.Page)}:{Owner}",
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    private string Join(string action, NoteState state) =>
        Join(state.Trail, trail => $"{action}:{TextOf(state with { Trail = trail })}");

    // What is too long loses the oldest notes of its trail.
    private string Join(Trail trail, Func<Trail, string> write)
    {
        while (true)
        {
            var text = $"{Version}:{write(trail)}:{Owner}";
            if (text.Length <= DiscordLimits.CustomId || trail.IsEmpty)
            {
                return text;
            }

            trail = trail.WithoutOldest();
        }
    }

    private static string TextOf(NoteState state) =>
        string.Join(
            ':',
            TextOf(state.View),
            state.Key.Value,
            Number(state.Section) + state.Heading?.Value,
            Number(state.Page),
            state.Menu is { } menu ? Number(menu) : "-"
        ) + TextOf(state.Trail);

    private static string TextOf(Trail trail) => trail.IsEmpty ? "" : ":" + trail.Text;

    private static bool TryTrail(string[] parts, out Trail trail)
    {
        trail = default;
        return parts.Length == 0 || (parts is [var text] && Trail.TryParse(text, out trail));
    }

    private static NoteState? StateOf(string[] parts) =>
        parts is [var view, var key, var section, var page, var menu, .. var trail]
        && ViewOf(view) is { } shown
        && NoteKey.TryParse(key, out var note)
        && TrySection(section, out var sectionNumber, out var heading)
        && TryNumber(page, out var pageNumber)
        && (menu == "-" | TryNumber(menu, out var menuNumber))
        && TryTrail(trail, out var from)
            ? new NoteState(
                shown,
                note,
                sectionNumber,
                pageNumber,
                menu == "-" ? null : menuNumber,
                from,
                heading
            )
            : null;

    // The number alone is what older versions wrote.
    private static bool TrySection(string? text, out int section, out HeadingKey? heading)
    {
        var end = Math.Max(0, (text?.Length ?? 0) - HeadingKey.Length);
        heading = HeadingKey.TryParse(text?[end..], out var key) ? key : null;
        return TryNumber(heading is null ? text : text![..end], out section);
    }

    private static string TextOf(PairView view) => view == PairView.Compare ? "compare" : "path";

    private static PairView? PairViewOf(string text) =>
        text switch
        {
            "compare" => PairView.Compare,
            "path" => PairView.Path,
            _ => null,
        };

    private static string TextOf(ProblemCode code) => code.ToString();

    private static ProblemCode? CodeOf(string? text) =>
        Enum.TryParse<ProblemCode>(text, out var code)
        && Enum.IsDefined(code)
        && TextOf(code) == text
            ? code
            : null;

    private static string TextOf(NoteKey? key) => key?.Value ?? "-";

    private static bool TryKey(string text, out NoteKey? key)
    {
        key = NoteKey.TryParse(text, out var known) ? known : null;
        return key is not null || text == "-";
    }

    private static string TextOf(NoteView view) =>
        view switch
        {
            NoteView.Card => "card",
            NoteView.Stats => "stats",
            NoteView.Related => "related",
            NoteView.Mentions => "mentions",
            NoteView.Links => "links",
            NoteView.Section => "section",
            NoteView.Text => "text",
            NoteView.Picture => "picture",
            _ => throw new ArgumentOutOfRangeException(nameof(view)),
        };

    private static NoteView? ViewOf(string text) =>
        text switch
        {
            "card" => NoteView.Card,
            "stats" => NoteView.Stats,
            "related" => NoteView.Related,
            "mentions" => NoteView.Mentions,
            "links" => NoteView.Links,
            "section" => NoteView.Section,
            "text" => NoteView.Text,
            "picture" => NoteView.Picture,
            _ => null,
        };

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static bool TryNumber(string? text, out int number)
    {
        number = 0;
        return IsNumber(text, MaxDigits)
            && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }

    private static bool IsUser(string owner) => IsNumber(owner, MaxOwnerDigits);

    // One way only to write each number, so that an id that reads back is the id that was written.
    private static bool IsNumber(string? text, int maxDigits) =>
        text is { Length: > 0 }
        && text.Length <= maxDigits
        && text.All(char.IsAsciiDigit)
        && (text[0] != '0' || text.Length == 1);
}
