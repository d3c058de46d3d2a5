using Alluxio.Config.Diagnostics;
using Alluxio.Config.Diagnostics.Catalogue;
using Alluxio.Config.Fluid;
using Alluxio.Config.Manifests;
using Alluxio.Config.Systems.Fluid.Plan;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Fluid.Resolution;

/// <summary>
/// Texts that the chart writes without quotes: some break its output, some become a number or a boolean where the API takes a text.
/// </summary>
internal sealed class ChartTexts(FluidInput input, DiagnosticBag diagnostics)
{
    // With one of these a plain text of YAML cannot begin.
    private const string Indicators = ",[]{}#&*!|>'\"%@`";

    /// <summary>Reports the texts of mounts, tiers, restore and Hadoop configuration, each as the chart prints it.</summary>
    /// <param name="mounts">The mounts of the Dataset.</param>
    /// <param name="tiers">The levels that the manifest gives, with their paths.</param>
    /// <param name="restore">Where metadata is restored from; <see langword="null"/> if it is not.</param>
    /// <param name="hadoop">The ConfigMap of the Hadoop configuration.</param>
    public void Report(ValueList<Mount> mounts, TierReader tiers, FluidRestore? restore, string? hadoop)
    {
        for (int i = 0; i < mounts.Count; i++)
        {
            if (MountReader.IsNative(mounts[i]))
            {
                CheckMount(mounts[i], i);
            }
        }

        for (int i = 0; i < tiers.Levels.Count; i++)
        {
            Place path = new("spec.tieredstore.levels", i, "path");
            string[]? given = null;
            string[] printed = tiers.PathsOf(tiers.Levels[i]);
            for (int j = 0; j < printed.Length; j++)
            {
                if (Problem(printed[j]) is { } problem)
                {
                    given ??= (tiers.Levels[i].Path ?? "").Split(',');
                    Add(problem, given[j], path, input.RuntimeManifest);
                }
            }
        }

        Place place = new("spec.dataRestoreLocation.path");
        Check(restore?.ClaimName, place, input.DatasetManifest);
        CheckType(restore?.ClaimName, place, input.DatasetManifest);
        Check(restore?.HostPath, place, input.DatasetManifest);

        Place config = new("spec.hadoopConfig");
        Check(hadoop, config, input.RuntimeManifest);
        CheckType(hadoop, config, input.RuntimeManifest);
    }

    private void CheckMount(Mount mount, int index)
    {
        Place point = new("spec.mounts", index, "mountPoint");
        bool isNamedByPath = MountReader.HasRootedPath(mount);
        Check(
            MountReader.ContainerPathOf(mount),
            point with { Field = isNamedByPath ? "path" : "name" },
            input.DatasetManifest,
            isNamedByPath ? mount.Path : mount.Name);
        if (MountReader.IsLocal(mount))
        {
            Check(mount.Name, point with { Field = "name" }, input.DatasetManifest);
            Check(MountReader.HostPathOf(mount), point, input.DatasetManifest);
            CheckType(MountReader.HostPathOf(mount), point, input.DatasetManifest);
        }
        else
        {
            Check(MountReader.ClaimOf(mount).SubPath, point, input.DatasetManifest);
        }
    }

    private void Check(string? text, Place place, Manifest? manifest, string? given = null)
    {
        if (text is { Length: > 0 } && Problem(text) is { } problem)
        {
            Add(problem, given ?? text, place, manifest);
        }
    }

    // Names within the source of a volume stay what YAML makes of them; elsewhere they become texts again.
    private void CheckType(string? text, Place place, Manifest? manifest)
    {
        if (text is { Length: > 0 } && Yaml11.Resolve(text).Kind is not (Yaml11Kind.String or Yaml11Kind.Timestamp or Yaml11Kind.Null))
        {
            Add($"YAML reads '{text}' as a number or a boolean, and the API requires a string", text, place, manifest);
        }
    }

    private void Add(string problem, string text, Place place, Manifest? manifest)
    {
        FieldPath path = place.ToPath();
        diagnostics.Add(FluidDiagnostics.TextBreaksChart(path, problem).At(manifest?.Locate(path), path, text));
    }

    private static string? Problem(string text)
    {
        // A comment begins with a blank and '#'.
        int comment = text.IndexOf(" #", StringComparison.Ordinal);
        ReadOnlySpan<char> plain = (comment < 0 ? text : text.AsSpan(0, comment)).Trim(' ');
        return text.AsSpan().ContainsAny('\n', '\r') ? "it contains a line break"
            : plain.Contains(": ", StringComparison.Ordinal) || plain.EndsWith(':') ? "': ' begins a mapping"
            : plain is "-" or "?" || plain.StartsWith("- ", StringComparison.Ordinal) || plain.StartsWith("? ", StringComparison.Ordinal)
                ? $"'{plain[0]}' at its beginning has a special meaning in YAML"
            : plain.Length > 0 && Indicators.Contains(plain[0], StringComparison.Ordinal)
                ? $"'{plain[0]}' at its beginning has a special meaning in YAML"
            : null;
    }

    // Most texts are good, and their paths are never needed.
    private readonly record struct Place(string Start, int Index = -1, string? Field = null)
    {
        public FieldPath ToPath()
        {
            FieldPath path = FieldPath.Parse(Start);
            path = Index < 0 ? path : path.Append(Index);
            return Field is null ? path : path.Append(Field);
        }
    }
}
