using System.Text;
using Bot.Configuration;
using Bot.Tests.Support;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Configuration;

public sealed class SecretFilesTests : IDisposable
{
    private static readonly SettingCatalog Settings = new(
        new ServiceCollection().AddBotOptions().Sections()
    );

    private readonly ContentFolderOnDisk _folder = new();

    /// <summary>The names of all secrets.</summary>
    public static TheoryData<string> Secrets => [.. Settings.Secrets.Select(secret => secret.Name)];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Secrets))]
    public void Every_secret_is_read_from_the_file_that_is_named(string secret)
    {
        using var configuration = With((secret + "_FILE", File("a.secret-value\n")));

        Assert.Equal("a.secret-value", configuration[secret]);
        Assert.Equal($"file {_folder.Path}/secret", configuration.OriginOf(secret));
    }

    [Theory]
    [InlineData("abc")]
    [InlineData("abc\n")]
    [InlineData("abc\r\n")]
    [InlineData("abc\n\n")]
    [InlineData("\uFEFFabc\n")]
    public void The_line_break_at_the_end_does_not_count(string text)
    {
        using var configuration = With(("Discord:Token_FILE", File(text)));

        Assert.Equal("abc", configuration["Discord:Token"]);
    }

    [Theory]
    [InlineData("", "is empty")]
    [InlineData("\n", "is empty")]
    [InlineData("\uFEFF\r\n", "is empty")]
    public void A_file_with_nothing_in_it_is_named(string text, string problem)
    {
        Assert.Contains(problem, Refused(File(text)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_no_text_too_large_a_folder_or_not_there_is_named()
    {
        _folder.With("secret", [0xFF, 0xFE, 0x41]);
        Assert.Contains("not text", Refused(At("secret")), StringComparison.Ordinal);
        _folder.With("secret", new byte[64 * 1024 + 1]);
        Assert.Contains("larger than 64 KiB", Refused(At("secret")), StringComparison.Ordinal);
        Assert.Contains("that is a folder", Refused(_folder.Path), StringComparison.Ordinal);
        Assert.Contains("no such file", Refused(At("nothing")), StringComparison.Ordinal);
        Assert.Contains("no such file", Refused(At("no/thing")), StringComparison.Ordinal);
        Assert.Contains("cannot be read", Refused("a\0b"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_device_is_no_file()
    {
        Assert.SkipUnless(System.IO.File.Exists("/dev/zero"), "There is no /dev/zero here.");

        Assert.Contains("a pipe or a device", Refused("/dev/zero"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_pipe_that_nobody_writes_to_is_refused_instead_of_waited_for(bool isLinked)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There are no such pipes on Windows.");
        using (var mkfifo = System.Diagnostics.Process.Start("mkfifo", [At("pipe")]))
        {
            mkfifo.WaitForExit();
        }

        if (isLinked)
        {
            System.IO.File.CreateSymbolicLink(At("link"), At("pipe"));
        }

        Assert.Contains(
            "a pipe or a device",
            Refused(At(isLinked ? "link" : "pipe")),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_link_to_a_file_is_followed_as_container_engines_make_them()
    {
        File("abc");
        Directory.CreateSymbolicLink(At("..data"), _folder.Path);
        System.IO.File.CreateSymbolicLink(At("linked"), Path.Combine("..data", "secret"));
        using var configuration = With(("Discord:Token_FILE", At("linked")));

        Assert.Equal("abc", configuration["Discord:Token"]);
    }

    [Fact]
    public void A_path_that_would_act_on_a_terminal_is_shown_on_one_line()
    {
        Assert.DoesNotContain(Refused("/no\r\nthing\u001b[2J"), char.IsControl);
    }

    [Fact]
    public void A_secret_given_in_two_ways_is_refused_and_shown_in_neither()
    {
        var exception = Assert.Throws<StartException>(() =>
            With(("Discord:Token_FILE", File("one")), ("Discord:Token", "two"))
        );

        Assert.StartsWith("Discord:Token_FILE: ", exception.Message, StringComparison.Ordinal);
        Assert.Contains("Leave one of them out.", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("two", exception.Message[18..], StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_name_of_a_file_or_an_empty_secret_beside_one_is_as_good_as_none()
    {
        using var none = With(("Discord:Token_FILE", ""));
        using var file = With(("Discord:Token_FILE", File("abc")), ("Discord:Token", ""));

        Assert.Null(none["Discord:Token"]);
        Assert.Equal("abc", file["Discord:Token"]);
    }

    [Fact]
    public async Task A_token_from_a_file_reaches_the_bot_and_is_held_to_its_form()
    {
        var result = await BotProcess.RunAsync(
            [("Discord__Token_FILE", File("a token\nof two lines\n"))],
            "check",
            "--content",
            _folder.Path
        );

        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith("Discord:Token: has characters", result.Error, StringComparison.Ordinal);
        Assert.Contains(
            $"It comes from the file {_folder.Path}/secret.",
            result.Error,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("two lines", result.Error, StringComparison.Ordinal);
    }

    private string At(string name) => Path.Combine(_folder.Path, name);

    private string File(string text)
    {
        _folder.With("secret", Encoding.UTF8.GetBytes(text));
        return At("secret");
    }

    private static string Refused(string path)
    {
        var message = Assert
            .Throws<StartException>(() => With(("Discord:Token_FILE", path)))
            .Message;
        Assert.StartsWith("Discord:Token_FILE: ", message, StringComparison.Ordinal);
        Assert.EndsWith(".", message, StringComparison.Ordinal);
        return message;
    }

    private static ConfigurationManager With(params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationManager();
        configuration.AddInMemoryCollection(
            settings.Select(each => KeyValuePair.Create(each.Key, (string?)each.Value))
        );
        configuration.AddSecretFiles(Settings.Secrets);
        return configuration;
    }
}
