using System.CommandLine;
using Alluxio.Config.Checks;
using Alluxio.Config.Values;

namespace Alluxio.Config.Tool.Options;

/// <summary>Which findings count, and how much.</summary>
internal sealed class CheckingOptions
{
    private readonly Option<string[]> _judge = Repeated.Of(
        "--judge",
        "CODE=SEVERITY",
        "A code and its new severity. Can be repeated.",
        static text => text.Split('=') is [{ Length: > 0 }, { } severity] && Choice.IsSeverity(severity)
            ? null
            : "write CODE=error, CODE=warning or CODE=information");

    private readonly Option<string[]> _suppress = Repeated.Of(
        "--suppress",
        "CODE[:PATH]",
        "A code to suppress: all findings, or those at a field and below. Can be repeated.",
        static text => text.Split(':', 2) is [{ Length: > 0 }, .. var path] && path.All(static path => FieldPath.TryParse(path, out _))
            ? null
            : "write CODE or CODE:path.of.a.field");

    private readonly Option<string?> _kubernetes = new("--kubernetes-version")
    {
        Description = "The version of the cluster, for example 1.31: some rules of the API server differ. Default: the newest.",
        HelpName = "VERSION",
    };

    public CheckingOptions() => _kubernetes.Validators.Add(static result => Check.Tokens(
        result, static text => IsVersion(text) ? null : "write 1.31 or v1.31.4"));

    public void AddTo(Command command)
    {
        command.Add(_judge);
        command.Add(_suppress);
        command.Add(_kubernetes);
    }

    private static bool IsVersion(string text) => text.TrimStart('v').Split('.') is ["1", { Length: > 0 } minor, ..]
        && minor.All(char.IsAsciiDigit);

    public CheckOptions Of(ParseResult result) => new()
    {
        KubernetesVersion = result.GetValue(_kubernetes),
        Severities = result.GetRequiredValue(_judge).Select(static text => text.Split('='))
            .Select(static pair => KeyValuePair.Create(pair[0], Choice.SeverityOf(pair[1]))).ToValueMap(),
        Suppressions =
        [
            .. result.GetRequiredValue(_suppress).Select(static text => text.Split(':', 2))
                .Select(static parts => new Suppression { Code = parts[0], Path = parts.Length > 1 ? FieldPath.Parse(parts[1]) : null }),
        ],
    };
}
