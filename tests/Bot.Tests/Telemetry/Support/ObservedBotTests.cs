namespace Bot.Tests.Telemetry.Support;

/// <summary>The tests that look at one and the same run of the bot.</summary>
[CollectionDefinition(nameof(ObservedBotTests))]
public sealed class ObservedBotTests : ICollectionFixture<ObservedBot>;
