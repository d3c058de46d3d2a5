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
        "--format", "The output format: text for people, json for a program.", "text", "json");

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
        bool isText = result.GetRequiredValue(_format) == "text";
        foreach (LiveComparison comparison in answer.Comparisons)
        {
            if (isText)
            {
                _terminal.PrintText(comparison.ToString().TrimEnd('\n') + "\n");
            }
            else
            {
                _terminal.Print(comparison.ToJson().TrimEnd('\n') + "\n");
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
