namespace Alluxio.Config.Systems.Fluid.Resolution;

/// <summary>
/// An image in an environment variable, split at its last colon so that a registry's port stays with the repository. Anything that is not
/// non-blank text with a colon inside counts as absent.
/// </summary>
internal static class ImageVariable
{
    public static string? Repository(string variable) => Split(variable) is { } index ? variable[..index] : null;

    public static string? Tag(string variable) => Split(variable) is { } index ? variable[(index + 1)..] : null;

    private static int? Split(string variable)
    {
        int index = variable.Length < 3 ? -1 : variable.LastIndexOf(':', variable.Length - 2);
        return index > 0 && !variable.Any(char.IsWhiteSpace) ? index : null;
    }
}
