using Bot.Gateway.Transport;

namespace Bot.Gateway.Tests.WithDiscordNet;

/// <summary>How often new sessions are opened.</summary>
public sealed class IdentifyBudgetTests
{
    [Fact]
    public async Task Many_sessions_may_be_opened_at_once_and_the_next_one_waits_until_its_connection_ends()
    {
        await using var budget = new IdentifyBudget();
        using var connection = new CancellationTokenSource();
        for (var opened = 0; opened < IdentifyBudget.AtOnce; opened++)
        {
            Assert.True(budget.WaitAsync(connection.Token).IsCompletedSuccessfully);
        }

        var next = budget.WaitAsync(connection.Token);
        Assert.False(next.IsCompleted);

        await connection.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => next);
    }

    [Fact]
    public void No_day_has_as_many_sessions_as_discord_takes_the_token_away_for()
    {
        Assert.True(
            IdentifyBudget.AtOnce + (TimeSpan.FromDays(1) / IdentifyBudget.Interval) < 1000
        );
    }
}
