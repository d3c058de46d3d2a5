using System.CommandLine;
using System.CommandLine.Invocation;
using Alluxio.Config.Tool.Commands;
using Alluxio.Config.Tool.Terminals;

namespace Alluxio.Config.Tool;

/// <summary>The whole program but for the process around it, so that tests run it in theirs.</summary>
internal static class CommandLine
{
    // A name that starts with @ is a file like any other.
    private static readonly ParserConfiguration Parsing = new() { ResponseFileTokenReplacer = null };

    public static int Run(string[] arguments, Stream input, TextWriter output, TextWriter error) =>
        Run(arguments, new Terminal { OpenInput = () => input, Output = output, Error = error });

    public static int Run(string[] arguments, Terminal terminal)
    {
        ParseResult command = Root(terminal).Parse(arguments, Parsing);
        if (command.Action is ParseErrorAction)
        {
            return Usage.Tell(command, terminal);
        }

        try
        {
            InvocationConfiguration streams = new()
            {
                Output = terminal.Output,
                Error = terminal.Error,
                EnableDefaultExceptionHandler = false,
            };
            return command.Invoke(streams);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return terminal.Fail(problem.Message);
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            terminal.Error.WriteLine($"alluxio-config failed. Please report it with your manifests.\n{problem}");
            return ExitCode.Fault;
        }
    }

    /// <summary>All commands with their options.</summary>
    public static RootCommand Root(Terminal terminal) => new("Resolves Alluxio manifests into the effective configuration. " + Codes)
    {
        new RenderCommand(terminal),
        new ExplainCommand(terminal),
        new ImagesCommand(terminal),
        new ValidateCommand(terminal),
        new DiffCommand(terminal),
        new ReportCommand(terminal),
        new DriftCommand(terminal),
        new CompletionCommand(terminal),
    };

    private static string Codes => "Exit codes: 0 ok, 2 a change or a difference, 3 errors in the input or findings, "
        + "4 images from registries that are not allowed, 64 wrong usage.";
}
