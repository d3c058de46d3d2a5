namespace Alluxio.Config.Tool;

/// <summary>The exit codes. Scripts depend on these numbers, so their meaning never changes.</summary>
internal static class ExitCode
{
    public const int Ok = 0;
    public const int Fault = 1;
    public const int Effects = 2;
    public const int Errors = 3;
    public const int Escapes = 4;
    public const int WrongUsage = 64;

    public static (int Code, string Meaning)[] All { get; } =
    [
        (Ok, "success"),
        (Fault, "the program failed: please report it"),
        (Effects, "a change has an effect (diff), or the cluster differs from its manifests (drift)"),
        (Errors, "the input has errors; a finding or a change reaches --fail-on; a file or a cluster cannot be read; a file cannot be "
            + "written"),
        (Escapes, "images come from registries that are not allowed (images)"),
        (WrongUsage, "wrong usage"),
    ];
}
