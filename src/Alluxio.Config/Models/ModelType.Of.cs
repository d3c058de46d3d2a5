using Alluxio.Config.Values;

namespace Alluxio.Config.Models;

/// <summary>The modelled type of one record.</summary>
/// <typeparam name="T">The record.</typeparam>
internal sealed class ModelType<T> : ModelType
    where T : Model, IModel, new()
{
    private ModelType()
    {
    }

    public static ModelType Instance { get; } = new ModelType<T>();

    public override string Name => typeof(T).Name;

    public override string System => typeof(T).Namespace!;

    public override bool IsOpen => T.IsOpen;

    public override bool HasWholeAmounts => T.HasWholeAmounts;

    public override Model Create(FieldValues values, ValueMap<RawValue>? unknown)
    {
        T model = new() { UnknownFields = unknown };
        model.Fill(values);
        return model;
    }

    public override Model[] NewArray(int length) => new T[length];

    public override object ListOf(Model[] items) => items.Length == 0 ? ValueList<T>.Empty : new ValueList<T>((T[])items);

    public override ReadOnlySpan<Model> ItemsOf(object list) => ((ValueList<T>)list).AsSpan();

    protected override ModelField[] Describe() => T.Describe();
}
