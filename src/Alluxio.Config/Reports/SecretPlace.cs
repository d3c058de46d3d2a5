using Alluxio.Config.Diagnostics;

namespace Alluxio.Config.Reports;

/// <summary>A hidden part of a text.</summary>
/// <param name="Location">The place.</param>
/// <param name="Text">The replacement text; <see langword="null"/> where reading failed, so that the content is unknown.</param>
internal sealed record SecretPlace(SourceLocation Location, string? Text);
