namespace Alluxio.Config.Values;

/// <summary>Paths as Go's <c>path</c> package joins and cleans them.</summary>
internal static class GoPath
{
    /// <summary>Joins the non-empty parts and cleans the result.</summary>
    public static string Join(params ReadOnlySpan<string> parts)
    {
        List<string> present = [];
        foreach (string part in parts)
        {
            if (part.Length > 0)
            {
                present.Add(part);
            }
        }

        return present.Count == 0 ? "" : Clean(string.Join('/', present));
    }

    /// <summary>The folder above: everything before the last slash, cleaned.</summary>
    public static string Parent(string path) => Clean(path[..(path.LastIndexOf('/') + 1)]);

    /// <summary>Removes doubled slashes, <c>.</c>, <c>..</c> and the trailing slash.</summary>
    public static string Clean(string path)
    {
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
}
