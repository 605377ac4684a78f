using Bot.Content.Git;

namespace Bot.Tests.Content.Git;

public sealed class GitOptionsTests
{
    private const string Secret = "hunter2";

    [Theory]
    [InlineData("https://github.com/you/notes.git", "https")]
    [InlineData("https://[::1]:8443/notes.git", "https")]
    [InlineData("http://127.0.0.1:3000/notes", "http")]
    [InlineData("ssh://git@example.org:2222/you/notes.git", "ssh")]
    [InlineData("git@github.com:you/notes.git", "ssh")]
    [InlineData("git://example.org/notes.git", "git")]
    [InlineData("file:///srv/git/notes.git", "file")]
    [InlineData("/srv/git/notes.git", "file")]
    public void An_address_allows_one_way_there(string url, string protocol) =>
        Assert.Equal(protocol, GitAddress.Read(url, out _)?.Protocol);

    [Theory]
    [InlineData("ext::sh -c touch% /tmp/x")]
    [InlineData("fd::17")]
    [InlineData("-oProxyCommand=touch:x")]
    [InlineData("--upload-pack=touch")]
    [InlineData("notes")]
    [InlineData("../notes")]
    [InlineData("ftp://example.org/notes")]
    [InlineData("https://example.org/notes\nx")]
    [InlineData("https://robin:hunter2@example.org/notes.git")]
    [InlineData("https://hunter2@example.org/notes.git")]
    [InlineData("ssh://git:hunter2@example.org/notes.git")]
    [InlineData("javascript:hunter2 alert")]
    public void Another_address_is_refused_without_being_quoted(string url)
    {
        var failure = Assert.Single(FailuresOf(new GitOptions { Url = url }));

        Assert.StartsWith("Url: ", failure, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, failure, StringComparison.Ordinal);
        Assert.DoesNotContain("touch", failure, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("main", true)]
    [InlineData("draft/next", true)]
    [InlineData("größe", true)]
    [InlineData("refs/heads/main", false)]
    [InlineData("-main", false)]
    [InlineData("main:other", false)]
    [InlineData("a..b", false)]
    [InlineData("a b", false)]
    [InlineData("a*", false)]
    [InlineData("a^", false)]
    [InlineData("a/", false)]
    [InlineData("a//b", false)]
    [InlineData("a/.b", false)]
    [InlineData("a.lock", false)]
    [InlineData("a@{1}", false)]
    [InlineData("a\\b", false)]
    public void A_branch_is_a_name_as_git_takes_it(string branch, bool isGood) =>
        Assert.Equal(isGood, FailuresOf(Options(branch: branch)).Length == 0);

    [Theory]
    [InlineData("notes", true)]
    [InlineData("docs/vault/", true)]
    [InlineData("/notes", false)]
    [InlineData("../notes", false)]
    [InlineData("docs/../..", false)]
    [InlineData("./notes", false)]
    [InlineData("a\nb", false)]
    public void A_folder_lies_within_the_repository(string path, bool isGood) =>
        Assert.Equal(isGood, FailuresOf(Options(path: path)).Length == 0);

    [Theory]
    [InlineData("https://example.org/notes.git", true)]
    [InlineData("http://127.0.0.1/notes.git", true)]
    [InlineData("http://example.org/notes.git", false)]
    [InlineData("git@example.org:notes.git", false)]
    [InlineData("file:///srv/notes.git", false)]
    public void A_token_goes_where_nobody_reads_it_on_the_way(string url, bool isGood)
    {
        var failures = FailuresOf(new GitOptions { Url = url, Token = Secret });

        Assert.Equal(isGood, failures.Length == 0);
        Assert.All(
            failures,
            failure => Assert.DoesNotContain(Secret, failure, StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3601)]
    public void The_timeout_has_bounds(int seconds) =>
        Assert.Contains(
            "TimeoutSeconds",
            Assert.Single(FailuresOf(new GitOptions { TimeoutSeconds = seconds })),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("fatal: Authentication failed for 'https://x/hunter2'")]
    [InlineData("fatal: eC1hY2Nlc3MtdG9rZW46aHVudGVyMg==")]
    [InlineData("remote: hunter2 is your password\nfatal: no")]
    public void What_git_says_is_quoted_without_secrets(string error) =>
        Assert.DoesNotMatch(
            "hunter2|eC1hY2Nl",
            GitFailure.Explain(error, new GitOptions { Token = Secret })
        );

    [Fact]
    public void What_a_remote_says_cannot_write_lines_of_its_own() =>
        Assert.Equal(
            "could not be read. Git says: fatal: a [31m b",
            GitFailure.Explain(
                "remote: \u001b[2J gone\nfatal: a\u001b[31m\rb\nfatal: a\u001b[31m\rb\n",
                new GitOptions()
            )
        );

    private static GitOptions Options(string? branch = null, string? path = null) =>
        new()
        {
            Url = "https://example.org/notes.git",
            Branch = branch,
            Path = path,
        };

    private static string[] FailuresOf(GitOptions options) =>
        [.. new GitOptions.Validator().Validate(null, options).Failures ?? []];
}
