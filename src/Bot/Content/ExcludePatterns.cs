using Microsoft.Extensions.FileSystemGlobbing;

namespace Bot.Content;

/// <summary>Patterns of vault-relative paths that are left out, such as <c>Templates/**</c>.</summary>
internal static class ExcludePatterns
{
    /// <summary>Whether a text is a pattern that <see cref="Matching"/> takes: not one that leads up anywhere.</summary>
    public static bool IsPattern(string? text) =>
        text is not null && !text.Split('/', '\\').Contains("..");

    /// <summary>Tells which vault-relative paths patterns leave out.</summary>
    /// <exception cref="ArgumentException">One of them has <c>..</c> as a part of its path, and no path in the vault has.</exception>
    public static Predicate<string> Matching(IReadOnlyCollection<string> patterns)
    {
        if (patterns.Count == 0)
        {
            return _ => false;
        }

        if (!patterns.All(IsPattern))
        {
            // The matcher itself takes one that begins so, and then nothing is left out.
            throw new ArgumentException("A pattern has .. in it.", nameof(patterns));
        }

        var matcher = new Matcher(StringComparison.Ordinal);
        matcher.AddIncludePatterns(patterns);
        matcher.AddIncludePatterns(patterns.Select(BelowFolder).OfType<string>());
        return path => matcher.Match(path).HasMatches;
    }

    // Whoever names a folder means what lies in it. Null for what names none, or many things.
    private static string? BelowFolder(string pattern) =>
        pattern.TrimEnd('/', '\\') is { Length: > 0 } folder
        && !folder.Split('/', '\\')[^1].Contains('*', StringComparison.Ordinal)
            ? folder + "/**"
            : null;
}
