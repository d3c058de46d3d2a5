using System.CommandLine;
using System.CommandLine.Completions;
using System.Globalization;
using System.Text;
using Alluxio.Config.Tool;
using Alluxio.Config.Tool.Terminals;

namespace Alluxio.Config.DocsGenerator;

/// <summary>Every command with its options, as the program itself declares them.</summary>
internal static class CommandLinePage
{
    public const string Path = "docs/reference/command-line.md";

    // A command has it if it resolves manifests, and then it has all options of this kind.
    private const string Mark = "--profile";

    private const string Introduction = """
        # The command line

        The program `alluxio-config` has the functions of the library as commands. A command reads manifests, writes its answer to standard
        output, and writes diagnostics to standard error. It writes files only with `--fix`, `--output` and `--lock`. Only `drift --cluster`
        connects to a cluster, and it changes nothing there.

        ## Install

        Each of these ways needs the .NET SDK 10:

        - In a clone: `dotnet run --project src/Alluxio.Config.Tool -- explain samples/hbase.yaml`. With `-p:Quick=true` before `--`, the
          first build takes less time, but the program has no `drift --cluster`.
        - Installed: `dotnet tool install --global Alluxio.Config.Tool`, then `alluxio-config explain hbase.yaml`
        - Without an installation: `dnx Alluxio.Config.Tool -- explain hbase.yaml` (if the shell does not find `dnx`: `dotnet dnx …`)
        - For machines without .NET: `dotnet publish src/Alluxio.Config.Tool -r linux-x64` builds one native file. The build also needs a
          C compiler.

        ## Commands


        """;

    private const string Surroundings = """

        ## At a terminal

        At a terminal, the program colours severities, effects and the values that win. It writes no colours to pipes and files.
        `NO_COLOR=1` turns colours off. If a folder takes longer than a second, a line on standard error shows the progress. The line
        disappears when the answer appears.

        If you mistype a command or an option, the program suggests the name that you probably meant.

        ## Completion

        The shell can complete commands, options and their values. Add one line to the file that your shell reads when it starts:

        ```sh
        source <(alluxio-config completion bash)   # ~/.bashrc
        source <(alluxio-config completion zsh)    # ~/.zshrc, after compinit
        ```

        For other shells, write a script that calls the program: `alluxio-config '[suggest:11]' 'explain --p'` prints the completions of
        `explain --p`. The number is the position of the cursor, here the end of the text.

        ## In a pipeline

        [Checks in CI](../guides/ci.md) shows a workflow that checks manifests and shows the effects of a change, and a hook that
        checks manifests before each commit.

        """;

    public static string Write()
    {
        using Terminal nowhere = new() { OpenInput = static () => Stream.Null, Output = TextWriter.Null, Error = TextWriter.Null };
        RootCommand root = CommandLine.Root(nowhere);
        Command[] resolving = [.. root.Subcommands.Where(static command => command.Options.Any(static option => option.Name == Mark))];
        Option[] shared =
        [
            .. resolving[0].Options.Where(option => resolving.All(command => command.Options.Any(other => Same(option, other)))),
        ];

        StringBuilder page = new(Markdown.Header);
        page.Append(Introduction).Append("| Command | What it does |\n|---|---|\n");
        foreach (Command command in root.Subcommands)
        {
            page.Append(CultureInfo.InvariantCulture, $"| [`{command.Name}`](#{command.Name}) | {Markdown.Cell(command.Description!)} |\n");
        }

        page.Append("\n## Exit codes\n\n| Code | Meaning |\n|---|---|\n");
        foreach ((int code, string meaning) in ExitCode.All)
        {
            page.Append(CultureInfo.InvariantCulture, $"| {code} | {Markdown.Cell(meaning)} |\n");
        }

        page.Append("\n## Options of every command that reads manifests\n\n").AppendOptions(shared);
        foreach (Command command in root.Subcommands)
        {
            AppendCommand(page, command, shared);
        }

        return page.Append(Surroundings).ToString();
    }

    private static void AppendCommand(StringBuilder page, Command command, Option[] shared)
    {
        string arguments = string.Concat(
            command.Arguments.Select(static argument => $" {argument.Name}{(argument.Arity.MaximumNumberOfValues > 1 ? "…" : "")}"));
        string required = string.Concat(command.Options
            .Where(static option => option.Required)
            .Select(static option => $" {option.Name} {option.HelpName}"));
        Option[] own = [.. command.Options.Where(option => !shared.Any(other => Same(option, other)))];
        page.Append(CultureInfo.InvariantCulture, $"\n## {command.Name}\n\n{command.Description}\n\n");
        page.AppendBlock("text", $"alluxio-config {command.Name}{arguments}{required}{(command.Options.Count > 0 ? " [options]" : "")}");
        page.Append('\n');
        foreach (Argument argument in command.Arguments)
        {
            page.Append(CultureInfo.InvariantCulture, $"- `{argument.Name}`\\\n  {Markdown.Cell(argument.Description!)}\n");
        }

        if (own.Length > 0)
        {
            page.AppendOptions(own);
        }
    }

    private static StringBuilder AppendOptions(this StringBuilder page, Option[] options)
    {
        foreach (Option option in options)
        {
            string value = Values(option);
            string given = Default(option);
            page.Append(
                CultureInfo.InvariantCulture,
                $"- `{option.Name}`{(value.Length > 0 ? $" {value}" : "")}{(given.Length > 0 ? $" ({given})" : "")}\\\n");
            page.Append(CultureInfo.InvariantCulture, $"  {Markdown.Cell(option.Description!)}\n");
        }

        return page;
    }

    private static string Values(Option option) =>
        option.ValueType == typeof(bool) ? ""
        : option.HelpName is { } name ? Markdown.Code(name)
        : option.GetCompletions(CompletionContext.Empty).ToList() is [_, ..] values
            ? string.Join(", ", values.Select(static value => Markdown.Code(value.Label)))
        : Markdown.Code("TEXT");

    private static string Default(Option option) =>
        option.Required
            ? "required"
            : option.HasDefaultValue && option.GetDefaultValue() is string { Length: > 0 } value ? $"default {Markdown.Code(value)}" : "";

    private static bool Same(Option one, Option other) => one.Name == other.Name && one.Description == other.Description;
}
