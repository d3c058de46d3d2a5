using Alluxio.Config.Diagnostics;
using Alluxio.Config.Systems.Operator.V1.Releases;
using Alluxio.Config.Systems.Releases;

namespace Alluxio.Config.Tests.Releases;

/// <summary>Each release of the operator's v1 has the fields that its public documents show, as the reference lists them.</summary>
public class ClusterReleaseTests
{
    // Which releases' documents show a field: the first and the last of AI-3.2 to AI-3.9.
    private static readonly (string Field, int First, int Last)[] Documented =
    [
        ("spec.dashboard", 6, 6),
        ("spec.global.authentication", 7, 9),
        ("spec.global.authorization", 7, 9),
        ("spec.gateway", 6, 9),
        ("spec.gateway.authentication", 6, 6),
        ("spec.gateway.authorization", 6, 6),
        ("spec.gateway.log", 7, 9),
        ("spec.gateway.auditLog.enabled", 7, 9),
        ("spec.gateway.auditLog.type", 7, 7),
        ("spec.cacheOnly", 5, 6),
        ("spec.pagestore", 5, 6),
        ("spec.worker.pagestore.size", 2, 9),
        ("spec.worker.pagestore.type", 7, 9),
        ("spec.worker.pagestore.reservedSize", 7, 9),
        ("spec.worker.pagestore.storageClass", 7, 9),
        ("spec.worker.pagestore.hostPath", 8, 9),
        ("spec.worker.service.type", 9, 9),
        ("spec.secrets", 6, 9),
        ("spec.configMaps", 6, 9),
        ("spec.properties", 2, 9),
        ("spec.coordinator", 2, 9),
    ];

    private static readonly Dictionary<string, string> Values = new()
    {
        ["spec.gateway.auditLog.enabled"] = "false",
        ["spec.worker.pagestore.size"] = "100Gi",
        ["spec.worker.pagestore.type"] = "persistentVolumeClaim",
        ["spec.worker.pagestore.hostPath"] = "/data",
        ["spec.worker.pagestore.reservedSize"] = "10Gi",
        ["spec.worker.pagestore.storageClass"] = "fast",
        ["spec.worker.service.type"] = "LoadBalancer",
        ["spec.gateway.auditLog.type"] = "hostPath",
        ["spec.gateway.log"] = "{level: info}",
        ["spec.secrets"] = "{worker: {a: /a}}",
        ["spec.configMaps"] = "{worker: {a: /a}}",
        ["spec.properties"] = "{a: b}",
        ["spec.coordinator"] = "{nodeSelector: {a: b}}",
        ["spec.pagestore"] = "{size: 10Gi}",
    };

    public static TheoryData<string, int, int, int> Fields
    {
        get
        {
            TheoryData<string, int, int, int> all = [];
            foreach ((string path, int first, int last) in Documented)
            {
                for (int release = 2; release <= 9; release++)
                {
                    all.Add(path, first, last, release);
                }
            }

            return all;
        }
    }

