using System.Text;

namespace Alluxio.Config.Tool.Terminals;

/// <summary>The inputs and outputs of the program other than files: the three streams, and whether they are terminals.</summary>
internal sealed class Terminal : IDisposable
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Opens the input of <c>-</c>. Opened earlier, it would write sequences to an unused terminal.</summary>
    public required Func<Stream> OpenInput { get; init; }

    /// <summary>Where answers go.</summary>
    public required TextWriter Output { get; init; }

    /// <summary>The output for messages about the answer.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Whether <see cref="Output"/> shows colours.</summary>
    public bool OutputIsColoured { get; init; }

    /// <summary>Whether <see cref="Error"/> shows colours.</summary>
    public bool ErrorIsColoured { get; init; }

    /// <summary>Whether <see cref="Error"/> is a terminal, so that a line may be shown and removed.</summary>
    public bool IsWatched { get; init; }

    /// <summary>The clock of the progress line.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>The streams of this process, in UTF-8 and with one form of line end, whatever the terminal speaks.</summary>
    public static Terminal OfProcess()
    {
        bool output = !Console.IsOutputRedirected;
        bool error = !Console.IsErrorRedirected;
        if (OperatingSystem.IsWindows() && (output || error))
        {
            Console.OutputEncoding = Utf8;
        }

        return new Terminal
        {
            OpenInput = Console.OpenStandardInput,
            Output = new StreamWriter(Console.OpenStandardOutput(), Utf8, bufferSize: 1 << 15) { NewLine = "\n" },
            Error = new StreamWriter(Console.OpenStandardError(), Utf8) { NewLine = "\n", AutoFlush = true },
            OutputIsColoured = output && ColourChoice.OfProcess,
            ErrorIsColoured = error && ColourChoice.OfProcess,
            IsWatched = error && ColourChoice.KnowsSequences,
        };
    }

    /// <summary>Prints an answer for a program, as it is.</summary>
    public void Print(string text) => Output.Write(text);

    /// <summary>Prints an answer for people.</summary>
    public void PrintText(string text) => Output.Write(OutputIsColoured ? Paint.Text(text) : text);

    /// <summary>Writes a message about the answer; an empty message writes no line.</summary>
    public void Tell(string lines)
    {
        if (lines.Length > 0)
        {
            Error.WriteLine(ErrorIsColoured ? Paint.Text(lines) : lines);
        }
    }

    /// <summary>Says why there is no answer.</summary>
    public int Fail(string message)
    {
        Tell($"error: {message}");
        return ExitCode.Errors;
    }

    public void Dispose()
    {
        Output.Flush();
        Error.Flush();
    }
}
