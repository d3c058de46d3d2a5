using System.Text.RegularExpressions;

namespace Alluxio.Config.Tests.Manifests.Writing;

/// <summary>
/// How plain scalars get their types, transcribed from the two specifications and from Go's yaml.v2 (kubectl), independently of the code
/// under test.
/// </summary>
internal static partial class YamlResolution
{
    public static bool IsText(string plain) =>
        !Yaml11().IsMatch(plain)
        && !Yaml12().IsMatch(plain)
        && !(plain is [(>= '0' and <= '9') or '+' or '-' or '.', ..] && Go().IsMatch(plain.Replace("_", "", StringComparison.Ordinal)))
        && !Json().IsMatch(plain);

    // yaml.org/type: bool, int, float, merge, null, timestamp, value. (The float type's "[0-9.]*" is a known slip for "[0-9_]*".)
    [GeneratedRegex("""
        \A(?:
          y|Y|yes|Yes|YES|n|N|no|No|NO|true|True|TRUE|false|False|FALSE|on|On|ON|off|Off|OFF
        | [-+]?0b[0-1_]+ | [-+]?0[0-7_]+ | [-+]?(?:0|[1-9][0-9_]*) | [-+]?0x[0-9a-fA-F_]+ | [-+]?[1-9][0-9_]*(?::[0-5]?[0-9])+
        | [-+]?(?:[0-9][0-9_]*)?\.[0-9_]*(?:[eE][-+][0-9]+)? | [-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*
        | [-+]?\.(?:inf|Inf|INF) | \.(?:nan|NaN|NAN)
        | << | ~ | null | Null | NULL | =
        | [0-9]{4}-[0-9]{2}-[0-9]{2}
        | [0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[Tt]|[\ \t]+)[0-9]{1,2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]*)?(?:[\ \t]*(?:Z|[-+][0-9]{1,2}(?::[0-9]{2})?))?
        )?\z
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Yaml11();

    // YAML 1.2.2, section 10.3.2 (core schema).
    [GeneratedRegex("""
        \A(?:
          null | Null | NULL | ~ | true | True | TRUE | false | False | FALSE
        | [-+]?[0-9]+ | 0o[0-7]+ | 0x[0-9a-fA-F]+
        | [-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?
        | [-+]?\.(?:inf|Inf|INF) | \.(?:nan|NaN|NAN)
        )?\z
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Yaml12();

    // resolve.go: strconv.ParseInt with base 0 after removing underscores, its float pattern, and the date formats.
    [GeneratedRegex("""
        \A(?:
          [-+]?0[xX][0-9a-fA-F]+ | [-+]?0[oO]?[0-7]+ | [-+]?0[bB][01]+ | [-+]?[0-9]+
        | [-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?
        | [0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:(?:[Tt]|\ )[0-9]{1,2}:[0-9]{1,2}:[0-9]{1,2}.*)?
        )\z
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Go();

    [GeneratedRegex(@"\A(?:true|false|null|-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?)\z", RegexOptions.CultureInvariant)]
    private static partial Regex Json();
}
