using System.Globalization;

namespace Bot.Terminal;

/// <summary>
/// A line that counts while something takes long; only where standard error is a terminal that can take the line back, and
/// gone when it is done.
/// </summary>
internal sealed class ProgressLine : IProgress<int>, IDisposable
{
    private const int Step = 50;
    private readonly bool _isOn =
        !Console.IsErrorRedirected && Environment.GetEnvironmentVariable("TERM") != "dumb";
    private readonly string _what;
    private readonly int _total;

    /// <param name="what">What is done, such as <c>Checking</c>.</param>
    /// <param name="total">How many there are to do; 0 where nobody knows yet.</param>
    public ProgressLine(string what, int total = 0)
    {
        (_what, _total) = (what, total);
        Write(what);
    }

    /// <param name="value">How many are done.</param>
    public void Report(int value)
    {
        if (value % Step == 0 || value == _total)
        {
            Write(
                string.Create(CultureInfo.InvariantCulture, $"{_what} {value:N0} of {_total:N0}")
            );
        }
    }

    public void Dispose() => Write("");

    private void Write(string line)
    {
        if (_isOn)
        {
            Console.Error.Write($"\r{line}\e[K");
        }
    }
}
