using Alluxio.Config.Values;

namespace Alluxio.Config.Manifests.Reading;

/// <summary>From a node to its path and back.</summary>
internal static class NodePaths
{
    /// <summary>The path of a node from the root of its document, found by walking up.</summary>
    public static FieldPath Of(YamlNode node)
    {
        List<FieldPathSegment> segments = [];
        for (YamlNode current = node; current.Parent is { } parent; current = parent)
        {
            if (parent is YamlSequence sequence)
            {
                segments.Add(FieldPathSegment.FromIndex(sequence.Items.IndexOf(current)));
            }
            else if (parent is YamlMapping mapping)
            {
                segments.Add(FieldPathSegment.FromName(KeyOf(mapping, current)));
            }
        }

        FieldPath path = FieldPath.Root;
        for (int i = segments.Count - 1; i >= 0; i--)
        {
            path = path.Append(segments[i]);
        }

        return path;
    }

    /// <summary>The node at a path, or <see langword="null"/>; <paramref name="key"/> is the key that leads to it.</summary>
    public static YamlNode? Find(YamlNode root, FieldPath path, out YamlScalar? key)
    {
        YamlNode? current = root;
        key = null;
        foreach (FieldPathSegment segment in path.Segments)
        {
            key = null;
            if (current is YamlMapping mapping && segment.Name is { } name)
            {
                int index = mapping.IndexOf(name);
                if (index < 0)
                {
                    return null;
                }

                key = mapping.Entries[index].Key;
                current = mapping.Entries[index].Value;
            }
            else if (current is YamlSequence sequence && segment.Index is { } position && position < sequence.Items.Count)
            {
                current = sequence.Items[position];
            }
            else
            {
                return null;
            }
        }

        return current;
    }

    /// <summary>The node at a path that is given as its text, or <see langword="null"/>.</summary>
    /// <exception cref="FormatException">The text is not a path.</exception>
    public static YamlNode? Find(YamlNode root, string path)
    {
        YamlNode? current = root;
        FieldPathSteps steps = new(path);
        while (steps.Next())
        {
            current = current switch
            {
                YamlMapping mapping when steps.Index < 0 && mapping.IndexOf(steps.Name) is >= 0 and int index =>
                    mapping.Entries[index].Value,
                YamlSequence sequence when steps.Index >= 0 && steps.Index < sequence.Items.Count => sequence.Items[steps.Index],
                _ => null,
            };
        }

        return steps.HasFailed ? Find(root, FieldPath.Parse(path), out _) : current;
    }

    private static string KeyOf(YamlMapping mapping, YamlNode value)
    {
        foreach (YamlEntry entry in mapping.Entries)
        {
            if (ReferenceEquals(entry.Value, value))
            {
                return entry.Key.Value;
            }
        }

        // The value of a key that was given twice: the mapping keeps the last only.
        return "";
    }
}
