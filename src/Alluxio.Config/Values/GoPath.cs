using System.Globalization;
using System.Runtime.CompilerServices;

namespace Alluxio.Config.Values;

/// <summary>Paths as Go's <c>path</c> package joins and cleans them.</summary>
internal static class GoPath
{
    /// <summary>Joins the non-empty parts and cleans the result.</summary>
    public static string Join(params ReadOnlySpan<string> parts)
    {
        DefaultInterpolatedStringHandler joined = new(0, 0, CultureInfo.InvariantCulture, stackalloc char[256]);
        bool isFirst = true;
        foreach (string part in parts)
        {
            if (part.Length > 0)
            {
                joined.AppendLiteral(isFirst ? "" : "/");
                joined.AppendLiteral(part);
                isFirst = false;
            }
        }

        string path = joined.ToStringAndClear();
        return isFirst ? "" : Clean(path);
    }

    /// <summary>The folder above: everything before the last slash, cleaned.</summary>
    public static string Parent(string path) => Clean(path[..(path.LastIndexOf('/') + 1)]);

    /// <summary>Removes doubled slashes, <c>.</c>, <c>..</c> and the trailing slash.</summary>
    public static string Clean(string path)
    {
        if (IsClean(path))
        {
            return path;
        }

        bool isRooted = path.StartsWith('/');
        List<string> parts = [];
        foreach (string part in path.Split('/'))
        {
            if (part is "" or ".")
            {
                continue;
            }

            if (part != "..")
            {
                parts.Add(part);
            }
            else if (parts.Count > 0 && parts[^1] != "..")
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else if (!isRooted)
            {
                parts.Add(part);
            }
        }

        string joined = string.Join('/', parts);
        return isRooted ? "/" + joined : joined.Length == 0 ? "." : joined;
    }

    // Nearly all paths are clean: no empty element, no dot alone, no slash at the end.
    private static bool IsClean(ReadOnlySpan<char> path)
    {
        if (path.Length < 2)
        {
            return path is "/" or ".";
        }

        ReadOnlySpan<char> rest = path[0] == '/' ? path[1..] : path;
        foreach (Range range in rest.Split('/'))
        {
            if (rest[range] is "" or "." or "..")
            {
                return false;
            }
        }

        return true;
    }
}
