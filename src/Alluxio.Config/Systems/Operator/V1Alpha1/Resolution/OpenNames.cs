using System.Text;

namespace Alluxio.Config.Systems.Operator.V1Alpha1.Resolution;

/// <summary>The names that the chart makes of the release's name. Chart: <c>templates/_helpers.tpl</c>.</summary>
internal static class OpenNames
{
    /// <summary>The prefix of all objects: at most 32 bytes, without one dash at the end.</summary>
    public static string Full(string release, string baseName) =>
        Cut(release.Contains(baseName, StringComparison.Ordinal) ? release : $"{release}-{baseName}", 32);

    /// <summary>The value of the label <c>app</c>.</summary>
    public static string App(string baseName) => Cut(baseName, 63);

    /// <summary>The name of a volume for a path of the node.</summary>
    public static string Volume(string key) => key.Replace('/', '-').Trim('-');

    private static string Cut(string name, int length)
    {
        string cut = Encoding.UTF8.GetByteCount(name) <= length ? name : Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(name)[..length]);
        return cut.EndsWith('-') ? cut[..^1] : cut;
    }
}
