using Alluxio.Config.Systems.Fluid.Releases;

namespace Alluxio.Config.Tests.Conformance;

/// <summary>
/// The objects that each release of Fluid creates from the recorded inputs. One file per release holds the differences from the next
/// release, so the objects of the newest state are enough.
/// </summary>
internal static class RecordedReleases
{
    private static readonly string Folder = Path.Combine(TestFiles.Project, "Conformance", "Releases");

    private static readonly Dictionary<string, Difference[]> Files = FluidReleases.All
        .Where(static release => release.Newer is not null)
        .ToDictionary(static release => release.Release.Name, static release => Read(Path.Combine(Folder, release.Release.Name + ".txt")));

    /// <summary>The objects of a case, or the error that it ends with.</summary>
    /// <param name="release">The release.</param>
    /// <param name="folder">The case, with the record of the newest state.</param>
    /// <param name="name">The name of the runtime.</param>
    /// <param name="space">The namespace of the runtime.</param>
    public static (SortedDictionary<string, Dictionary<string, string>>? Objects, string? Error) Of(
        FluidRelease release,
        string folder,
        string name,
        string space)
    {
        if (release.Newer is null)
        {
            string file = Path.Combine(folder, "expected-error.txt");
            return File.Exists(file)
                ? (null, File.ReadAllText(file))
                : (ReleaseTree.Read(File.ReadAllText(Path.Combine(folder, "expected.yaml"))), null);
        }

        (SortedDictionary<string, Dictionary<string, string>>? objects, string? error) = Of(release.Newer, folder, name, space);
        foreach (Difference difference in Files[release.Release.Name].Where(difference => difference.IsOf(Path.GetFileName(folder))))
        {
            if (difference.Error is not null)
            {
                (objects, error) = (null, difference.Error);
            }
            else if (objects is not null)
            {
                Apply(difference, objects, name, space);
            }
        }

        return (objects, error);
    }

    // Every line that a file takes away must be there, and none that it adds.
    private static void Apply(
        Difference difference,
        SortedDictionary<string, Dictionary<string, string>> objects,
        string name,
        string space)
    {
        foreach ((string subject, string[] lines) in difference.Objects)
        {
            string key = subject.Replace("{name}", FullName(name), StringComparison.Ordinal);
            if (lines is ["absent"])
            {
                Assert.True(objects.Remove(key), key);
                continue;
            }

            foreach (string line in lines.OrderByDescending(static line => line[0]).Select(line => Filled(line, name, space)))
            {
                int equals = line.IndexOf(" = ", StringComparison.Ordinal);
                (string path, string value) = (line[2..equals], line[(equals + 3)..]);
                if (line[0] == '-')
                {
                    Assert.Equal(value, objects[key].GetValueOrDefault(path));
                    objects[key].Remove(path);
                }
                else
                {
                    objects[key].Add(path, value);
                }
            }
        }
    }

    private static string Filled(string line, string name, string space) =>
        line.Replace("{namespace}", space, StringComparison.Ordinal).Replace("{name}", name, StringComparison.Ordinal);

    private static string FullName(string name)
    {
        string cut = name.Length <= 63 ? name : name[..63];
        return cut.EndsWith('-') ? cut[..^1] : cut;
    }

    private static Difference[] Read(string file) => [.. File.ReadAllText(file).Split("\n\n").Skip(1).Select(Difference.Parse)];

    private sealed record Difference(string[] Cases, string? Error, (string Object, string[] Lines)[] Objects)
    {
        public bool IsOf(string name) => Cases is ["all"] || Cases.Contains(name);

        public static Difference Parse(string block)
        {
            string[] lines = block.TrimEnd('\n').Split('\n');
            string[] cases = lines[0]["cases: ".Length..].Split(' ');
            if (lines[1].StartsWith("error: ", StringComparison.Ordinal))
            {
                return new Difference(cases, lines[1]["error: ".Length..], []);
            }

            List<(string, string[])> objects = [];
            foreach (string part in string.Join('\n', lines.Skip(1)).Split("object: ", StringSplitOptions.RemoveEmptyEntries))
            {
                string[] whole = part.TrimEnd('\n').Split('\n');
                objects.Add((whole[0], whole[1..]));
            }

            return new Difference(cases, null, [.. objects]);
        }
    }
}
