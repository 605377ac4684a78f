using System.Diagnostics;
using System.Globalization;
using Bot.Content;
using Bot.Content.Git;
using Bot.Interactions.Content;
using Bot.Tests.Support;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Bot.Tests.Content;

public sealed class ReloadFileTests : IDisposable
{
    private readonly DirectoryInfo _state = Directory.CreateTempSubdirectory("bot-state-");
    private readonly LogLines _log = new();

    public void Dispose() => _state.Delete(recursive: true);

    [Fact]
    public void What_was_appended_is_read_back_the_latest_first()
    {
        var file = File();
        var first = Record(1) with { Reason = "Line\nend, “quotes” and 😀" };
        var second = Record(2) with { By = ReloadOrigin.Webhook };

        file.Append(first);
        file.Append(second);

        Assert.Equal([second, first], File().ReadLast(10));
        Assert.Equal([second], File().ReadLast(1));
        Assert.Equal(2, System.IO.File.ReadAllLines(Path).Length);
    }

    [Fact]
    public void Without_a_file_there_are_none_and_no_warning()
    {
        Assert.Empty(File().ReadLast(10));
        Assert.Empty(File(System.IO.Path.Combine(_state.FullName, "not/there")).ReadLast(10));
        Assert.Equal("", _log.Text);
    }

    [Theory]
    [InlineData("{\"at\":\"2026-01-01T00:00:00+00:00\",\"by\":{\"by\":\"wat")]
    [InlineData("nonsense")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"by\":null}")]
    [InlineData("{\"by\":7,\"result\":\"Lost\"}")]
    [InlineData("\0\0\0\0\0\0")]
    public void A_line_that_was_cut_off_hides_no_other(string torn)
    {
        File().Append(Record(1));
        System.IO.File.AppendAllText(Path, torn);

        File().Append(Record(2));

        Assert.Equal([2, 1], File().ReadLast(10).Select(record => record.Added));
    }

    [Fact]
    public void The_file_stays_small_and_keeps_the_latest()
    {
        var file = File();
        for (var at = 0; at < 1000; at++)
        {
            file.Append(Record(at));
        }

        Assert.InRange(new FileInfo(Path).Length, 1, 300 * 1024);
        Assert.Equal([999, 998], File().ReadLast(2).Select(record => record.Added));
        Assert.True(File().ReadLast(1000).Count >= 200);
    }

    [Fact]
    public void A_file_that_something_else_made_huge_is_read_from_its_end_and_shortened()
    {
        using (var huge = System.IO.File.Create(Path))
        {
            huge.SetLength(100_000_000);
        }

        var file = File();
        file.Append(Record(7));

        Assert.Equal(7, Assert.Single(File().ReadLast(10)).Added);
        Assert.InRange(new FileInfo(Path).Length, 1, 1_000_000);
    }

    [Fact]
    public void Many_at_once_each_get_a_line()
    {
        var file = File();
        Parallel.For(0, 50, at => file.Append(Record(at)));

        Assert.Equal(50, File().ReadLast(100).Select(record => record.Added).Distinct().Count());
    }

    [Fact]
    public void A_device_without_room_is_a_warning()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux has /dev/full.");
        System.IO.File.CreateSymbolicLink(Path, "/dev/full");

        File().Append(Record(1));

        Assert.Contains("Warning: The reload is not kept", _log.Text, StringComparison.Ordinal);
        Assert.Contains("Content:StateFolder", _log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_disk_that_is_full_keeps_what_it_has_and_takes_more_once_there_is_room()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "A small disk is mounted as Linux does it.");
        Assert.SkipUnless(
            Run("mount", "-t", "tmpfs", "-o", "size=16k", "tmpfs", _state.FullName),
            "Nothing can be mounted without being root."
        );
        try
        {
            File().Append(Record(1));
            var filler = System.IO.Path.Combine(_state.FullName, "filler");
            Fill(filler);

            for (var at = 2; at < 40; at++)
            {
                File().Append(Record(at));
            }

            Assert.Contains("Warning: The reload is not kept", _log.Text, StringComparison.Ordinal);
            Assert.Contains(File().ReadLast(100), record => record.Added == 1);
            System.IO.File.Delete(filler);
            File().Append(Record(99));
            Assert.Equal(99, File().ReadLast(1).Single().Added);
        }
        finally
        {
            Assert.True(Run("umount", _state.FullName));
        }
    }

    [Fact]
    public void A_folder_that_cannot_be_written_to_is_a_warning()
    {
        var inTheWay = System.IO.Path.Combine(_state.FullName, "file");
        System.IO.File.WriteAllText(inTheWay, "");

        File(System.IO.Path.Combine(inTheWay, "below")).Append(Record(1));

        Assert.Contains("Warning: The reload is not kept", _log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_a_warning_and_no_records()
    {
        Directory.CreateDirectory(Path);

        Assert.Empty(File().ReadLast(10));
        File().Append(Record(1));

        Assert.Contains("Earlier reloads cannot be read", _log.Text, StringComparison.Ordinal);
        Assert.Contains("The reload is not kept", _log.Text, StringComparison.Ordinal);
    }

    private string Path => System.IO.Path.Combine(_state.FullName, "reloads.jsonl");

    private ReloadFile File(string? folder = null)
    {
        var content = Options.Create(
            new ContentOptions { StateFolder = folder ?? _state.FullName }
        );
        return new ReloadFile(
            new StateFolder(content, Options.Create(new GitOptions())),
            LoggerFactory.Create(logging => logging.AddProvider(_log)).CreateLogger<ReloadFile>()
        );
    }

    private static ReloadRecord Record(int added) =>
        new(
            DateTimeOffset.UnixEpoch.AddMinutes(added),
            new ReloadOrigin("1000000000000000001", "1100000000000000001", "1100000000000000002"),
            ReloadResult.Swapped,
            "0123456789abcdef",
            added.ToString("x16", CultureInfo.InvariantCulture),
            added,
            2,
            3,
            4,
            500,
            null
        );

    private static void Fill(string path)
    {
        try
        {
            using var file = new FileStream(
                path,
                FileMode.Create,
                FileAccess.Write,
                FileShare.None,
                0
            );
            for (var at = 0; at < 1000; at++)
            {
                file.Write(new byte[512]);
            }
        }
        catch (IOException)
        {
            // Now it is full.
        }
    }

    private static bool Run(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(
                new ProcessStartInfo(program, arguments) { RedirectStandardError = true }
            )!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
