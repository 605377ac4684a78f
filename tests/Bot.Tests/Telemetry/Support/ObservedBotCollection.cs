namespace Bot.Tests.Telemetry.Support;

/// <summary>The tests that look at one and the same run of the bot.</summary>
[CollectionDefinition(nameof(ObservedBotCollection))]
public sealed class ObservedBotCollection : ICollectionFixture<ObservedBot>;
