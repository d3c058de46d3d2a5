using System.CommandLine;
using Alluxio.Config.Comparison.Live;
using Alluxio.Config.Manifests;
using Alluxio.Config.Tool.Live;
using Alluxio.Config.Tool.Options;
using Alluxio.Config.Tool.Terminals;
using Alluxio.Config.Values;

namespace Alluxio.Config.Tool.Commands;

internal sealed class DriftCommand : Command
{
    private readonly Terminal _terminal;
    private readonly InputOptions _input;

    private readonly SourceOptions _source = new();

    private readonly Option<string[]> _ignore = new("--ignore")
    {
        Description = "A path of fields that another program manages. Can be repeated.",
        HelpName = "PATH",
        DefaultValueFactory = static _ => [],
    };

    private readonly Option<string[]> _sidecar = new("--sidecar")
    {
        Description = "A container that a webhook adds to pods. Another program manages it, with its volumes and image. Can be repeated.",
        HelpName = "NAME",
        DefaultValueFactory = static _ => [],
    };

    private readonly Option<string> _format = Choice.Of(
        "--format",
        "The output format: text for people, markdown for a pull request, json for a program.",
        "text", "markdown", "json");

    public DriftCommand(Terminal terminal)
        : base("drift", "Checks whether a cluster matches its manifests.")
    {
        _terminal = terminal;
        _input = new InputOptions(terminal);
        _input.AddTo(this);
        _source.AddTo(this);
        Add(_ignore);
        Add(_sidecar);
        Add(_format);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult result, CancellationToken cancellation)
    {
        // The live objects tell by which release the manifests are to be resolved.
        using Progress progress = _input.Watch(result);
        ManifestSet manifests = _input.Load(result, progress);
        LiveReading live = await _source.Source(result, _terminal).ReadAsync(manifests, cancellation).ConfigureAwait(false);
        if (!_input.TryResolve(result, manifests, live.Objects, progress, out ValueList<ResolvedPlan> plans))
        {
            return ExitCode.Errors;
        }

        LiveOptions options = new() { Ignore = [.. result.GetRequiredValue(_ignore)], Sidecars = [.. result.GetRequiredValue(_sidecar)] };
        LiveAnswer answer = new(WithoutRepeatedIgnores([.. plans.Select(plan => live.Compare(plan, options))]), live.IsComplete);
        string format = result.GetRequiredValue(_format);
        foreach (LiveComparison comparison in answer.Comparisons)
        {
            switch (format)
            {
                case "json":
                    _terminal.Print(comparison.ToJson().TrimEnd('\n') + "\n");
                    break;
                case "markdown":
                    _terminal.Print(comparison.ToMarkdown().TrimEnd('\n') + "\n");
                    break;
                default:
                    _terminal.PrintText(comparison.ToString().TrimEnd('\n') + "\n");
                    break;
            }
        }

        return answer.ExitCode;
    }

    // A path may apply to one deployment of many. A path is reported, at the end, only if no deployment has it.
    private static LiveComparison[] WithoutRepeatedIgnores(LiveComparison[] comparisons)
    {
        if (comparisons.Length < 2)
        {
            return comparisons;
        }

        ValueList<string> unmatched =
        [
            .. comparisons.Select(static comparison => comparison.UnmatchedIgnores.AsEnumerable()).Aggregate(Enumerable.Intersect),
        ];
        return [.. comparisons.Select(
            (comparison, index) => comparison with { UnmatchedIgnores = index == comparisons.Length - 1 ? unmatched : [] })];
    }
}
