using Alluxio.Config.Checks.Common;
using Alluxio.Config.Fluid;
using Alluxio.Config.Models;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Fluid.Checks;

/// <summary>The fields of Fluid's kinds that take certain words only. Pull policies and hostPath types have their own codes.</summary>
internal static class FluidWordFields
{
    private const string NoClaim = "the API server refuses the volume and the claim that Fluid creates";

    private const string NoPolicy = "Fluid has no such policy";

    public static WordField[] Runtime { get; } =
    [
        .. WordField.Ending(
            FieldTable<AlluxioRuntime>.Values,
            "networkMode",
            ["HostNetwork", "ContainerNetwork"],
            true,
            WordFields.NoObject),
        new WordField(
            "spec.tieredstore.levels",
            static root => VolumeTypes((AlluxioRuntime)root),
            ["hostPath", "emptyDir"],
            true,
            WordFields.NoObject),
        .. WordField.Ending(FieldTable<AlluxioRuntime>.Values, "fuse.cleanPolicy", ["OnDemand", "OnRuntimeDeleted"], false, NoPolicy),
    ];

    public static WordField[] Dataset { get; } =
    [
        .. WordField.Ending(FieldTable<Dataset>.Values, "placement", ["Exclusive", "Shared"], true, WordFields.NoObject),
        .. WordField.Ending(
            FieldTable<Dataset>.Values,
            "accessModes",
            ["ReadWriteOnce", "ReadOnlyMany", "ReadWriteMany", "ReadWriteOncePod"],
            true,
            NoClaim),
        .. WordField.Ending(FieldTable<Dataset>.Values, "tolerations", [], true, WordFields.NoPods),
        .. WordField.Ending(FieldTable<Dataset>.Values, "nodeAffinity.required", [], true, WordFields.NoPods),
    ];

    private static ValueList<PlacedWord>? VolumeTypes(AlluxioRuntime runtime) => runtime.Spec?.Tieredstore?.Levels is not { } levels
        ? null
        :
    [
        .. levels.AsEnumerable().Select(static (level, i) =>
            new PlacedWord(FieldPath.Parse("spec.tieredstore.levels").Append(i).Append("volumeType"), level.VolumeType)),
    ];
}
