using Alluxio.Config.Diagnostics;
using Alluxio.Config.Diagnostics.Catalogue;
using Alluxio.Config.Fluid;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Manifests;
using Alluxio.Config.Models;
using Alluxio.Config.Systems.Fluid.Plan;
using Alluxio.Config.Systems.Fluid.Releases;
using Alluxio.Config.Systems.Releases;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Fluid.Resolution;

/// <summary>Reports what is given and counts in a newer release only.</summary>
internal static class ReleaseFields
{
    public static void Report(FluidInput input, DiagnosticBag diagnostics)
    {
        GivenFields given = new(FluidInput.Kinds, kind => kind == "Dataset" ? input.DatasetManifest : input.RuntimeManifest);
        foreach ((ReleaseField field, FieldPath path, Manifest manifest) in given.Among(input.Release.Lacks))
        {
            diagnostics.Add(ReleaseDiagnostics
                .FieldNotInRelease(path, input.ReleaseText, field.Since, field.Remedy)
                .At(manifest.LocateKey(path), path));
        }

        ReportMountStorage(input, diagnostics);
        if (input.Release.Engine.HandsOnCpuAndMemoryOnly)
        {
            ReportResources(input, diagnostics);
        }

        if (input.Release.Engine.DropsTolerationSeconds)
        {
            ReportTolerations(input, diagnostics);
        }
    }

    // The option for mounts by command is given.
    private static void ReportMountStorage(FluidInput input, DiagnosticBag diagnostics)
    {
        const string Variable = "ALLUXIO_MOUNT_CONFIG_STORAGE";
        if (input.Release.Stock.MountConfigStorage is null
            && input.Controller is { MountsInConfigMap: true, NamesMountStorage: true })
        {
            diagnostics.Add(ReleaseDiagnostics
                .ControllerSettingNotInRelease(
                    Variable,
                    input.ReleaseText,
                    FirstSince(input, static release => release.Stock.MountConfigStorage is not null)?.Release.Name ?? "a newer release",
                    "The controller runs mount commands in the master, and no ConfigMap holds the list of mounts.")
                .At(input.Controller.Locations.GetValueOrDefault(Variable)));
        }
    }

    private static void ReportResources(FluidInput input, DiagnosticBag diagnostics)
    {
        foreach (string component in FluidComponents.Processes)
        {
            ResourceRequirements? given =
                FieldTable<AlluxioRuntime>.Values[$"spec.{component}.resources"](input.Runtime) as ResourceRequirements;
            foreach ((string block, ValueMap<Quantity>? amounts) in ((string, ValueMap<Quantity>?)[])[
                ("requests", given?.Requests), ("limits", given?.Limits),
            ])
            {
                if (amounts is not null && !HandedOnResources.IsHandedOn(amounts))
                {
                    string[] dropped = [.. amounts.Keys.Where(static name => name is not ("cpu" or "memory"))];
                    FieldPath path = FieldPath.Parse($"spec.{component}.resources.{block}");
                    diagnostics.Add(ReleaseDiagnostics
                        .ValueNotInRelease(
                            input.ReleaseText,
                            string.Join(", ", dropped),
                            path,
                            Since(input, static release => !release.Engine.HandsOnCpuAndMemoryOnly))
                        .At(input.RuntimeManifest.Locate(path.Append(dropped[0])), path));
                }
            }
        }
    }

    private static void ReportTolerations(FluidInput input, DiagnosticBag diagnostics)
    {
        ValueList<Toleration> tolerations = input.Dataset?.Spec?.Tolerations ?? [];
        for (int i = 0; i < tolerations.Count; i++)
        {
            if (tolerations[i].TolerationSeconds is not null)
            {
                FieldPath path = FieldPath.Parse("spec.tolerations").Append(i);
                diagnostics.Add(ReleaseDiagnostics
                    .ValueNotInRelease(
                        input.ReleaseText,
                        "tolerationSeconds",
                        path,
                        Since(input, static release => !release.Engine.DropsTolerationSeconds))
                    .At(input.DatasetManifest?.Locate(path.Append("tolerationSeconds")), path));
            }
        }
    }

    private static FluidRelease? FirstSince(FluidInput input, Predicate<FluidRelease> isNew)
    {
        FluidRelease? release = input.Release;
        while (release is not null && !isNew(release))
        {
            release = release.Newer;
        }

        return release;
    }

    // The first newer release that does otherwise, in words.
    private static string Since(FluidInput input, Predicate<FluidRelease> isNew)
    {
        FluidRelease? release = FirstSince(input, isNew);
        return release is null ? "newer releases read it"
            : release.Newer is null ? $"only the development branch '{release.Release.Name}' reads it"
            : $"it is effective since {release.Release.Name}";
    }
}
