using System.Text;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Operator.Emission;

/// <summary>The files of the configuration that both generations of the operator write.</summary>
internal static class ConfigurationFiles
{
    public const string SiteProperties = "alluxio-site.properties";

    public const string Environment = "alluxio-env.sh";

    // Room for most lines, so that the text need not grow.
    private const int TypicalLine = 64;

    /// <summary>The text of <c>alluxio-site.properties</c>: a line break ends each line.</summary>
    public static string SitePropertiesText(ValueList<string> lines)
    {
        StringBuilder text = new(lines.Count * TypicalLine);
        foreach (string line in lines)
        {
            text.Append(line).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>The line of <c>alluxio-env.sh</c> with a component's JVM options; each option is followed by a blank.</summary>
    public static string JavaOptions(string component, ValueList<string> options) => options.Count == 0
        ? $"ALLUXIO_{component}_JAVA_OPTS=\"\""
        : $"ALLUXIO_{component}_JAVA_OPTS=\"{string.Join(' ', options.AsSpan()!)} \"";
}
