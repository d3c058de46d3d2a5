namespace Alluxio.Config.Checks.Server;

/// <summary>What the API server asks of names, keys and numbers, as messages say it.</summary>
internal static class ServerRequirements
{
    public const string Label = "takes small letters, digits and '-', with a letter or digit at both ends, and at most 63 characters";

    public const string Subdomain = "takes small letters, digits, '-' and '.', with a letter or digit around each dot and at both ends, and at most 253 characters";

    public const string ServiceName = "takes small letters, digits and '-', begins with a letter, ends with a letter or digit, and has at most 63 characters";

    public const string Key = "takes letters, digits, '-', '_' and '.', with a letter or digit at both ends and at most 63 characters, perhaps behind a domain in small letters and one '/'";

    public const string LabelValue = "takes letters, digits, '-', '_' and '.', with a letter or digit at both ends, and at most 63 characters";

    public const string Variable = "takes printable characters of ASCII without '='";

    public const string StrictVariable = "takes letters, digits, '-', '_' and '.', and does not begin with a digit";

    public const string FileKey = "takes letters, digits, '-', '_' and '.'";

    public const string PortName = "takes small letters, digits and single '-', at least one letter, and at most 15 characters";

    public const string Port = "takes numbers from 1 to 65535";

    public const string Identity = "takes numbers from 0 to 2147483647";

    public const string Missing = "may not be empty";

    public const string NotNegative = "may not be negative";

    public const string Mode = "takes 0 to 511, which is 0777 in octal";

    public const string InnerPath = "stays in its volume: no '/' at the beginning, and no '..'";

    public const string NoBackStep = "may not have a step '..'";
}
