using System.Globalization;
using Alluxio.Config.Manifests.Binding;
using Alluxio.Config.Models;
using Alluxio.Config.Values;

namespace Alluxio.Config.Manifests.Writing;

/// <summary>Makes raw values of a model: the same that a reader makes of its text.</summary>
internal sealed class RawValueBuilder : ModelWriter
{
    private readonly Stack<Collection> _open = new();
    private RawValue? _root;

    /// <summary>The content of a model.</summary>
    public static RawMapping Of(Model model)
    {
        RawValueBuilder builder = new();
        ResourceBindings.Write(builder, model);
        return builder._root as RawMapping ?? new RawMapping();
    }

    public override void StartMapping() => _open.Push(new Collection(Entries: []));

    public override void EndMapping() => Add(new RawMapping { Entries = new([.. _open.Pop().Entries!]) });

    public override void StartSequence() => _open.Push(new Collection(Items: []));

    public override void EndSequence() => Add(new RawSequence { Items = new([.. _open.Pop().Items!]) });

    public override void Key(string name) => _open.Peek().Key = name;

    public override void String(string value) => Add(new RawScalar { Text = value });

    public override void Number(long value) =>
        Add(new RawScalar { Text = value.ToString(CultureInfo.InvariantCulture), Kind = RawScalarKind.Number });

    public override void Boolean(bool value) => Add(new RawScalar { Text = value ? "true" : "false", Kind = RawScalarKind.Boolean });

    public override void Null() => Add(new RawScalar { Text = "null", Kind = RawScalarKind.Null });

    public override void Raw(RawScalar scalar) => Add(scalar);

    private void Add(RawValue value)
    {
        if (!_open.TryPeek(out Collection? collection))
        {
            _root = value;
        }
        else if (collection.Entries is { } entries)
        {
            entries.Add(new(collection.Key, value));
        }
        else
        {
            collection.Items!.Add(value);
        }
    }

    private sealed record Collection(List<KeyValuePair<string, RawValue>>? Entries = null, List<RawValue>? Items = null)
    {
        public string Key { get; set; } = "";
    }
}