    [Theory]
    [MemberData(nameof(Fields))]
    public void Field_IsReportedWhereTheReleaseDoesNotDocumentIt(string field, int first, int last, int release)
    {
        Diagnostic[] found = [.. Plan(Cluster(field), $"AI-3.{release}").Diagnostics.Where(static found => found.Code == "ALX3054")];

        if (release >= first && release <= last)
        {
            Assert.Empty(found);
            return;
        }

        Diagnostic told = Assert.Single(found);
        Assert.True(told.Path!.ToString() == field || field.StartsWith($"{told.Path}.", StringComparison.Ordinal), told.Path.ToString());
        Assert.Contains($"but not for Alluxio operator v1 AI-3.{release}.", told.Message, StringComparison.Ordinal);
        Assert.NotNull(told.Location);
        if (told.Path.ToString() == field)
        {
            Assert.Contains(
                release < first ? $"is documented since AI-3.{first}," : $"is documented up to AI-3.{last},",
                told.Message,
                StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("console: {web: {authType: none}}", "AI-3.6", "'console' is documented since AI-3.7")]
    [InlineData("fdb-operator: {enabled: true}", "AI-3.7", "'fdb-operator' is documented since AI-3.8")]
    [InlineData("console: {web: {authType: none}}", "AI-3.7", null)]
    [InlineData("fdb-operator: {enabled: true}", "AI-3.8", null)]
    public void ValuesOfTheOperator_AreReportedOnce(string values, string release, string? expected)
    {
        string text = $"global: {{image: a/operator, imageTag: \"3\"}}\n{values}\n---\n{Cluster("spec.coordinator")}---\n"
            + $"{Cluster("spec.coordinator").Replace("ml", "other", StringComparison.Ordinal)}";

        string[] found =
        [
            .. AlluxioConfig.ResolveAll(AlluxioConfig.LoadText(text), new ResolveOptions { Release = release })
                .SelectMany(static plan => plan.Diagnostics)
                    .Where(static found => found.Code == "ALX3054")
                    .Select(static found => found.Message),
        ];

        Assert.Equal(
            expected is null ? [] : [expected],
            found.Select(message => message[..message.IndexOf(',', StringComparison.Ordinal)]));
    }

    [Theory]
    [InlineData("AI-3.5", true)]
    [InlineData("AI-3.6", false)]
    public void License_IsAnObjectSince36(string release, bool isTold)
    {
        string license = "apiVersion: k8s-operator.alluxio.com/v1\nkind: License\nmetadata: {name: l}\nspec: {clusters: [{name: ml}], "
            + "licenseString: x}\n";

        ResolvedPlan plan = AlluxioConfig.ResolveAll(
            AlluxioConfig.LoadText($"{Cluster("spec.coordinator")}---\n{license}"),
            new ResolveOptions { Release = release }).Single();

        Assert.Equal(isTold, plan.Diagnostics.Any(static found => found.Code == "ALX3054"
            && found.Message.Contains("'License' is documented since AI-3.6", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("AI-3.5", true)]
    [InlineData("AI-3.6", false)]
    public void ClusterGroup_IsAKindSince36_ReportedOnce(string release, bool isTold)
    {
        const string Group = "apiVersion: k8s-operator.alluxio.com/v1\nkind: ClusterGroup\nmetadata: {name: zones}\nspec: {a: b}\n";
        string text =
            $"{Cluster("spec.coordinator")}---\n{Cluster("spec.coordinator").Replace("ml", "other", StringComparison.Ordinal)}---\n{Group}";

        Diagnostic[] found = [.. AlluxioConfig.ResolveAll(AlluxioConfig.LoadText(text), new ResolveOptions { Release = release })
            .SelectMany(static plan => plan.Diagnostics).Where(static found => found.Code == "ALX3054")];

        Assert.Equal(
            isTold ? [("'ClusterGroup'", DiagnosticSeverity.Information)] : [],
            found.Select(static found => (found.Message.Split(' ')[0], found.Severity)));
        Assert.All(found, static found => Assert.NotNull(found.Location));
    }

    // If another place is documented, the field probably has no effect; without one, and for a release that no input shows, it is
    // information.
    [Theory]
    [InlineData("spec.dashboard", "AI-3.7-13.0.0", DiagnosticSeverity.Warning)]
    [InlineData("spec.global.authentication", "AI-3.6-12.0.2", DiagnosticSeverity.Warning)]
    [InlineData("spec.worker.service.type", "AI-3.7-13.0.0", DiagnosticSeverity.Information)]
    [InlineData("spec.dashboard", "latest", DiagnosticSeverity.Information)]
    public void Severity_IsWarning_WhereTheReleaseHasAnotherPlace(string field, string tag, DiagnosticSeverity severity)
    {
        ResolvedPlan plan = Plan(Cluster(field, tag), null);

        Assert.Equal(severity, Assert.Single(plan.Diagnostics, static found => found.Code == "ALX3054").Severity);
        Assert.False(plan.HasErrors);
    }

    [Fact]
    public void Remedy_IsThePlaceOfTheRelease()
    {
        Assert.EndsWith("Use console in the values of the operator.", Told("spec.dashboard", "AI-3.7"), StringComparison.Ordinal);
        Assert.EndsWith("Use spec.gateway.authentication.", Told("spec.global.authentication", "AI-3.6"), StringComparison.Ordinal);
        Assert.EndsWith("Use spec.gateway.log.type.", Told("spec.gateway.auditLog.type", "AI-3.9"), StringComparison.Ordinal);
    }

    // Prerequisites of 3.2 and 3.3 state the operator's defaults.
    [Theory]
    [InlineData("AI-3.2", false)]
    [InlineData("AI-3.3", false)]
    [InlineData("AI-3.4", true)]
    [InlineData("AI-3.9", true)]
    public void Defaults_AreDocumentedFor32And33(string release, bool isAssumed)
    {
        string text = Plan(Cluster("spec.coordinator"), release).Explain("worker.resources").ToString();

        Assert.Contains("default documented for AI-3.2 and AI-3.3", text, StringComparison.Ordinal);
        Assert.Equal(isAssumed, text.Contains("wins (replace), assumed", StringComparison.Ordinal));
    }

    [Fact]
    public void Releases_NameOperatorAndImage()
    {
        Assert.Equal(
            ["AI-3.9", "AI-3.8", "AI-3.7", "AI-3.6", "AI-3.5", "AI-3.4", "AI-3.3", "AI-3.2"],
            ClusterReleases.All.Select(static release => release.Release.Name));
        Assert.Equal(
            [
                "AI-3.9-16.0.0 3.6.1", "AI-3.8-15.1.0 ", "AI-3.7-13.0.0 3.3.2", "AI-3.6-12.0.2 3.2.1", " ", "AI-3.4-9.1.0 2.1.0",
                "AI-3.3-7.0.0 2.0.0", " ",
            ],
            ClusterReleases.All.Select(static release => $"{release.ImageTag} {release.Operator}"));
        Assert.All(ClusterReleases.All, static release => Assert.True(release.ImageTag is null || release.IsOfTag(release.ImageTag)));
    }

    // A path with a typing error would never be told.
    [Fact]
    public void Fields_AreRead_ByRules()
    {
        ReleaseField[] unread =
        [
            .. ClusterReleases.All[^1].Lacks.Concat(ClusterReleases.All[^1].Removed).Where(static field => !field.IsKind)
                .Where(static field => !ClusterReleases.Newest.Documented.Rules.Any(rule => rule.Layers.Any(field.Covers))),
        ];

        Assert.Empty(unread);
    }

    private static string Told(string field, string release) =>
        Assert.Single(Plan(Cluster(field), release).Diagnostics, static found => found.Code == "ALX3054").Message;

    private static string Cluster(string field, string tag = "AI-3.9-16.0.0")
    {
        string value = Values.GetValueOrDefault(field, "{enabled: false}");
        foreach (string name in field.Split('.').Skip(1).Reverse())
        {
            value = $"{{{name}: {value}}}";
        }

        // The required fields of a cluster, next to the given one.
        return $$"""
            apiVersion: k8s-operator.alluxio.com/v1
            kind: AlluxioCluster
            metadata: {name: ml}
            spec:
              image: registry.example.com/alluxio
              imageTag: {{tag}}
              {{value[1..^1]}}

            """;
    }

    private static ResolvedPlan Plan(string text, string? release) =>
        AlluxioConfig.ResolveAll(AlluxioConfig.LoadText(text, "text.yaml"), new ResolveOptions { Release = release }).Single();
}
