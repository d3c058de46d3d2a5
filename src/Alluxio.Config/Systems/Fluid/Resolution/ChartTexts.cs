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
                CheckMount(mounts[i], FieldPath.Parse("spec.mounts").Append(i));
            }
        }

        for (int i = 0; i < tiers.Levels.Count; i++)
        {
            FieldPath path = FieldPath.Parse("spec.tieredstore.levels").Append(i).Append("path");
            foreach ((string printed, string given) in tiers.PathsOf(tiers.Levels[i]).Zip((tiers.Levels[i].Path ?? "").Split(',')))
            {
                Check(printed, path, input.RuntimeManifest, given);
            }
        }

        FieldPath place = FieldPath.Parse("spec.dataRestoreLocation.path");
        Check(restore?.ClaimName, place, input.DatasetManifest);
        CheckType(restore?.ClaimName, place, input.DatasetManifest);
        Check(restore?.HostPath, place, input.DatasetManifest);

        FieldPath config = FieldPath.Parse("spec.hadoopConfig");
        Check(hadoop, config, input.RuntimeManifest);
        CheckType(hadoop, config, input.RuntimeManifest);
    }

    private void CheckMount(Mount mount, FieldPath path)
    {
        FieldPath point = path.Append("mountPoint");
        bool isNamedByPath = MountReader.HasRootedPath(mount);
        Check(
            MountReader.ContainerPathOf(mount),
            path.Append(isNamedByPath ? "path" : "name"),
            input.DatasetManifest,
            isNamedByPath ? mount.Path : mount.Name);
        if (MountReader.IsLocal(mount))
        {
            Check(mount.Name, path.Append("name"), input.DatasetManifest);
            Check(MountReader.HostPathOf(mount), point, input.DatasetManifest);
            CheckType(MountReader.HostPathOf(mount), point, input.DatasetManifest);
        }
        else
        {
            Check(MountReader.ClaimOf(mount).SubPath, point, input.DatasetManifest);
        }
    }

    private void Check(string? text, FieldPath path, Manifest? manifest, string? given = null)
    {
        if (text is { Length: > 0 } && Problem(text) is { } problem)
        {
            Add(problem, given ?? text, path, manifest);
        }
    }

    // Names within the source of a volume stay what YAML makes of them; elsewhere they become texts again.
    private void CheckType(string? text, FieldPath path, Manifest? manifest)
    {
        if (text is { Length: > 0 } && Yaml11.Resolve(text).Kind is not (Yaml11Kind.String or Yaml11Kind.Timestamp or Yaml11Kind.Null))
        {
            Add($"YAML reads '{text}' as a number or a boolean, and the API requires a string", text, path, manifest);
        }
    }

    private void Add(string problem, string text, FieldPath path, Manifest? manifest) =>
        diagnostics.Add(FluidDiagnostics.TextBreaksChart(path, problem).At(manifest?.Locate(path), path, text));

    private static string? Problem(string text)
    {
        // A comment begins with a blank and '#'.
        string plain = text.Split(" #", 2)[0].Trim(' ');
        return text.AsSpan().ContainsAny('\n', '\r') ? "it contains a line break"
            : plain.Contains(": ", StringComparison.Ordinal) || plain.EndsWith(':') ? "': ' begins a mapping"
            : plain is "-" or "?" || plain.StartsWith("- ", StringComparison.Ordinal) || plain.StartsWith("? ", StringComparison.Ordinal)
                ? $"'{plain[0]}' at its beginning has a special meaning in YAML"
            : plain.Length > 0 && Indicators.Contains(plain[0], StringComparison.Ordinal)
                ? $"'{plain[0]}' at its beginning has a special meaning in YAML"
            : null;
    }
}
