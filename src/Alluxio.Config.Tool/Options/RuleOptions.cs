using System.CommandLine;
using System.CommandLine.Completions;
using Alluxio.Config.Checks;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Values;

namespace Alluxio.Config.Tool.Options;

/// <summary>The rules for resolving manifests, and the level of detail. Every command that reads manifests has these options.</summary>
internal sealed class RuleOptions
{
    private readonly Option<string> _profile = Choice.Of(
        "--profile", "The rules: documented behavior, or actual behavior of the controller.", "documented", "as-built");

    private readonly Option<string?> _environment = new("--environment")
    {
        Description = "A YAML map of the controller's environment variables.",
        HelpName = "FILE",
    };

    private readonly Option<string?> _release = OfRelease(
        "--release", "The release that runs, for example 1.0.4, master or AI-3.7. Default: detected from the manifests, or the newest.");

    private readonly Option<string> _severity = Choice.OfSeverity("--severity", "The lowest severity of shown findings.", "warning");

    /// <summary>An option that takes the name of a release.</summary>
    public static Option<string?> OfRelease(string name, string description)
    {
        Option<string?> option = new(name) { Description = description, HelpName = "NAME" };
        option.CompletionSources.Add(static _ => AlluxioConfig.Releases.Select(static release => new CompletionItem(release.Name)));
        return option;
    }

    public void AddTo(Command command)
    {
        command.Add(_profile);
        command.Add(_release);
        command.Add(_environment);
        command.Add(_severity);
    }

    public ResolveOptions How(ParseResult result) => new()
    {
        Profile = result.GetValue(_profile) == "as-built" ? Profile.AsBuilt : Profile.Documented,
        Release = result.GetValue(_release),

        // Objects that are created elsewhere are no reason to show an empty answer; a warning states the assumption.
        MayMissConfigMaps = true,
        Controller = result.GetValue(_environment) is { } file ? AlluxioConfig.LoadEnvironment(file).ToController() : null,
    };

    public DiagnosticSeverity Least(ParseResult result) => result.Severity(_severity);

    public string Shown(ParseResult result, IEnumerable<Diagnostic> found) =>
        new CheckReport { Diagnostics = found.ToValueList() }.ToText(Least(result));
}
