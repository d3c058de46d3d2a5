using Alluxio.Config.Diagnostics;

namespace Alluxio.Config.Tests.Checks.Server;

/// <summary>
/// Values that Kubernetes' rules refuse or accept, row by row: server-rules.txt has the rule's number in the reference of Kubernetes'
/// rules, the API, the fields below spec, and the finding. Expectations come from the reference, never from the output of the library.
/// </summary>
public sealed class ServerRuleTableTests
{
    private const string Data = "mounts: [{mountPoint: 's3://bucket/', name: data}]";

    private static readonly Dictionary<string, (string Text, string Spec)> Apis = new(StringComparer.Ordinal)
    {
        ["fluid"] = (
            Fluid("SPEC", Data),
            "replicas: 1, tieredstore: {levels: [{mediumtype: MEM, path: /dev/shm, quota: 2Gi}]}"),
        ["dataset"] = (Fluid("replicas: 1, tieredstore: {levels: [{mediumtype: MEM, path: /dev/shm, quota: 2Gi}]}", "SPEC"), Data),
        ["v1"] = (
            Text("k8s-operator.alluxio.com/v1", "AlluxioCluster", "prod", "SPEC"),
            "image: registry.example.com/alluxio, imageTag: AI-3.7-13.0.0"),
        ["k"] = (
            Text("k8s-operator.alluxio.com/v1alpha1", "AlluxioCluster", "prod", "SPEC")
            + Text("k8s-operator.alluxio.com/v1alpha1", "Dataset", "data", "dataset: {path: 's3://bucket/'}"),
            "dataset: data, image: alluxio/alluxio, imageTag: '305', properties: {a.b: c}"),
    };

    private static readonly Row[] Rows =
    [
        .. File.ReadLines(Path.Combine(TestFiles.Project, "Checks", "Server", "server-rules.txt"))
            .Where(static line => line.Length > 0 && line[0] != '#')
            .Select(static line => line.Split(" | "))
            .Select(static cells => new Row(cells[0], cells[1], cells[2], cells[3])),
    ];

    [Fact]
    public void Rows_HaveEveryFamily() => Assert.Superset(
        new HashSet<char>("MESKVRCLFBUYZWXG"), Rows.Select(static row => row.Rule[0]).ToHashSet());

    [Fact]
    public void Rows_AreReportedWhereTheyAreWritten() => Assert.Empty(Different(static row => row.Told != "silent"));

    [Fact]
    public void Neighbours_AreNotReported() => Assert.Empty(Different(static row => row.Told == "silent"));

    private static IEnumerable<string> Different(Func<Row, bool> isWanted) =>
        from row in Rows
        where isWanted(row)
        let found = New(row)
        let told = Told(row, found)
        where told != row.Told
        select $"{row.Rule} {row.Api} {row.Spec}: expected {row.Told}, found {told}";

    // Where an error is due, warnings beside it are another matter.
    private static string Told(Row row, Diagnostic[] found)
    {
        if (row.Told.StartsWith("warning", StringComparison.Ordinal))
        {
            return string.Join("; ", found.Select(static finding => $"{Name(finding)} {finding.Code}").Distinct(StringComparer.Ordinal));
        }

        string[] told =
        [
            .. found.Where(finding => row.Told == "silent" || finding.Severity == DiagnosticSeverity.Error)
                .Select(static finding => $"{Name(finding)} {finding.Path}")
                .Distinct(),
        ];
        return told.Length == 0 ? "silent" : string.Join("; ", told);
    }

    private static string Name(Diagnostic finding) => finding.Severity == DiagnosticSeverity.Error ? "error" : "warning";

    private static Diagnostic[] New(Row row)
    {
        HashSet<(string, string?)> known = [.. Check(row.Api, "").Select(static finding => (finding.Code, finding.Path?.ToString()))];
        return [.. Check(row.Api, row.Spec).Where(finding => !known.Contains((finding.Code, finding.Path?.ToString())))];
    }

    private static IEnumerable<Diagnostic> Check(string api, string spec)
    {
        (string text, string basis) = Apis[api];
        HashSet<string> given = [.. Fields(spec).Select(NameOf)];
        string whole = string.Join(", ", Fields(basis).Where(field => !given.Contains(NameOf(field))).Concat(Fields(spec)));
        ResolveOptions options = new() { Profile = api == "v1" ? Profile.Documented : Profile.AsBuilt, Release = "master" };
        return AlluxioConfig.Check(AlluxioConfig.LoadText(text.Replace("SPEC", whole, StringComparison.Ordinal)), null, options).Diagnostics
            // The form of a v1 list is another matter than what the server makes of its entries.
            .Where(static finding => finding.Severity != DiagnosticSeverity.Information);
    }

    private static string Fluid(string runtime, string dataset) =>
        Text("data.fluid.io/v1alpha1", "AlluxioRuntime", "hbase", runtime) + Text("data.fluid.io/v1alpha1", "Dataset", "hbase", dataset);

    private static string Text(string version, string kind, string name, string spec) =>
        $"---\napiVersion: {version}\nkind: {kind}\nmetadata: {{name: {name}, namespace: ns}}\nspec: {{{spec}}}\n";

    private static string NameOf(string field) => field.Split(':')[0];

    // The fields of one level, which commas between brackets do not part.
    private static IEnumerable<string> Fields(string spec)
    {
        int depth = 0;
        int start = 0;
        for (int i = 0; i <= spec.Length; i++)
        {
            if (i == spec.Length || (spec[i] == ',' && depth == 0))
            {
                if (spec[start..i].Trim() is { Length: > 0 } field)
                {
                    yield return field;
                }

                start = i + 1;
            }
            else
            {
                depth += spec[i] is '{' or '[' ? 1 : spec[i] is '}' or ']' ? -1 : 0;
            }
        }
    }

    private sealed record Row(string Rule, string Api, string Spec, string Told);
}
