using Bot.Content.Folder;

namespace Bot.Tests.Content.Folder;

public sealed class FileReadersTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Eight_files_wait_for_the_disk_at_once_on_however_few_processors()
    {
        using var all = new Barrier(8);
        using var readers = new FileReaders(
            _ =>
                all.SignalAndWait(TimeSpan.FromSeconds(30), Token)
                    ? ValueTask.FromResult<KnownFile?>(null)
                    : throw new TimeoutException("The others are not read meanwhile."),
            Token
        );

        foreach (var number in Enumerable.Range(0, 8))
        {
            readers.Add([File($"{number}.md")]);
        }

        Assert.Equal(8, (await readers.EndAsync()).Count);
    }

    [Fact]
    public async Task A_file_that_has_to_be_waited_for_holds_up_no_other()
    {
        var settled = new TaskCompletionSource<KnownFile?>();
        using var readers = new FileReaders(
            file =>
            {
                if (file.VaultPath == "busy.md")
                {
                    return new ValueTask<KnownFile?>(settled.Task);
                }

                settled.SetResult(null);
                return ValueTask.FromResult<KnownFile?>(null);
            },
            Token
        );

        readers.Add([File("busy.md"), File("after.md")]);

        Assert.Equal(
            ["after.md", "busy.md"],
            (await readers.EndAsync().WaitAsync(TimeSpan.FromSeconds(30), Token))
                .Select(each => each.File.VaultPath)
                .Order()
        );
    }

    [Fact]
    public async Task More_than_sixteen_files_that_have_to_be_waited_for_wait_in_turn()
    {
        List<TaskCompletionSource<KnownFile?>> waiting = [];
        using var readers = new FileReaders(
            file =>
            {
                if (waiting.Count == 16)
                {
                    Assert.All(waiting, before => Assert.True(before.Task.IsCompleted));
                    waiting.Clear();
                }

                var settled = new TaskCompletionSource<KnownFile?>();
                waiting.Add(settled);
                if (waiting.Count == 16)
                {
                    TaskCompletionSource<KnownFile?>[] all = [.. waiting];
                    _ = Task.Run(() => Array.ForEach(all, each => each.SetResult(null)), Token);
                }

                return new ValueTask<KnownFile?>(settled.Task);
            },
            Token
        );

        readers.Add([.. Enumerable.Range(0, 48).Select(number => File($"{number}.md"))]);

        var read = await readers.EndAsync().WaitAsync(TimeSpan.FromSeconds(30), Token);
        Assert.Equal(48, read.Count);
    }

    [Fact]
    public async Task Without_files_nothing_is_read()
    {
        using var readers = new FileReaders(_ => throw new InvalidOperationException(), Token);

        Assert.Empty(await readers.EndAsync());
    }

    [Fact]
    public async Task What_goes_wrong_with_a_file_is_known_at_the_end()
    {
        using var readers = new FileReaders(_ => throw new InvalidDataException("Bad."), Token);

        readers.Add([File("a.md")]);

        await Assert.ThrowsAsync<InvalidDataException>(readers.EndAsync);
    }

    [Fact]
    public async Task A_reading_that_is_ended_reads_nothing_more()
    {
        using var ended = new CancellationTokenSource();
        using var allAreThere = new ManualResetEventSlim();
        var read = 0;
        using var readers = new FileReaders(
            async _ =>
            {
                Interlocked.Increment(ref read);
                allAreThere.Wait(Token);
                await ended.CancelAsync();
                return null;
            },
            ended.Token
        );

        var files = Math.Max(8, Environment.ProcessorCount) + 4;
        foreach (var number in Enumerable.Range(0, files))
        {
            readers.Add([File($"{number}.md")]);
        }

        allAreThere.Set();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(readers.EndAsync);
        Assert.InRange(read, 1, files - 4);
    }

    private static ContentFile File(string path) => new(path, "/vault/" + path, false, false);
}
