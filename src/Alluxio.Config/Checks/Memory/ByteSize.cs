using System.Globalization;

namespace Alluxio.Config.Checks.Memory;

/// <summary>Amounts of memory as messages write them: in binary units, to a tenth.</summary>
internal static class ByteSize
{
    public const long Mi = 1L << 20;

    public const long Gi = 1L << 30;

    /// <summary>The amount, for example <c>14.9Gi</c>, <c>512Mi</c> or <c>16 bytes</c>.</summary>
    public static string Text(long bytes) =>
        bytes >= Gi ? string.Create(CultureInfo.InvariantCulture, $"{(decimal)bytes / Gi:0.#}Gi")
        : bytes >= Mi ? string.Create(CultureInfo.InvariantCulture, $"{(decimal)bytes / Mi:0.#}Mi")
        : string.Create(CultureInfo.InvariantCulture, $"{bytes} bytes");
}
