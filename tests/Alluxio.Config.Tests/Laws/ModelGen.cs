using System.Collections.Concurrent;
using System.Reflection;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Models;
using Alluxio.Config.Operator.V1;
using Alluxio.Config.Tests.Manifests.Binding;
using Alluxio.Config.Tests.Manifests.Writing;
using Alluxio.Config.Values;
using FsCheck;
using FsCheck.Fluent;

namespace Alluxio.Config.Tests.Laws;

/// <summary>Random models of every type in the schemas.</summary>
internal static class ModelGen
{
    private const int Depth = 3;

    private static readonly ConcurrentDictionary<(Type Type, int Depth), Gen<object?>> Generators = [];

    // Only texts that a file can hold: halves of surrogate pairs become U+FFFD when they are written.
    private static readonly Gen<string> Text = TextGen.Text.Select(ReadBack.InAFile);

    private static readonly Gen<RawValue> RawScalars = Gen.Frequency(
        (3, Text.Select(static text => (RawValue)new RawScalar { Text = text })),
        (1, from number in Gen.Elements(
            "0",
            "-1.50",
            "1e3",
            "18446744073709551615",
            "0.000000000000000000001")
            select (RawValue)new RawScalar { Text = number, Kind = RawScalarKind.Number }),
        (1, from word in Gen.Elements("true", "false") select (RawValue)new RawScalar { Text = word, Kind = RawScalarKind.Boolean }),
        (1, Gen.Constant((RawValue)new RawScalar { Text = "null", Kind = RawScalarKind.Null })));

    public static Gen<Model> Models { get; } =
        Gen.Elements(ModelSchemas.All.ToArray()).SelectMany(static entry => Of(ModelSchemas.Record(entry.Schema, entry.Type)));

    public static Gen<Model> Of(Type record) => OfType(record, Depth).Select(static model => (Model)model!);

    private static Gen<object?> OfType(Type type, int depth)
    {
        // Classes of tests run side by side; the same generator made twice does no harm.
        if (!Generators.TryGetValue((type, depth), out Gen<object?>? generator))
        {
            generator = Make(type, depth);
            Generators[(type, depth)] = generator;
        }

        return generator;
    }

    private static Gen<object?> Make(Type type, int depth) => type switch
    {
        _ when type == typeof(string) => Boxed(Text),
        _ when type == typeof(bool) => Boxed(Gen.Elements(true, false)),
        _ when type == typeof(int) => Boxed(Gen.OneOf(Gen.Choose(-3, 3), Gen.Elements(int.MinValue, int.MaxValue, 8080))),
        _ when type == typeof(long) =>
            Boxed(Gen.OneOf(Gen.Choose(-3, 3).Select(static n => (long)n), Gen.Elements(long.MinValue, long.MaxValue))),
        _ when type == typeof(Quantity) =>
            Boxed(Gen.Elements("0", "1.5Gi", "100m", "1e3", "+5Ki", "-0.001", "12E6").Select(Quantity.Parse)),
        _ when type == typeof(DateTimeOffset) =>
            Boxed(Gen.Choose(0, int.MaxValue).Select(static n => DateTimeOffset.UnixEpoch.AddTicks(n * 7654321L))),
        _ when type == typeof(Base64Value) => Boxed(Text.Select(Base64Value.FromUtf8)),
        _ when type == typeof(IntOrString) =>
            Boxed(Gen.OneOf(Gen.Choose(-1, 9999).Select(IntOrString.From), Text.Select(IntOrString.From))),
        _ when type == typeof(RawValue) => Boxed(RawTree(depth)),
        _ when type.IsSubclassOf(typeof(Model)) => Record(type, depth),
        _ when IsGeneric(type, typeof(ValueList<>)) => Collection(nameof(ListOf), type, depth),
        _ when IsGeneric(type, typeof(ValueMap<>)) => Collection(nameof(MapOf), type, depth),
        _ => throw new NotSupportedException(type.ToString()),
    };

    private static Gen<object?> Record(Type type, int depth)
    {
        PropertyInfo[] properties = [.. type.GetProperties().Where(property => property.CanWrite && IsWritten(type, property))];
        Gen<object?>[] values = [.. properties.Select(property => Property(property, depth - 1))];
        return Gen.CollectToArray(values, static value => value).Select(drawn =>
        {
            object model = Activator.CreateInstance(type)!;
            for (int i = 0; i < properties.Length; i++)
            {
                properties[i].SetValue(model, drawn[i]);
            }

            return (object?)model;
        });
    }

    // Values of a chart are no object of Kubernetes, and have nothing of one but the kind that is not written.
    private static bool IsWritten(Type type, PropertyInfo property) =>
        type != typeof(OperatorValues) || property.DeclaringType != typeof(Resource);

    private static Gen<object?> Property(PropertyInfo property, int depth)
    {
        if (property.Name == nameof(Model.UnknownFields))
        {
            return Gen.Frequency((9, Gen.Constant<object?>(null)), (1, Boxed(UnknownFields())));
        }

        Type type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        bool isDeep = type.IsSubclassOf(typeof(Model)) || type.GetGenericArguments().Any(static item => item.IsSubclassOf(typeof(Model)));
        return isDeep && depth <= 0
            ? Gen.Constant<object?>(null)
            : Gen.OneOf(Gen.Constant<object?>(null), OfType(type, depth));
    }

    // No field of Kubernetes or Fluid starts so; and an empty map of unknown fields is the same as none.
    private static Gen<ValueMap<RawValue>> UnknownFields() =>
        from name in Text
        from first in RawTree(2)
        from second in RawTree(1)
        select (ValueMap<RawValue>)[new("x-" + name, first), new("x-last", second)];

    private static Gen<object?> Collection(string maker, Type type, int depth) =>
        (Gen<object?>)typeof(ModelGen)
            .GetMethod(maker, BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(type.GetGenericArguments())
            .Invoke(null, [depth])!;

    private static Gen<object?> ListOf<T>(int depth) =>
        from count in Gen.Choose(0, 2)
        from items in OfType(typeof(T), depth).ArrayOf(count)
        select (object?)items.Cast<T>().ToValueList();

    private static Gen<object?> MapOf<T>(int depth) =>
        from count in Gen.Choose(0, 3)
        from keys in Text.ArrayOf(count)
        from values in OfType(typeof(T), depth).ArrayOf(count)
        select (object?)keys.Zip(values.Cast<T>(), KeyValuePair.Create).ToValueMap();

    private static Gen<RawValue> RawTree(int depth)
    {
        if (depth <= 0)
        {
            return RawScalars;
        }

        Gen<RawValue> sequence =
            from count in Gen.Choose(0, 2)
            from items in RawTree(depth - 1).ArrayOf(count)
            select (RawValue)new RawSequence { Items = [.. items] };
        Gen<RawValue> mapping =
            from count in Gen.Choose(0, 2)
            from names in Text.ArrayOf(count)
            from values in RawTree(depth - 1).ArrayOf(count)
            select (RawValue)new RawMapping { Entries = names.Zip(values, KeyValuePair.Create).ToValueMap() };
        return Gen.OneOf(RawScalars, sequence, mapping);
    }

    private static bool IsGeneric(Type type, Type definition) => type.IsGenericType && type.GetGenericTypeDefinition() == definition;

    private static Gen<object?> Boxed<T>(Gen<T> generator) => generator.Select(static value => (object?)value);
}
