using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using NoteGraph.Vaults;

namespace Bot.Preview;

/// <summary>Tells open pages when another vault comes into service, so that they draw their answers again.</summary>
internal sealed class PreviewChanges(
    VaultStore store,
    TimeProvider time,
    IHostApplicationLifetime lifetime
)
{
    /// <summary>Below what a reader notices; a look costs one comparison of references.</summary>
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);

    /// <summary>The revision in service at once, and then each that follows it, until the page or the bot goes.</summary>
    public async IAsyncEnumerable<SseItem<string>> RevisionsAsync(
        [EnumeratorCancellation] CancellationToken cancellation
    )
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(
            cancellation,
            lifetime.ApplicationStopping
        );
        using var timer = new PeriodicTimer(Interval, time);
        Vault? told = null;
        do
        {
            if (store.Current is var current && !ReferenceEquals(current, told))
            {
                told = current;
                yield return new SseItem<string>(current.Revision, "vault");
            }
        } while (await NextAsync(timer, either.Token));
    }

    private static async ValueTask<bool> NextAsync(
        PeriodicTimer timer,
        CancellationToken cancellation
    )
    {
        try
        {
            return await timer.WaitForNextTickAsync(cancellation);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
