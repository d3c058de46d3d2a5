using Alluxio.Config.Diagnostics;
using Alluxio.Config.Manifests.Writing;

namespace Alluxio.Config.Checks.Reports;

/// <summary>Writes places as SARIF has them: files as URIs, regions in lines and columns.</summary>
internal sealed class SarifFiles(JsonWriter json, SarifOptions options)
{
    private const string Base = "SRCROOT";

    private readonly string? _root = options.Root is null ? null : Slashes(options.Root).TrimEnd('/') + "/";

    /// <summary>Gives the base of relative names. Its location differs from machine to machine, and so is left out.</summary>
    public void WriteBase()
    {
        json.Key("originalUriBaseIds");
        json.StartMapping();
        json.Key(Base);
        json.StartMapping();
        json.Key("description");
        json.StartMapping();
        JsonFields.Text(json, "text", "The folder that manifests are named from.");
        json.EndMapping();
        json.EndMapping();
        json.EndMapping();
    }

    /// <summary>The location of a finding; none where it has no place and no file.</summary>
    public void WriteLocation(Diagnostic diagnostic)
    {
        SourceLocation? location = diagnostic.Location
            ?? (options.FileOfFindingsWithoutPlace is { } file
                ? new SourceLocation { File = file, Line = 1, Column = 1, Offset = 0 }
                : null);
        if (location is null && diagnostic.Path is null)
        {
            return;
        }

        json.StartMapping();
        if (location is not null)
        {
            WritePhysical(location);
        }

        if (diagnostic.Path is { } path)
        {
            json.Key("logicalLocations");
            json.StartSequence();
            json.StartMapping();
            JsonFields.Text(json, "fullyQualifiedName", path.ToString());
            JsonFields.Text(json, "kind", "member");
            json.EndMapping();
            json.EndSequence();
        }

        json.EndMapping();
    }

    public void WritePhysical(SourceLocation location)
    {
        json.Key("physicalLocation");
        json.StartMapping();
        WriteArtifact(location.File);
        WriteRegion("region", location, isExact: false);
        json.EndMapping();
    }

    public void WriteArtifact(string file)
    {
        json.Key("artifactLocation");
        json.StartMapping();
        (string uri, bool isRelative) = UriOf(file);
        JsonFields.Text(json, "uri", uri);
        JsonFields.Text(json, "uriBaseId", isRelative ? Base : null);
        json.EndMapping();
    }

    /// <summary>A region. Where only the start of a finding is known, its end is left out: it then goes to the end of the line.</summary>
    public void WriteRegion(string name, SourceLocation location, bool isExact)
    {
        json.Key(name);
        json.StartMapping();
        Number("startLine", location.Line);
        Number("startColumn", location.Column);
        if (isExact || location.Length > 0)
        {
            Number("endLine", location.EndLine);
            Number("endColumn", location.EndColumn);
        }

        json.EndMapping();
    }

    private void Number(string name, int value)
    {
        json.Key(name);
        json.Number(value);
    }

    private (string Uri, bool IsRelative) UriOf(string file)
    {
        string path = Slashes(file);
        if (_root is not null && path.StartsWith(_root, StringComparison.Ordinal))
        {
            path = path[_root.Length..];
        }

        bool hasDrive = path is [_, ':', '/', ..] && char.IsAsciiLetter(path[0]);
        return path switch
        {
            ['/', '/', ..] => ("file:" + Escaped(path), false),
            ['/', ..] => ("file://" + Escaped(path), false),
            _ when hasDrive => ($"file:///{path[..2]}{Escaped(path[2..])}", false),
            _ => Relative(path),
        };
    }

    // A file outside of the folder is not below the base: its place is absolute if the folder is known, and undefined otherwise.
    private (string Uri, bool IsRelative) Relative(string path)
    {
        List<string> parts = [];
        foreach (string part in path.Split('/').Where(static part => part != "."))
        {
            if (part == ".." && parts is [.., not ".."])
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else
            {
                parts.Add(part);
            }
        }

        if (parts is not ["..", ..])
        {
            return (Escaped(string.Join('/', parts)), true);
        }

        int up = parts.LastIndexOf("..") + 1;
        string[] root = (_root ?? "").Split('/', StringSplitOptions.RemoveEmptyEntries);
        return _root is ['/', not '/', ..] && up <= root.Length
            ? ("file:///" + Escaped(string.Join('/', root[..^up].Concat(parts.Skip(up)))), false)
            : (Escaped(string.Join('/', parts)), false);
    }

    private static string Escaped(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));

    // Some systems allow a backslash in a file name, but manifests do not have such names.
    private static string Slashes(string path) => path.Replace('\\', '/');
}
