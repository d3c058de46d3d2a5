using Alluxio.Config.Diagnostics;
using Alluxio.Config.Plan;
using Alluxio.Config.Values;

namespace Alluxio.Config.Checks.Memory;

/// <summary>A variable of a container with options of the JVM, which the manifest gives.</summary>
/// <param name="Name">The name.</param>
/// <param name="Text">The options, separated by blanks.</param>
/// <param name="Effect">What it does to the options of the component.</param>
/// <param name="Path">The field of its value.</param>
/// <param name="Location">The place of the value.</param>
internal sealed record JvmVariable(string Name, string Text, JvmVariableEffect Effect, FieldPath Path, SourceLocation? Location)
{
    /// <summary>The options: those of Alluxio's own variables as its scripts take them apart, others as the JVM does.</summary>
    public IReadOnlyList<string> Options =>
        Name.StartsWith("ALLUXIO_", StringComparison.Ordinal) ? JvmOptionLine.OfScript(Text) : JvmOptionLine.OfJvm(Text);

    /// <summary>Whether its options reach the JVM for certain.</summary>
    public bool Counts => Effect is JvmVariableEffect.ReplacesOwn
        or JvmVariableEffect.ReplacesGlobal
        or JvmVariableEffect.ComesFirst
        or JvmVariableEffect.ComesLast;
}
