using System.CommandLine;
using System.CommandLine.Invocation;
using Bot.Configuration;
using Microsoft.Extensions.Options;

namespace Bot.Terminal;

/// <summary>Runs what the command line asks for.</summary>
internal static class CommandLine
{
    /// <returns>One of <see cref="ExitCodes"/>.</returns>
    public static async Task<int> RunAsync(RootCommand root, string[] args)
    {
        var arguments = root.Parse(args);
        var configuration = new InvocationConfiguration
        {
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = Timeout.InfiniteTimeSpan,
        };
        try
        {
            var code = await arguments.InvokeAsync(configuration);
            return arguments.Action is ParseErrorAction ? ExitCodes.UsageOrStart : code;
        }
        catch (OptionsValidationException exception)
        {
            return await RefuseAsync(exception.Failures);
        }
        catch (StartException exception)
        {
            return await RefuseAsync([exception.Message]);
        }
        catch (OperationCanceledException)
        {
            return ExitCodes.UsageOrStart;
        }
    }

    private static async Task<int> RefuseAsync(IEnumerable<string> reasons)
    {
        foreach (var reason in reasons)
        {
            await Console.Error.WriteLineAsync(reason);
        }

        return ExitCodes.UsageOrStart;
    }
}
