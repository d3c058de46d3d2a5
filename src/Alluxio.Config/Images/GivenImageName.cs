namespace Alluxio.Config.Images;

/// <summary>The name of an image that an object gives in several fields.</summary>
internal readonly record struct GivenImageName(string? Registry, string? Repository, string? Tag);
