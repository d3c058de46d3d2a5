using Alluxio.Config.Diagnostics;

namespace Alluxio.Config.Reports;

/// <summary>A place in a text that is not shown.</summary>
/// <param name="Location">The place.</param>
/// <param name="Text">What is shown instead; <see langword="null"/> where reading failed, so that nobody knows what stands there.</param>
internal sealed record SecretPlace(SourceLocation Location, string? Text);
