using Alluxio.Config.Diagnostics;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Systems.Resolution;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Fluid.Resolution;

/// <summary>
/// Fields of Kubernetes that Fluid's own types do not have: the definition lets them through, and the engine loses them.
/// </summary>
internal static class FluidTypes
{
    private const string Lost = "Fluid uses older Kubernetes types without this field, so the engine drops it.";

    /// <summary>A volume as the engine knows it.</summary>
    public static Volume Known(Volume volume) => volume.Image is null && volume.Projected?.Sources is null ? volume : volume with
    {
        Image = null,
        Projected = volume.Projected is { Sources: { } sources } projected
            ? projected with { Sources = sources.Select(static source => source with { PodCertificate = null }).ToValueList() }
            : volume.Projected,
    };

    /// <summary>A mount as the engine knows it.</summary>
    public static VolumeMount Known(VolumeMount mount) => mount.RecursiveReadOnly is null ? mount : mount with { RecursiveReadOnly = null };

    /// <summary>Reports the fields that are lost.</summary>
    public static void Report(FluidInput input, DiagnosticBag diagnostics)
    {
        ValueList<Volume> volumes = input.Spec.Volumes ?? [];
        for (int i = 0; i < volumes.Count; i++)
        {
            if (volumes[i].Image is not null)
            {
                Add(PathOf(i).Append("image"));
            }

            ValueList<VolumeProjection> sources = volumes[i].Projected?.Sources ?? [];
            for (int j = 0; j < sources.Count; j++)
            {
                if (sources[j].PodCertificate is not null)
                {
                    Add(PathOf(i).Append("projected").Append("sources").Append(j).Append("podCertificate"));
                }
            }
        }

        ReportMounts("master", input.Spec.Master?.VolumeMounts);
        ReportMounts("worker", input.Spec.Worker?.VolumeMounts);
        ReportMounts("fuse", input.Spec.Fuse?.VolumeMounts);

        void ReportMounts(string component, ValueList<VolumeMount>? mounts)
        {
            for (int i = 0; i < (mounts?.Count ?? 0); i++)
            {
                if (mounts![i].RecursiveReadOnly is not null)
                {
                    Add(FieldPath.Parse($"spec.{component}.volumeMounts").Append(i).Append("recursiveReadOnly"));
                }
            }
        }

        void Add(FieldPath path) => IgnoredFields.Add(path, input.RuntimeManifest, Lost, diagnostics);

        static FieldPath PathOf(int volume) => FieldPath.Parse("spec.volumes").Append(volume);
    }
}
