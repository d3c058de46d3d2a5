using System.Diagnostics.CodeAnalysis;
using Alluxio.Config.Values;

namespace Alluxio.Config.Manifests.Compaction;

/// <summary>
/// What Kubernetes' Go types make of a user's value when a controller reads and writes it again: zero values of optional fields disappear
/// unless the field is a pointer, quantities are respelled, and fields that the types do not have are lost. Empty records stay.
/// </summary>
internal static partial class OmitEmpty
{
    private static string? NotZero(string? value) => value is { Length: 0 } ? null : value;

    private static bool? NotZero(bool? value) => value is false ? null : value;

    private static int? NotZero(int? value) => value is 0 ? null : value;

    private static long? NotZero(long? value) => value is 0 ? null : value;

    private static ValueList<string>? NotEmpty(ValueList<string>? list) => list is { Count: 0 } ? null : list;

    private static ValueMap<string>? NotEmpty(ValueMap<string>? map) => map is { Count: 0 } ? null : map;

    [return: NotNullIfNotNull(nameof(quantity))]
    private static Quantity? Rewrite(Quantity? quantity) => quantity?.AsRendered();

    private static ValueList<T>? Each<T>(ValueList<T>? list, Func<T, T> compact) =>
        list is null ? null : [.. list.Select(compact)];

    private static ValueList<T>? EachOrAbsent<T>(ValueList<T>? list, Func<T, T> compact) =>
        list is { Count: 0 } ? null : Each(list, compact);

    private static ValueMap<T>? EachOrAbsent<T>(ValueMap<T>? map, Func<T, T> compact) =>
        map is null or { Count: 0 } ? null : [.. map.Select(entry => KeyValuePair.Create(entry.Key, compact(entry.Value)))];
}
