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
        catch (Exception exception) when (FileFailure.Is(exception))
        {
            return await RefuseAsync([
                $"Something could not be read or written: {exception.Message.TrimEnd('.')}. Look at the disk and at where the output goes.",
            ]);
        }
        catch (OperationCanceledException)
        {
            return ExitCodes.UsageOrStart;
        }
    }

    private static async Task<int> RefuseAsync(IEnumerable<string> reasons)
    {
        try
        {
            foreach (var reason in reasons)
            {
                await Console.Error.WriteLineAsync(reason);
            }
        }
        catch (Exception exception) when (FileFailure.Is(exception))
        {
            // Where nothing can be written the exit code says it alone.
        }

        return ExitCodes.UsageOrStart;
    }
}
