using Alluxio.Config.Values;

namespace Alluxio.Config.Manifests.Editing;

/// <summary>Changes ordered as the document is: one node a field that changes or holds one that does.</summary>
internal sealed class ChangeNode
{
    private readonly List<(FieldPathSegment Step, ChangeNode Node)> _children = [];

    /// <summary>The fields below that change, in the order in which they were asked for.</summary>
    public IReadOnlyList<(FieldPathSegment Step, ChangeNode Node)> Children => _children;

    /// <summary>The new value.</summary>
    public RawValue? Value { get; private set; }

    public bool IsRemoval { get; private set; }

    public bool IsLeaf => Value is not null || IsRemoval;

    public static ChangeNode Of(IEnumerable<FieldChange> changes)
    {
        ChangeNode root = new();
        foreach (FieldChange change in changes)
        {
            ChangeNode node = root;
            foreach (FieldPathSegment step in change.Path.Segments)
            {
                node = node.Child(step);
            }

            node.Value = change.Value;
            node.IsRemoval = change.Value is null;
        }

        return root;
    }

    /// <summary>The value after the changes; <see langword="null"/> if nothing is left.</summary>
    /// <param name="before">The value before; <see langword="null"/> if there is none.</param>
    public RawValue? Apply(RawValue? before)
    {
        if (IsLeaf)
        {
            return Value;
        }

        if (before is RawSequence sequence)
        {
            RawValue?[] items = [.. sequence.Items];
            foreach ((FieldPathSegment step, ChangeNode node) in _children)
            {
                if (step.Index is { } index && index < items.Length)
                {
                    items[index] = node.IsRemoval ? null : node.Apply(items[index]) ?? items[index];
                }
            }

            return new RawSequence { Items = items.OfType<RawValue>().ToValueList() };
        }

        List<KeyValuePair<string, RawValue>> entries = [.. (before as RawMapping)?.Entries ?? []];
        foreach ((FieldPathSegment step, ChangeNode node) in _children)
        {
            int at = entries.FindIndex(entry => entry.Key == step.Name);
            RawValue? after = node.Apply(at < 0 ? null : entries[at].Value);
            if (after is null)
            {
                entries.RemoveAll(entry => entry.Key == step.Name);
            }
            else if (at < 0)
            {
                entries.Add(new(step.Name ?? "", after));
            }
            else
            {
                entries[at] = new(entries[at].Key, after);
            }
        }

        // A field that was not there and from which something is removed stays away.
        return entries.Count == 0 && before is null ? null : new RawMapping { Entries = entries.ToValueMap() };
    }

    private ChangeNode Child(FieldPathSegment step)
    {
        foreach ((FieldPathSegment known, ChangeNode node) in _children)
        {
            if (known == step)
            {
                return node;
            }
        }

        ChangeNode created = new();
        _children.Add((step, created));
        return created;
    }
}
