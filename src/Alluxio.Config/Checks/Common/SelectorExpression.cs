using Alluxio.Config.Values;

namespace Alluxio.Config.Checks.Common;

/// <summary>The requirement of one item of <c>matchExpressions</c> for a label.</summary>
/// <param name="Path">The item.</param>
/// <param name="Key">The label.</param>
/// <param name="Operator">The operator as it is written.</param>
/// <param name="Values">The values.</param>
/// <param name="IsOfNodes">Whether it is about labels of nodes, which may be compared as numbers; those of pods may not.</param>
internal sealed record SelectorExpression(FieldPath Path, string? Key, string? Operator, ValueList<string>? Values, bool IsOfNodes);
