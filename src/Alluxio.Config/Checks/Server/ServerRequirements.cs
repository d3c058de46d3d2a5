namespace Alluxio.Config.Checks.Server;

/// <summary>The API server's requirements for names, keys and numbers, as texts for messages.</summary>
internal static class ServerRequirements
{
    public const string Label =
        "must have only lower-case letters, digits and '-', a letter or digit at both ends, and at most 63 characters";

    public const string Subdomain = "must have only lower-case letters, digits, '-' and '.', a letter or digit around each dot and at both "
        + "ends, and at most 253 characters";

    public const string ServiceName = "must have only lower-case letters, digits and '-', begin with a letter, end with a letter or digit, "
        + "and have at most 63 characters";

    public const string Key = "must have only letters, digits, '-', '_' and '.', a letter or digit at both ends, and at most 63 "
        + "characters; a lower-case domain and one '/' may precede";

    public const string LabelValue =
        "must have only letters, digits, '-', '_' and '.', a letter or digit at both ends, and at most 63 characters";

    public const string Variable = "must have only printable ASCII characters without '='";

    public const string StrictVariable = "must have only letters, digits, '-', '_' and '.', and must not begin with a digit";

    public const string FileKey = "must have only letters, digits, '-', '_' and '.'";

    public const string PortName =
        "must have only lower-case letters, digits and single '-', at least one letter, and at most 15 characters";

    public const string Port = "must be a number from 1 to 65535";

    public const string Identity = "must be a number from 0 to 2147483647";

    public const string Missing = "must not be empty";

    public const string NotNegative = "must not be negative";

    public const string Mode = "must be from 0 to 511, which is 0777 in octal";

    public const string InnerPath = "must be inside its volume: no '/' at the beginning, and no '..'";

    public const string NoBackStep = "must not contain '..'";
}
