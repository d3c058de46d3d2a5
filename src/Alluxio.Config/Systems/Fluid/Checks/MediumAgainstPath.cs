using Alluxio.Config.Checks;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Fluid;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Fluid.Checks;

/// <summary>A tier whose medium is another one than that of its path.</summary>
internal sealed class MediumAgainstPath : CheckRule
{
    // Where Linux has memory as a file system.
    private static readonly string[] Memory = ["/dev/shm", "/run/shm", "/mnt/ramdisk"];

    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Code = "ALX6509",
        Title = "Medium type does not match the path of a tier",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "The tier is {medium}, but '{path}' is {place}: {effect}. Write {advice}.",
        Cause =
            "Fluid counts a tier as memory only if its medium is MEM, and does not look at the path. For Alluxio, the medium is only a " +
            "name.",
        Remedy = "Write the medium type of the path: MEM, SSD or HDD. Use a separate tier for each medium.",
        Source = "Fluid: pkg/ddc/alluxio/transform_resources.go, pkg/ddc/base/runtime.go",
    };

    private DiagnosticMessage Message(string medium, string path, string place, string effect, string advice) =>
        Descriptor.MessageOf(medium, path, place, effect, advice);

    /// <summary>Whether a path lies in the memory of the node.</summary>
    public static bool IsMemory(string path) =>
        Array.Exists(Memory, memory => path == memory || path.StartsWith(memory + "/", StringComparison.Ordinal));

    public override void Run(CheckContext context)
    {
        ValueList<Level> levels = FluidFacts.Of(context).Runtime.Spec?.Tieredstore?.Levels ?? [];
        for (int i = 0; i < levels.Count; i++)
        {
            string[] paths = (levels[i].Path ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            FieldPath field = FieldPath.Parse("spec.tieredstore.levels").Append(i);
            if (levels[i].Mediumtype is "SSD" or "HDD" && Array.Find(paths, IsMemory) is { } memory)
            {
                context.Report(
                    Message(
                        levels[i].Mediumtype!, memory, "memory of the node",
                        "its cache uses memory of the pod, but neither request nor limit includes it",
                        paths.Length > 1 ? "a separate tier with the medium MEM for it" : "MEM, or the path of a disk"),
                    field.Append("mediumtype"));
            }
            else if (levels[i].Mediumtype is "MEM"
                && levels[i].VolumeType is (null or "" or "hostPath")
                && Array.Find(paths, static path => IsDisk(path)) is { } disk)
            {
                context.Report(
                    Message(
                        "MEM",
                        disk,
                        "a directory of a disk",
                        "Fluid requests its size as memory, but the cache is only as fast as the disk",
                        "/dev/shm, or the medium SSD or HDD"),
                    field.Append("mediumtype"));
            }
        }
    }

    // A tmpfs may be mounted anywhere; below these there is hardly ever one.
    private static bool IsDisk(string path) =>
        path.StartsWith("/var/lib/", StringComparison.Ordinal) || path.StartsWith("/var/cache/", StringComparison.Ordinal)
            || path.Contains("ssd", StringComparison.OrdinalIgnoreCase) || path.Contains("hdd", StringComparison.OrdinalIgnoreCase)
            || path.Contains("nvme", StringComparison.OrdinalIgnoreCase) || path.Contains("/disk", StringComparison.OrdinalIgnoreCase);
}
