using System.Text;

namespace Bot.Interactions;

/// <summary>
/// An exception for the log: what kind it is and where it arose. Messages are left out, because they may quote what a
/// user wrote.
/// </summary>
internal static class ErrorTrace
{
    private const int MaxInner = 8;

    /// <summary>The types and stack traces of an exception and what caused it, outermost first.</summary>
    public static string Of(Exception exception)
    {
        StringBuilder trace = new();
        var inner = exception;
        for (var depth = 0; inner is not null && depth < MaxInner; depth++)
        {
            trace.AppendLine(inner.GetType().FullName).AppendLine(inner.StackTrace);
            inner = inner.InnerException;
        }

        return trace.ToString().TrimEnd();
    }
}
