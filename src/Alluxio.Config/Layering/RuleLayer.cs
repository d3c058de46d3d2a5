namespace Alluxio.Config.Layering;

/// <summary>One layer of a rule: where it is, which field it is read from, and its value if it is a default.</summary>
public sealed record RuleLayer
{
    private readonly string _field = "";
    private readonly FieldPortion _portion;

    /// <summary>The layer.</summary>
    public required Layer Layer { get; init; }

    /// <summary>
    /// The field: a path in the kind of <see cref="Kind"/>, the name of an environment variable, or, for derived values and defaults, words
    /// that describe the source.
    /// </summary>
    public required string Field
    {
        get => _field;
        init
        {
            _field = value;
            Origin = OriginOf(value, _portion);
        }
    }

    /// <summary>The portion of the field's value that the setting takes.</summary>
    /// <value>The default is <see cref="FieldPortion.Whole"/>.</value>
    public FieldPortion Portion
    {
        get => _portion;
        init
        {
            _portion = value;
            Origin = OriginOf(_field, value);
        }
    }

    /// <summary>The field, followed by the portion in parentheses if it is not the whole: <c>ALLUXIO_RUNTIME_IMAGE_ENV (tag)</c>.</summary>
    public string Origin { get; private init; } = "";

    /// <summary>Why no object shows what is given here as this setting.</summary>
    /// <value>
    /// The default is <see langword="null"/>: a value here changes an object, unless <see cref="Rule.NotEmitted"/> says otherwise.
    /// </value>
    public string? NotEmitted { get; init; }

    /// <summary>The kind that holds the field.</summary>
    /// <value><see langword="null"/> for controller settings, derived values and defaults.</value>
    public string? Kind { get; init; }

    /// <summary>The value of a default.</summary>
    /// <value><see langword="null"/> if the value comes from a field or is computed.</value>
    public object? Default { get; init; }

    /// <summary>Which part of an appended or merged value the layer belongs to; within a part the strongest layer takes all.</summary>
    /// <value>
    /// The default is 0. <see cref="CombineRule.Append"/> appends the parts to each other; for <see cref="CombineRule.MergeByKey"/> layers
    /// of part 0 are merged one by one, and of any other part the strongest is merged alone.
    /// </value>
    public int Part { get; init; }

    /// <summary>Whether the API has the field here, but it is unused.</summary>
    /// <value>The default is <see langword="false"/>. The definitions of such a layer are always overridden.</value>
    public bool IsIgnored { get; init; }

    /// <summary>Whether no document shows that the field counts here, or that the default does.</summary>
    /// <value>The default is <see langword="false"/>. Only systems whose code is closed have assumed layers.</value>
    public bool IsAssumed { get; init; }

    /// <summary>Whether the field is one of the pair inside a block <c>imageInfo</c>.</summary>
    internal bool IsInImageInfo { get; init; }

    /// <summary>The releases that have the field, if the release of the table does not: <c>since Fluid 1.0.2</c>.</summary>
    /// <value>
    /// The default is <see langword="null"/>: the release has the field. Otherwise the layer is ignored, or assumed if the release has no
    /// public definition.
    /// </value>
    public string? Releases { get; init; }

    /// <summary>The layer and the field.</summary>
    public override string ToString() => Kind is null ? $"{Layer}: {Origin}" : $"{Layer}: {Kind} {Origin}";

    private static string OriginOf(string field, FieldPortion portion) => portion switch
    {
        FieldPortion.Whole => field,
        FieldPortion.Repository => $"{field} (repository)",
        FieldPortion.Tag => $"{field} (tag)",
        FieldPortion.SystemProperties => $"{field} (-D)",
        FieldPortion.TrimmedItems => $"{field} (trimmed)",
        _ => $"{field} (directory)",
    };
}
