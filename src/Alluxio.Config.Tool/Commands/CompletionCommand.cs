using System.CommandLine;
using Alluxio.Config.Tool.Completions;
using Alluxio.Config.Tool.Terminals;

namespace Alluxio.Config.Tool.Commands;

internal sealed class CompletionCommand : Command
{
    private readonly Argument<string> _shell = new Argument<string>("SHELL") { Description = "The shell: bash or zsh." }
        .AcceptOnlyFromAmong("bash", "zsh");

    public CompletionCommand(Terminal terminal)
        : base("completion", "Prints the shell completion script for commands, options and values.")
    {
        Add(_shell);
        SetAction(result => terminal.Print(result.GetRequiredValue(_shell) == "bash" ? CompletionScript.Bash : CompletionScript.Zsh));
    }
}
