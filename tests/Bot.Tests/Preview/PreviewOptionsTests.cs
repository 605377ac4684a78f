using Bot.Preview;
using Microsoft.Extensions.Hosting;
using Moq;

namespace Bot.Tests.Preview;

public sealed class PreviewOptionsTests
{
    [Theory]
    [InlineData(null, "Development", true)]
    [InlineData(null, "Production", false)]
    [InlineData(null, "Staging", false)]
    [InlineData(true, "Production", true)]
    [InlineData(false, "Development", false)]
    public void The_page_is_served_in_development_unless_told_otherwise(
        bool? enabled,
        string environment,
        bool isServed
    ) =>
        Assert.Equal(
            isServed,
            new PreviewOptions { Enabled = enabled }.IsServedIn(
                Mock.Of<IHostEnvironment>(host => host.EnvironmentName == environment)
            )
        );
}
