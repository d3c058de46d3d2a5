using Alluxio.Config.Diagnostics;
using Alluxio.Config.Diagnostics.Catalogue;
using Alluxio.Config.Fluid;
using Alluxio.Config.Manifests;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Fluid.Resolution;

/// <summary>Texts that the chart writes without quotes: some break its output, some become a number or a boolean where the API takes a text.</summary>
internal sealed class ChartTexts(FluidInput input, DiagnosticBag diagnostics)
{
    // With one of these a plain text of YAML cannot begin.
    private const string Indicators = ",[]{}#&*!|>'\"%@`";

    /// <summary>Reports the texts of mounts, tiers, restore and Hadoop configuration.</summary>
    /// <param name="mounts">The mounts of the Dataset.</param>
    /// <param name="levels">The levels that the manifest gives.</param>
    /// <param name="restore">Where metadata is restored from.</param>
    /// <param name="hadoop">The ConfigMap of the Hadoop configuration.</param>
    public void Report(ValueList<Mount> mounts, ValueList<Level> levels, DataRestoreLocation? restore, string? hadoop)
    {
        for (int i = 0; i < mounts.Count; i++)
        {
            if (MountReader.IsNative(mounts[i]))
            {
                FieldPath path = FieldPath.Parse("spec.mounts").Append(i);
                Check(mounts[i].MountPoint, path.Append("mountPoint"), input.DatasetManifest);
                Check(mounts[i].Name, path.Append("name"), input.DatasetManifest);
                Check(mounts[i].Path, path.Append("path"), input.DatasetManifest);
                if (MountReader.IsLocal(mounts[i]))
                {
                    CheckType(MountReader.HostPathOf(mounts[i]), path.Append("mountPoint"), input.DatasetManifest);
                }
            }
        }

        for (int i = 0; i < levels.Count; i++)
        {
            foreach (string path in (levels[i].Path ?? "").Split(','))
            {
                Check(path, FieldPath.Parse("spec.tieredstore.levels").Append(i).Append("path"), input.RuntimeManifest);
            }
        }

        FieldPath place = FieldPath.Parse("spec.dataRestoreLocation.path");
        Check(restore?.Path, place, input.DatasetManifest);
        if (restore?.Path is { } source && source.StartsWith("pvc://", StringComparison.Ordinal))
        {
            CheckType(source["pvc://".Length..].Split('/')[0], place, input.DatasetManifest);
        }

        FieldPath config = FieldPath.Parse("spec.hadoopConfig");
        Check(hadoop, config, input.RuntimeManifest);
        CheckType(hadoop, config, input.RuntimeManifest);
    }

    private void Check(string? text, FieldPath path, Manifest? manifest)
    {
        if (text is { Length: > 0 } && Problem(text) is { } problem)
        {
            Add(problem, text, path, manifest);
        }
    }

    // Names within the source of a volume stay what YAML makes of them; elsewhere they become texts again.
    private void CheckType(string? text, FieldPath path, Manifest? manifest)
    {
        if (text is { Length: > 0 } && Yaml11.Resolve(text).Kind is not (Yaml11Kind.String or Yaml11Kind.Timestamp or Yaml11Kind.Null))
        {
            Add($"'{text}' becomes a number or a boolean there, and the API takes a text only", text, path, manifest);
        }
    }

    private void Add(string problem, string text, FieldPath path, Manifest? manifest) =>
        diagnostics.Add(FluidDiagnostics.TextBreaksChart(path, problem).At(manifest?.Locate(path), path, text));

    private static string? Problem(string text)
    {
        string plain = text.Trim(' ');
        return text.AsSpan().ContainsAny('\n', '\r') ? "it holds a line break"
            : plain.Contains(": ", StringComparison.Ordinal) || plain.EndsWith(':') ? "': ' begins a mapping"
            : plain.Length > 0 && Indicators.Contains(plain[0], StringComparison.Ordinal) ? $"'{plain[0]}' at its beginning means something else in YAML"
            : null;
    }
}
