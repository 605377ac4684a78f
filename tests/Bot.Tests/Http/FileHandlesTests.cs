using Bot.Http;

namespace Bot.Tests.Http;

public class FileHandlesTests
{
    [Theory]
    [InlineData(
        "Max open files            1048576              1048576              files     ",
        1000
    )]
    [InlineData(
        "Max open files            1024                 524288               files     ",
        512
    )]
    [InlineData(
        "Max open files            600                  600                  files     ",
        88
    )]
    [InlineData(
        "Max open files            64                   64                   files     ",
        32
    )]
    [InlineData(
        "Max open files            unlimited            unlimited            files     ",
        1000
    )]
    [InlineData("Max open files", 1000)]
    [InlineData(
        "Max processes             10                   10                   processes ",
        1000
    )]
    public void Connections_leave_handles_for_everything_else(string line, int connections) =>
        Assert.Equal(
            connections,
            FileHandles.ConnectionsWithin(
                1000,
                FileHandles.LimitIn(["Limit   Soft Limit   Hard Limit   Units", line])
            )
        );
}
