using System.Text;
using Alluxio.Config.Tool;
using Alluxio.Config.Tool.Terminals;

namespace Alluxio.Config.Tests.Commands;

/// <summary>The command line, run in this process from the root of the repository.</summary>
internal static class InProcess
{
    // Like a process, it looks for files from its working folder. All tests share it, and name files of theirs in full.
    static InProcess() => Directory.SetCurrentDirectory(TestFiles.Repository);

    public static Run Run(params string[] arguments) => RunWithInput("", arguments);

    public static Run RunWithInput(string input, params string[] arguments)
    {
        using MemoryStream stream = new(Encoding.UTF8.GetBytes(input));
        using StringWriter output = new() { NewLine = "\n" };
        using StringWriter errors = new() { NewLine = "\n" };
        int exitCode = CommandLine.Run(arguments, stream, output, errors);
        return new Run(exitCode, output.ToString(), errors.ToString());
    }

    /// <summary>A run at a terminal.</summary>
    /// <param name="terminal">Makes the terminal from its two outputs.</param>
    /// <param name="arguments">The arguments.</param>
    public static Run RunAt(Func<TextWriter, TextWriter, Terminal> terminal, params string[] arguments)
    {
        using StringWriter output = new() { NewLine = "\n" };
        using StringWriter errors = new() { NewLine = "\n" };
        int exitCode = CommandLine.Run(arguments, terminal(output, errors));
        return new Run(exitCode, output.ToString(), errors.ToString());
    }
}
