using Alluxio.Config.Checks;
using Alluxio.Config.Comparison;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Manifests;
using Alluxio.Config.Values;

namespace Alluxio.Config.Fuzzer;

/// <summary>One text through every stage; whatever must never happen is an exception.</summary>
internal static class Trial
{
    public static void Run(string text)
    {
        ManifestSet manifests = AlluxioConfig.LoadText(text, "input.yaml");
        ReadBack(manifests.Manifests.Select(static manifest => manifest.Resource), "the manifests");
        foreach (Profile profile in Enum.GetValues<Profile>())
        {
            ResolveOptions options = new() { Profile = profile };
            ValueList<ResolvedPlan> plans = AlluxioConfig.ResolveAll(manifests, options);
            foreach (ResolvedPlan plan in plans)
            {
                ReadBack(plan.Objects, $"the objects of {plan} {profile}");
                _ = plan.Explain().ToString();
            }

            CheckReport report = AlluxioConfig.Check(manifests, resolve: options);
            _ = report.ToText(Diagnostics.DiagnosticSeverity.Information);
            StateComparison same = AlluxioConfig.Compare(manifests, manifests, options);
            if (!same.IsEmpty)
            {
                throw new InvalidOperationException($"A state differs from itself: {same}");
            }
        }

        FixedManifests corrected = AlluxioConfig.Fix(manifests);
        _ = AlluxioConfig.Compare(manifests, corrected.Manifests).ToString();
    }

    // What is written must come back as it was, without a finding of the reader.
    private static void ReadBack(IEnumerable<Resource> objects, string what)
    {
        Resource[] written = [.. objects];
        if (written.Length == 0)
        {
            return;
        }

        string yaml = written.ToYaml();
        ManifestSet read = AlluxioConfig.LoadText(yaml, "output.yaml");
        if (read.Manifests.Count != written.Length || !read.Manifests.Select(static manifest => manifest.Resource.ToYaml()).SequenceEqual(written.Select(static resource => resource.ToYaml()), StringComparer.Ordinal))
        {
            throw new InvalidOperationException($"{what} do not come back: {string.Join("; ", read.Diagnostics.Take(3))}\n{yaml}");
        }
    }
}
