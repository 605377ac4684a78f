namespace Bot.Http;

/// <summary>
/// Requests that end too early, come too slowly or are no HTTP within. Anybody can send those, signed or not, so they get
/// their status and no line among the errors of the log.
/// </summary>
internal static class BrokenRequests
{
    public static void UseBrokenRequests(this WebApplication app) =>
        app.Use(
            async (context, next) =>
            {
                try
                {
                    await next(context);
                }
                catch (BadHttpRequestException exception) when (!context.Response.HasStarted)
                {
                    context.Response.StatusCode = exception.StatusCode;
                }
                catch (Exception exception)
                    when (exception is IOException or OperationCanceledException
                        && context.RequestAborted.IsCancellationRequested
                    )
                {
                    // Whoever asked has gone.
                }
            }
        );
}
