using Alluxio.Config.Diagnostics;
using Alluxio.Config.Fluid;
using Alluxio.Config.Manifests;
using Alluxio.Config.Tests.Conformance;
using Alluxio.Config.Values;

namespace Alluxio.Config.Tests.Scenarios;

/// <summary>One folder: an input, perhaps the controller's environment, and the text of every stage under both profiles.</summary>
internal sealed class Scenario
{
    private readonly string _text;
    private readonly FluidController? _controller;

    public Scenario(string folder)
    {
        // input.yaml, input.json, or input.raw.yaml where line breaks and byte order mark are the point.
        string file = Directory.GetFiles(folder, "input.*").Single();
        _text = File.ReadAllText(file, new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        _controller = File.Exists(Path.Combine(folder, "environment.yaml")) ? FluidConformanceTests.Environment(folder) : null;
        Manifests = AlluxioConfig.LoadBytes(File.ReadAllBytes(file), Path.GetFileName(file));
    }

    public ManifestSet Manifests { get; }

    /// <summary>The stages by file name. A stage that is equal as built and as documented is there once.</summary>
    public SortedDictionary<string, string> Stages()
    {
        SortedDictionary<string, string> stages = new(StringComparer.Ordinal)
        {
            ["models.verified.yaml"] = Manifests.Manifests.Select(static manifest => manifest.Resource).ToYaml(),
        };
        Dictionary<string, string> asBuilt = Stages(Profile.AsBuilt);
        foreach ((string name, string text) in Stages(Profile.Documented))
        {
            stages.Add(name.Replace("{0}", "verified", StringComparison.Ordinal), text);
        }

        foreach ((string name, string text) in asBuilt)
        {
            if (stages.GetValueOrDefault(name.Replace("{0}", "verified", StringComparison.Ordinal)) != text)
            {
                stages.Add(name.Replace("{0}", "as-built.verified", StringComparison.Ordinal), text);
            }
        }

        return stages;
    }

    private Dictionary<string, string> Stages(Profile profile)
    {
        ResolveOptions options = new() { Profile = profile, Controller = _controller };
        ValueList<ResolvedPlan> plans = AlluxioConfig.ResolveAll(Manifests, options);
        AlluxioConfig.TryResolve(Manifests, options, out _, out ValueList<Diagnostic> diagnostics);
        Dictionary<string, string> stages = new(StringComparer.Ordinal)
        {
            ["diagnostics.{0}.yaml"] =
                DrawnDiagnostics.Draw(_text, [.. diagnostics.Concat(plans.SelectMany(static plan => plan.Diagnostics)).Distinct()]),
        };
        if (plans.Count > 0)
        {
            stages.Add("settings.{0}.txt", string.Join('\n', plans.Select(SettingList.Describe)));
        }

        if (plans.Any<ResolvedPlan>(static plan => plan.Components.Any(static component => component.SiteProperties.Count > 0)))
        {
            stages.Add("site.{0}.properties", string.Join('\n', plans.Select(SiteFiles.Describe)));
        }

        if (plans.Any<ResolvedPlan>(static plan => plan.Assumptions.Count > 0))
        {
            stages.Add(
                "assumptions.{0}.txt",
                string.Concat(plans.SelectMany(static plan => plan.Assumptions).Select(static assumption => $"{assumption}\n")));
        }

        if (plans.Any<ResolvedPlan>(static plan => plan.Objects.Count > 0))
        {
            stages.Add("objects.{0}.yaml", plans.SelectMany(static plan => plan.Objects).ToYaml());
        }

        return stages;
    }
}
