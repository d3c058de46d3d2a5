using Alluxio.Config.Diagnostics;
using Alluxio.Config.Fluid;
using Alluxio.Config.Layering;
using Alluxio.Config.Systems.Fluid.Plan;
using Alluxio.Config.Systems.Resolution;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Fluid.Resolution;

/// <summary>
/// The mounts of the Dataset: what Alluxio mounts itself, and what Kubernetes mounts for it. Mirrors <c>pkg/ddc/alluxio/utils.go</c>.
/// </summary>
internal sealed partial class MountReader(FluidInput input, RuleReader rules, Setting<ValueList<Mount>> given, DiagnosticBag diagnostics)
{
    private readonly ValueList<Mount> _given = given.Value ?? [];

    /// <summary>The mounts.</summary>
    public ValueList<Mount> Given => _given;

    public const string UfsRoot = "/underFSStorage";

    private const string Local = "local://";

    private const string Claim = "pvc://";

    /// <summary>Whether a directory of the node is mounted.</summary>
    public bool HasLocal => _given.Any(IsLocal);

    public static bool IsNative(Mount mount) => IsLocal(mount) || IsClaim(mount);

    public static bool IsLocal(Mount mount) => Point(mount).StartsWith(Local, StringComparison.Ordinal);

    /// <summary>The directory of the node that a mount takes.</summary>
    public static string HostPathOf(Mount mount) => Point(mount)[Local.Length..];

    /// <summary>Whether all mounts are read over HTTP; a Dataset without mounts counts, too.</summary>
    public bool AllHttp() => _given.All(static mount =>
        Point(mount).StartsWith("http://", StringComparison.Ordinal) || Point(mount).StartsWith("https://", StringComparison.Ordinal));

    /// <summary>The mount that takes the place of the root, if there is exactly one mount and it does.</summary>
    public Mount? RootMount() => _given.Count == 1 && !IsNative(_given[0]) && IsAtRoot(_given[0]) ? _given[0] : null;

    private bool IsAtRoot(Mount mount) => (input.Release.Engine.MountsAtRootByPathOnly ? mount.Path : UnifiedPath(mount)) == "/";

    /// <summary>The lines of <c>mount.info</c>.</summary>
    public ValueList<string> Lines()
    {
        List<string> lines = [];
        foreach (Mount mount in _given)
        {
            if (IsNative(mount))
            {
                continue;
            }

            List<string> words = [UnifiedPath(mount), Point(mount)];
            if (mount.ReadOnly == true)
            {
                words.Add("--readonly");
            }

            if (mount.Shared == true)
            {
                words.Add("--shared");
            }

            Dictionary<string, string> options = new(StringComparer.Ordinal);
            foreach (MountOption option in OptionsOf(mount))
            {
                options[option.Key] = option.Value;
            }

            foreach ((string key, string value) in ValueMap.Sorted<string>([.. options]))
            {
                words.Add("--option");
                words.Add($"{key}={value}");
            }

            lines.Add(string.Join(' ', words));
        }

        return new([.. lines]);
    }

    public ValueList<FluidHostMount> HostMounts() => _given
        .Where(IsLocal)
        .Select(static mount => new FluidHostMount(mount.Name ?? "", ContainerPathOf(mount), HostPathOf(mount)))
        .ToValueList();

    public ValueList<FluidClaimMount> ClaimMounts() => _given
        .Where(IsClaim)
        .Select(ClaimOf)
        .ToValueList();

    /// <summary>The claim that a mount takes, and the directory in it.</summary>
    public static FluidClaimMount ClaimOf(Mount mount)
    {
        string[] parts = Point(mount)[Claim.Length..].Split('/', 2);
        return new FluidClaimMount(parts[0], ContainerPathOf(mount), parts.Length > 1 ? parts[1] : "");
    }

    /// <summary>Whether a claim is mounted.</summary>
    public static bool IsClaim(Mount mount) => Point(mount).StartsWith(Claim, StringComparison.Ordinal);

    private static string Point(Mount mount) => mount.MountPoint ?? "";

    /// <summary>The path of a mount in the tree of Alluxio.</summary>
    public static string UnifiedPath(Mount mount) =>
        HasRootedPath(mount) ? mount.Path! : "/" + (mount.Name ?? "").TrimStart('/');

    /// <summary>Where the containers find what Kubernetes mounts.</summary>
    public static string ContainerPathOf(Mount mount) => GoPath.Join(UfsRoot, HasRootedPath(mount) ? mount.Path! : mount.Name ?? "");

    /// <summary>Whether the path of a mount counts; a relative one does not, and the name replaces it.</summary>
    public static bool HasRootedPath(Mount mount) => mount.Path is ['/', ..];
}
