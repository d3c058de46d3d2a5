namespace Alluxio.Config.Models;

/// <summary>One field of a modelled type.</summary>
internal sealed class ModelField
{
    public ModelField(string name, ValueKind kind, FieldTraits traits = FieldTraits.None)
    {
        Name = name;
        Kind = kind;
        Traits = traits;
    }

    public ModelField(string name, ModelType type, FieldTraits traits = FieldTraits.None)
        : this(name, ValueKind.Model, traits) => Type = type;

    /// <summary>The name, as documents write it.</summary>
    public string Name { get; }

    /// <summary>The kind of the field's value, or of the items of its list or the values of its map.</summary>
    public ValueKind Kind { get; }

    /// <summary>The type of a <see cref="ValueKind.Model"/>; <see langword="null"/> for other kinds.</summary>
    public ModelType? Type { get; }

    public FieldTraits Traits { get; }

    /// <summary>The limits that the custom resource definition sets for the value; <see langword="null"/> for none.</summary>
    public FieldLimits? Limits { get; init; }

    public bool Is(FieldTraits trait) => (Traits & trait) != 0;
}
