namespace Bot.Http;

/// <summary>What helps when Discord refuses something, which depends on what was asked: a sentence or two each.</summary>
/// <param name="Forbidden">When the application may not do it (403).</param>
/// <param name="NotFound">When Discord does not know what it was asked about (404).</param>
internal sealed record RefusalRemedies(string Forbidden, string NotFound);
