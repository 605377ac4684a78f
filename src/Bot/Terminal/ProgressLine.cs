using System.Globalization;

namespace Bot.Terminal;

/// <summary>A line that counts while something takes long; only on a terminal, and gone when it is done.</summary>
internal sealed class ProgressLine(string what, int total) : IProgress<int>, IDisposable
{
    private const int Step = 50;
    private readonly bool _isOn = !Console.IsErrorRedirected;

    /// <param name="value">How many are done.</param>
    public void Report(int value)
    {
        if (_isOn && value % Step == 0)
        {
            Console.Error.Write(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"\r{what} {value:N0} of {total:N0}\e[K"
                )
            );
        }
    }

    public void Dispose()
    {
        if (_isOn)
        {
            Console.Error.Write("\r\e[K");
        }
    }
}
