namespace Alluxio.Config.Tool.Terminals;

/// <summary>
/// Shows on a watched terminal what the program is doing, once it does it for longer than a second, and takes the line away again.
/// Nothing is left in logs and files: there standard error is the same on fast and on slow machines.
/// </summary>
internal sealed class Progress : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly Lock _lock = new();
    private readonly Terminal? _terminal;
    private readonly ITimer? _timer;
    private readonly long _start;
    private string _work = "";
    private bool _isShown;
    private bool _isOver;

    private Progress(Terminal? terminal)
    {
        if (terminal is not null)
        {
            _terminal = terminal;
            _start = terminal.Time.GetTimestamp();
            _timer = terminal.Time.CreateTimer(static self => ((Progress)self!).Show(), this, Patience, Patience);
        }
    }

    /// <summary>Starts to watch. Only folders need it: single files are read too quickly.</summary>
    public static Progress Of(Terminal terminal, IEnumerable<string> files) =>
        new(terminal.IsWatched && files.Any(Directory.Exists) ? terminal : null);

    /// <summary>Starts to watch what takes its time, such as a cluster's answer.</summary>
    public static Progress Of(Terminal terminal) => new(terminal.IsWatched ? terminal : null);

    /// <summary>Says what is done from now on.</summary>
    public void Now(string work)
    {
        lock (_lock)
        {
            _work = work;
        }
    }

    public void Dispose()
    {
        _timer?.Dispose();
        lock (_lock)
        {
            _isOver = true;
            if (_isShown)
            {
                _terminal!.Error.Write("\r\e[K");
                _isShown = false;
            }
        }
    }

    private void Show()
    {
        lock (_lock)
        {
            // A call that was on its way while the work ended would leave its line.
            if (!_isOver)
            {
                _isShown = true;
                _terminal!.Error.Write($"\r\e[K{_work} … {(int)_terminal.Time.GetElapsedTime(_start).TotalSeconds} s");
                _terminal.Error.Flush();
            }
        }
    }
}
