using Alluxio.Config.Values;

namespace Alluxio.Config;

/// <summary>An object as KubernetesClient has it, and what it lacks.</summary>
/// <typeparam name="T">The type of KubernetesClient.</typeparam>
public sealed class KubernetesConversion<T>
    where T : class
{
    /// <summary>The object, without the fields of <see cref="LostFields"/>.</summary>
    public required T Value { get; init; }

    /// <summary>The fields that this version of KubernetesClient does not know, or reads as another value.</summary>
    /// <value>Empty where everything arrived.</value>
    public ValueList<LostField> LostFields { get; init; } = [];

    /// <summary>Whether everything arrived.</summary>
    public bool IsComplete => LostFields.Count == 0;

    /// <summary>The lost fields, one a line. Values are omitted, because they may be secrets.</summary>
    public override string ToString() => IsComplete ? $"{typeof(T).Name}: complete" : string.Join('\n', LostFields);

    internal T Complete() => IsComplete ? Value : throw new KubernetesConversionException(LostFields);
}
