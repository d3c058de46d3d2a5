namespace Alluxio.Config.Checks;

/// <summary>The version of Alluxio that a deployment runs.</summary>
internal static class AlluxioVersion
{
    /// <summary>
    /// The version in the image of the masters: <c>2.9.0</c>, <c>AI-3.7-13.0.0</c>. <c>0.0</c> where it says nothing.
    /// </summary>
    public static Version Of(CheckContext context)
    {
        string tag = context.Plan.Components.Count > 0 ? context.Plan.Components[0].Optional<string>("imageTag") ?? "" : "";
        int start = tag.IndexOfAny(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9']);
        string[] numbers = start < 0 ? [] : tag[start..].Split('.', '-');
        return numbers.Length > 1 && int.TryParse(numbers[0], out int major) && int.TryParse(numbers[1], out int minor) && major < 100
            ? new Version(major, minor)
            : new Version(0, 0);
    }
}
