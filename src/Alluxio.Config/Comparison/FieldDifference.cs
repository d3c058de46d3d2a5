using Alluxio.Config.Diagnostics;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Manifests;
using Alluxio.Config.Models;
using Alluxio.Config.Values;

namespace Alluxio.Config.Comparison;

/// <summary>One field of one object that differs.</summary>
internal sealed record FieldDifference
{
    /// <summary>The pattern of an object that is new or gone.</summary>
    public const string WholeObject = "(object)";

    /// <summary>The object before; <see langword="null"/> if it is new.</summary>
    public Manifest? BeforeManifest { get; init; }

    /// <summary>The object after; <see langword="null"/> if it is gone.</summary>
    public Manifest? AfterManifest { get; init; }

    /// <summary>The path without the positions and keys of lists: <c>spec.mounts[].options</c>.</summary>
    public required string Pattern { get; init; }

    /// <summary>The path in the object before; <see langword="null"/> if it has no such place.</summary>
    public FieldPath? BeforePath { get; init; }

    /// <summary>The path in the object after.</summary>
    public FieldPath? AfterPath { get; init; }

    /// <summary>The value before, as the models hold it.</summary>
    public object? Before { get; init; }

    /// <summary>The value after.</summary>
    public object? After { get; init; }

    /// <summary>The item of the innermost list before.</summary>
    public Model? ItemBefore { get; init; }

    /// <summary>The item of the innermost list after.</summary>
    public Model? ItemAfter { get; init; }

    /// <summary>Whether only the way of writing the value differs.</summary>
    public bool IsSpelling { get; init; }

    /// <summary>The object, after where it is still there.</summary>
    public Resource Resource => (AfterManifest ?? BeforeManifest)!.Resource;

    /// <summary>The path, after where it is still there.</summary>
    public FieldPath Path => (AfterPath ?? BeforePath)!;

    /// <summary>Whether the field, or a field above it, is the one of a pattern.</summary>
    public bool IsIn(string pattern) => Pattern.StartsWith(pattern, StringComparison.Ordinal)
        && (Pattern.Length == pattern.Length || Pattern[pattern.Length] is '.' or '[');

    /// <summary>Whether the whole object is new or gone.</summary>
    public bool IsWhole => Pattern == WholeObject;

    /// <summary>The place of the value before.</summary>
    public SourceLocation? BeforeLocation => BeforePath is null ? null : BeforeManifest?.Locate(BeforePath);

    /// <summary>The place of the value.</summary>
    public SourceLocation? AfterLocation => AfterPath is null ? null : AfterManifest?.Locate(AfterPath);

    /// <summary>The change of the field with its effect.</summary>
    public ConfigurationChange ToChange(FieldEffect effect) => effect.On(new ConfigurationChange
    {
        Kind = Resource.Kind ?? "",
        Name = Resource.Metadata?.Name ?? "",
        Field = Path.ToString(),
        Before = ComparedValue.Text(this, Before),
        After = ComparedValue.Text(this, After),
        BeforeLocation = BeforeLocation,
        AfterLocation = AfterLocation,
        IsWhole = IsWhole,
        Effect = effect.Effect,
        Reason = effect.Reason,
    });
}
