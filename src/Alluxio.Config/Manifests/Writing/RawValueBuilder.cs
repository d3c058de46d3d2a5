using System.Globalization;
using System.Runtime.InteropServices;
using Alluxio.Config.Manifests.Binding;
using Alluxio.Config.Models;
using Alluxio.Config.Values;

namespace Alluxio.Config.Manifests.Writing;

/// <summary>Makes raw values of a model: the same that a reader makes of its text.</summary>
internal sealed class RawValueBuilder : ModelWriter
{
    // The content of open mappings and sequences, the outermost first: a few growing lists instead of one for each.
    private readonly List<KeyValuePair<string, RawValue>> _pending = [];
    private readonly List<int> _starts = [];
    private readonly List<string> _keys = [];
    private string _key = "";
    private RawValue? _root;

    /// <summary>The content of a model.</summary>
    public static RawMapping Of(Model model)
    {
        RawValueBuilder builder = new();
        ResourceBindings.Write(builder, model);
        return builder._root as RawMapping ?? new RawMapping();
    }

    public override void StartMapping() => Start();

    public override void EndMapping()
    {
        ReadOnlySpan<KeyValuePair<string, RawValue>> entries = Pending();
        RawMapping mapping = new() { Entries = new(entries.ToArray()) };
        End(mapping);
    }

    public override void StartSequence() => Start();

    public override void EndSequence()
    {
        ReadOnlySpan<KeyValuePair<string, RawValue>> entries = Pending();
        RawValue[] items = new RawValue[entries.Length];
        for (int i = 0; i < items.Length; i++)
        {
            items[i] = entries[i].Value;
        }

        End(new RawSequence { Items = new(items) });
    }

    public override void Key(string name) => _key = name;

    public override void String(string value) => Add(new RawScalar { Text = value });

    public override void Number(long value) =>
        Add(new RawScalar { Text = value.ToString(CultureInfo.InvariantCulture), Kind = RawScalarKind.Number });

    public override void Boolean(bool value) => Add(new RawScalar { Text = value ? "true" : "false", Kind = RawScalarKind.Boolean });

    public override void Null() => Add(new RawScalar { Text = "null", Kind = RawScalarKind.Null });

    public override void Raw(RawScalar scalar) => Add(scalar);

    private void Start()
    {
        _starts.Add(_pending.Count);
        _keys.Add(_key);
        _key = "";
    }

    private ReadOnlySpan<KeyValuePair<string, RawValue>> Pending() => CollectionsMarshal.AsSpan(_pending)[_starts[^1]..];

    private void End(RawValue value)
    {
        _pending.RemoveRange(_starts[^1], _pending.Count - _starts[^1]);
        _key = _keys[^1];
        _starts.RemoveAt(_starts.Count - 1);
        _keys.RemoveAt(_keys.Count - 1);
        Add(value);
    }

    private void Add(RawValue value)
    {
        if (_starts.Count == 0)
        {
            _root = value;
        }
        else
        {
            _pending.Add(new(_key, value));
        }
    }
}
