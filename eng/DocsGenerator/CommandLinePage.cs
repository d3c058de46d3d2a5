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
    public const string Path = "docs/command-line.md";

    // A command has it if it resolves manifests, and then it has all options of this kind.
    private const string Mark = "--profile";

    private const string Introduction = """
        # The command line

        `alluxio-config` is the library as a program: manifests in, answers on standard output, diagnostics on standard error. It changes nothing but the files
        of `--fix`, `--output` and `--lock`. Only `drift --cluster` asks a cluster, and it only reads.

        | You have | Run |
        |---|---|
        | a clone | `dotnet run --project src/Alluxio.Config.Tool -- explain samples/hbase.yaml`; with `-p:Quick=true` before `--` the first build takes less time, and `drift --cluster` is not there |
        | the .NET SDK 10 | `dotnet tool install --global Alluxio.Config.Tool`, then `alluxio-config explain hbase.yaml` |
        | the .NET SDK 10, and no wish to install | `dnx Alluxio.Config.Tool -- explain hbase.yaml` (`dotnet dnx …` where `dnx` is not on the path) |
        | machines without .NET | `dotnet publish src/Alluxio.Config.Tool -r linux-x64` where the SDK and a C compiler are: one native file |


        """;

    private const string Surroundings = """

        ## At a terminal

        Severities, effects and winners are coloured where a terminal shows them, never in pipes and files. `NO_COLOR=1` turns colours off. While a folder is
        worked on for longer than a second, a line on standard error says what is done; it goes away with the answer and never stands in a log.

        A mistyped command or option is answered with the name that was probably meant.

        ## Completion

        The shell asks the program for commands, options and their values. Put one line into the file that the shell reads when it starts:

        ```sh
        source <(alluxio-config completion bash)   # ~/.bashrc
        source <(alluxio-config completion zsh)    # ~/.zshrc, behind compinit
        ```

        Other shells can ask in the same way: `alluxio-config '[suggest:10]' 'explain --p'` prints what may stand at the tenth character of that line.

        ## In a pipeline

        [Checking manifests](validate.md#on-a-pull-request) and [comparing two states](compare.md#on-a-pull-request) on a pull request are one step of a
        workflow, and a hook checks manifests before each commit.

        """;

    public static string Write()
    {
        using Terminal nowhere = new() { OpenInput = static () => Stream.Null, Output = TextWriter.Null, Error = TextWriter.Null };
        RootCommand root = CommandLine.Root(nowhere);
        Command[] resolving = [.. root.Subcommands.Where(static command => command.Options.Any(static option => option.Name == Mark))];
        Option[] shared = [.. resolving[0].Options.Where(option => resolving.All(command => command.Options.Any(other => Same(option, other))))];

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
        string arguments = string.Concat(command.Arguments.Select(static argument => $" {argument.Name}{(argument.Arity.MaximumNumberOfValues > 1 ? "…" : "")}"));
        string required = string.Concat(command.Options.Where(static option => option.Required).Select(static option => $" {option.Name} {option.HelpName}"));
        Option[] own = [.. command.Options.Where(option => !shared.Any(other => Same(option, other)))];
        page.Append(CultureInfo.InvariantCulture, $"\n## {command.Name}\n\n{command.Description}\n\n");
        page.AppendBlock("text", $"alluxio-config {command.Name}{arguments}{required}{(command.Options.Count > 0 ? " [options]" : "")}");
        page.Append("\n| Argument | Meaning |\n|---|---|\n");
        foreach (Argument argument in command.Arguments)
        {
            page.Append(CultureInfo.InvariantCulture, $"| `{argument.Name}` | {Markdown.Cell(argument.Description!)} |\n");
        }

        if (own.Length > 0)
        {
            page.Append('\n').AppendOptions(own);
        }
    }

    private static StringBuilder AppendOptions(this StringBuilder page, Option[] options)
    {
        page.Append("| Option | Value | Default | Meaning |\n|---|---|---|---|\n");
        foreach (Option option in options)
        {
            page.Append(CultureInfo.InvariantCulture, $"| `{option.Name}` | {Values(option)} | {Default(option)} | {Markdown.Cell(option.Description!)} |\n");
        }

        return page;
    }

    private static string Values(Option option) =>
        option.ValueType == typeof(bool) ? ""
        : option.HelpName is { } name ? Markdown.Code(name)
        : option.GetCompletions(CompletionContext.Empty).ToList() is [_, ..] values ? string.Join(", ", values.Select(static value => Markdown.Code(value.Label)))
        : Markdown.Code("TEXT");

    private static string Default(Option option) =>
        option.Required ? "required" : option.HasDefaultValue && option.GetDefaultValue() is string { Length: > 0 } value ? Markdown.Code(value) : "";

    private static bool Same(Option one, Option other) => one.Name == other.Name && one.Description == other.Description;
}
