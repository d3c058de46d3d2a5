using Alluxio.Config.Values;

namespace Alluxio.Config.Checks;

/// <summary>One field that holds an amount, or several with commas between them.</summary>
/// <param name="Path">The field.</param>
/// <param name="Text">The text of the field.</param>
/// <param name="IsCpu">Whether it counts CPUs; otherwise it counts bytes.</param>
internal readonly record struct AmountField(FieldPath Path, string Text, bool IsCpu);
