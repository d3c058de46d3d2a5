namespace Alluxio.Config.Systems.Resolution;

/// <summary>One kind of object that layers read, with the way to each of its fields.</summary>
internal sealed class KindFields
{
    private readonly Func<string, Func<object, object?>?> _find;

    private KindFields(string kind, Func<string, Func<object, object?>?> find) => (Kind, _find) = (kind, find);

    /// <summary>The kind, as the layers of a table name it.</summary>
    public string Kind { get; }

    /// <summary>The fields of a table.</summary>
    public static KindFields Of(string kind, IReadOnlyDictionary<string, Func<object, object?>> fields) =>
        new(kind, fields.GetValueOrDefault);

    /// <summary>The same kind with one more field, for example one inside the metadata.</summary>
    public KindFields With(string field, Func<object, object?> read) => new(Kind, path => path == field ? read : _find(path));

    /// <summary>How a field is read; nothing where the kind has no such field.</summary>
    public Func<object, object?>? Find(string path) => _find(path);
}
