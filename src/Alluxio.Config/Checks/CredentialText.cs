using Alluxio.Config.Values;

namespace Alluxio.Config.Checks;

/// <summary>Whether a text is a credential of a storage, and not the name of one.</summary>
internal static class CredentialText
{
    private static readonly string[] Families = ["aws.", "s3a.", "s3.", "fs."];

    private static readonly string[] StandIns = ["your", "xxx", "changeme", "placeholder"];

    /// <summary>Whether a property gives a credential itself. The name of a file, a reference and a placeholder are none.</summary>
    public static bool IsCredential(string name, string given) =>
        Array.Exists(Families, family => name.StartsWith(family, StringComparison.Ordinal))
            && SecretText.IsSecretName(name) && !name.EndsWith("endpoint", StringComparison.Ordinal)
            && given.Trim() is { Length: > 0 } value && value[0] is not ('/' or '<' or '$' or '{' or '*')
            && !Array.Exists(StandIns, standIn => value.StartsWith(standIn, StringComparison.OrdinalIgnoreCase));
}
