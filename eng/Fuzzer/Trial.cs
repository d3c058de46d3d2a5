using Alluxio.Config.Checks;
using Alluxio.Config.Comparison;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Manifests;
using Alluxio.Config.Values;

namespace Alluxio.Config.Fuzzer;

/// <summary>One text through every stage; whatever must never happen is an exception.</summary>
internal static class Trial
{
    private static readonly ResolveOptions AsBuilt = new() { Profile = Profile.AsBuilt };

    private static readonly ResolveOptions Documented = new() { Profile = Profile.Documented };

    public static void Run(string text)
    {
        ManifestSet manifests = StageTimes.Of("load", () => AlluxioConfig.LoadText(text, "input.yaml"));
        ReadBack(manifests.Manifests.Select(static manifest => manifest.Resource), "the manifests");
        RunProfile(manifests, Documented, RunProfile(manifests, AsBuilt, []));

        // The rules are the same under both profiles: one text in four is checked as built, too.
        if (text.Length % 4 == 0)
        {
            Check(manifests, AsBuilt);
        }

        // Without a finding that has a fix, fixing is the same check again.
        if (!Check(manifests, Documented).Diagnostics.Any(static found => found.Fix is not null))
        {
            return;
        }

        FixedManifests corrected = StageTimes.Of("fix", () => AlluxioConfig.Fix(manifests));
        if (corrected.Texts.Count > 0)
        {
            _ = StageTimes.Of("compare", () => AlluxioConfig.Compare(manifests, corrected.Manifests).ToString());
        }
    }

    // Objects that the other profile has as well came back there.
    private static ValueList<ResolvedPlan> RunProfile(ManifestSet manifests, ResolveOptions options, ValueList<ResolvedPlan> known)
    {
        ValueList<ResolvedPlan> plans = StageTimes.Of("resolve", () => AlluxioConfig.ResolveAll(manifests, options));
        for (int i = 0; i < plans.Count; i++)
        {
            ResolvedPlan plan = plans[i];
            if (known.Count <= i || !known[i].Objects.Equals(plan.Objects))
            {
                ReadBack(plan.Objects, $"the objects of {plan} {options.Profile}");
                _ = StageTimes.Of("explain", () => plan.Explain().ToString());
            }

            StateComparison same = StageTimes.Of("compare", () => AlluxioConfig.Compare(plan, plan));
            if (!same.IsEmpty)
            {
                throw new InvalidOperationException($"A state differs from itself: {same}");
            }
        }

        return plans;
    }

    private static CheckReport Check(ManifestSet manifests, ResolveOptions options)
    {
        CheckReport report = StageTimes.Of("check", () => AlluxioConfig.Check(manifests, resolve: options));
        _ = StageTimes.Of("check", () => report.ToText(DiagnosticSeverity.Information));
        return report;
    }

    // A written manifest must be read back unchanged, without a finding of the reader.
    private static void ReadBack(IEnumerable<Resource> objects, string what)
    {
        Resource[] written = [.. objects];
        if (written.Length == 0)
        {
            return;
        }

        string yaml = StageTimes.Of("write", written.ToYaml);
        ManifestSet read = StageTimes.Of("read back", () => AlluxioConfig.LoadText(yaml, "output.yaml"));
        if (read.Manifests.Count != written.Length
            || StageTimes.Of("write", () => read.Manifests.Select(static manifest => manifest.Resource).ToYaml()) != yaml)
        {
            throw new InvalidOperationException($"{what} do not come back: {string.Join("; ", read.Diagnostics.Take(3))}\n{yaml}");
        }
    }
}
