namespace Bot;

/// <summary>What goes wrong with a file, or with whatever else is read and written like one.</summary>
internal static class FileFailure
{
    /// <summary>Whether an exception is about a file and not a bug.</summary>
    public static bool Is(Exception exception) =>
        exception
            is IOException
                or UnauthorizedAccessException
                // So .NET calls a file that may not grow, as where a user's room is used up.
                or ArgumentOutOfRangeException { ParamName: "value" };
}
