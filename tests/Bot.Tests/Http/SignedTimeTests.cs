using System.Globalization;
using Bot.Http;

namespace Bot.Tests.Http;

public class SignedTimeTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(0, true)]
    [InlineData(-1, true)]
    [InlineData(1, true)]
    [InlineData(-24, true)]
    [InlineData(24, true)]
    [InlineData(-25, false)]
    [InlineData(25, false)]
    [InlineData(-24 * 365 * 40, false)]
    public void A_time_of_about_today_is_near(int hours, bool isNear) =>
        Assert.Equal(
            isNear,
            SignedTime.IsNear(
                Now.AddHours(hours).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
                Now,
                out _
            )
        );

    [Theory]
    [InlineData("9223372036854775807", false)]
    [InlineData("99999999999999", false)]
    [InlineData("99999999999999999999999999999999", true)]
    [InlineData("2026-01-01T00:00:00Z", true)]
    [InlineData("-1", true)]
    [InlineData("later", true)]
    public void What_is_no_number_of_seconds_is_left_to_the_signature(string time, bool isNear) =>
        Assert.Equal(isNear, SignedTime.IsNear(time, Now, out _));
}
