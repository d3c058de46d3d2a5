using Alluxio.Config.Values;

namespace Alluxio.Config.Models;

/// <summary>A modelled type: its fields, and how records and lists of it are made. Nothing is looked up by reflection.</summary>
internal abstract class ModelType
{
    private ModelLayout? _layout;

    /// <summary>The name of the type.</summary>
    public abstract string Name { get; }

    /// <summary>The API that the type belongs to: the namespace of its record.</summary>
    public abstract string System { get; }

    /// <summary>Whether Kubernetes itself has the type.</summary>
    public bool IsOfKubernetes => System == typeof(Kubernetes.ConfigMap).Namespace;

    /// <summary>Whether undocumented fields may exist: they are kept and reported as information.</summary>
    public abstract bool IsOpen { get; }

    /// <summary>Whether the definition of the kind takes amounts as texts and whole numbers only, and not as <c>0.5</c>.</summary>
    public abstract bool HasWholeAmounts { get; }

    /// <summary>
    /// The fields. Made on first use: one program needs few of the types. Two threads may both make it, with the same result.
    /// </summary>
    public ModelLayout Layout => _layout ??= new ModelLayout(Describe());

    /// <summary>The type of a record.</summary>
    /// <typeparam name="T">The record.</typeparam>
    public static ModelType Of<T>()
        where T : Model, IModel, new() => ModelType<T>.Instance;

    /// <summary>A record with these values.</summary>
    /// <param name="values">The values of all fields, which belong to the record from now on.</param>
    /// <param name="unknown">Fields that the type does not have.</param>
    public abstract Model Create(FieldValues values, ValueMap<RawValue>? unknown);

    /// <summary>An array that <see cref="ListOf"/> takes.</summary>
    public abstract Model[] NewArray(int length);

    /// <summary>A list of records.</summary>
    /// <param name="items">An array of <see cref="NewArray"/>, which belongs to the list from now on.</param>
    public abstract object ListOf(Model[] items);

    /// <summary>The records of a list.</summary>
    public abstract ReadOnlySpan<Model> ItemsOf(object list);

    protected abstract ModelField[] Describe();
}
