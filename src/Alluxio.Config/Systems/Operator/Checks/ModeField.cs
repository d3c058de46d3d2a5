using Alluxio.Config.Kubernetes;

namespace Alluxio.Config.Systems.Operator.Checks;

/// <summary>One field that counts only while another one has certain values.</summary>
/// <param name="Path">The field.</param>
/// <param name="Read">How it is read.</param>
/// <param name="Component">The component whose setting decides.</param>
/// <param name="Setting">The setting that decides, defaults included.</param>
/// <param name="Mode">The field that gives it, as a message names it.</param>
/// <param name="Value">The value with which the field counts.</param>
/// <param name="Effect">What the field does with another value; <see langword="null"/> for none.</param>
internal sealed record ModeField(
    string Path, Func<Resource, object?> Read, string Component, string Setting, string Mode, string Value, string? Effect = null)
{
    /// <summary>Whether a part is switched off, so that the field is not expected to count.</summary>
    public bool IsSwitch => Value == "true";
}
