namespace Alluxio.Config.Systems.Operator.Emission;

/// <summary>The files of the configuration that both generations of the operator write.</summary>
internal static class ConfigurationFiles
{
    public const string SiteProperties = "alluxio-site.properties";

    public const string Environment = "alluxio-env.sh";

    public static string SitePropertiesText(IEnumerable<string> lines) => string.Concat(lines.Select(static line => line + "\n"));

    /// <summary>The line of <c>alluxio-env.sh</c> with a component's JVM options; each option is followed by a blank.</summary>
    public static string JavaOptions(string component, IEnumerable<string> options) =>
        $"ALLUXIO_{component}_JAVA_OPTS=\"{string.Concat(options.Select(static option => option + " "))}\"";
}
