using Alluxio.Config.Comparison.Objects;
using Alluxio.Config.Values;

namespace Alluxio.Config.Comparison.Live;

/// <summary>One object of a running cluster.</summary>
/// <param name="Key">What tells it from others.</param>
/// <param name="ApiVersion">Its API group and version.</param>
/// <param name="Content">All of it, but the list of managed fields and the copy of what was applied.</param>
/// <param name="ManagedFields">The list of managed fields as JSON; empty if the text has none.</param>
internal sealed record LiveObject(ObjectKey Key, string ApiVersion, RawMapping Content, ReadOnlyMemory<byte> ManagedFields)
{
    public string? Text(params ReadOnlySpan<string> path) => (Find(path) as RawScalar)?.Text;

    public long? Number(params ReadOnlySpan<string> path) => long.TryParse(Text(path), out long number) ? number : null;

    public RawValue? Find(params ReadOnlySpan<string> path)
    {
        RawValue? value = Content;
        foreach (string name in path)
        {
            value = (value as RawMapping)?.Entries.GetValueOrDefault(name);
        }

        return value;
    }

    public IEnumerable<RawMapping> Items(params ReadOnlySpan<string> path) => (Find(path) as RawSequence)?.Items.OfType<RawMapping>() ?? [];

    /// <summary>The objects that own this one, as kind and name.</summary>
    public IEnumerable<(string Kind, string Name, bool IsController)> Owners => Items("metadata", "ownerReferences").Select(static owner =>
        (TextOf(owner, "kind"), TextOf(owner, "name"), TextOf(owner, "controller") == "true"));

    public static string TextOf(RawMapping mapping, string name) => (mapping.Entries.GetValueOrDefault(name) as RawScalar)?.Text ?? "";
}
