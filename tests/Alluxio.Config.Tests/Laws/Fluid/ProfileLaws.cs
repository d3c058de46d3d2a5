using Alluxio.Config.Diagnostics;

namespace Alluxio.Config.Tests.Laws.Fluid;

/// <summary>Both profiles agree in everything that no diagnostic names.</summary>
public sealed class ProfileLaws
{
    private const int Runs = 1500;

    [Fact]
    public void Resolve_BothProfiles_ReportTheSameDifferences() => Law.Hold(
        CaseGen.Cases,
        static input =>
        {
            string[] documented = [.. Differences(input.Resolve(Profile.Documented)).Select(static message => message.Split("; the ")[0])];
            string[] asBuilt = [.. Differences(input.Resolve(Profile.AsBuilt)).Select(static message => message.Split("; the ")[0])];
            Assert.Equal(documented, asBuilt);
            return true;
        },
        Runs);

    [Fact]
    public void Resolve_BothProfiles_DifferOnlyWhereADiagnosticSaysSo() => Law.Hold(
        CaseGen.Cases,
        static input =>
        {
            ResolvedPlan documented = input.Resolve(Profile.Documented);
            ResolvedPlan asBuilt = input.Resolve(Profile.AsBuilt);
            HashSet<string> named = [.. Differences(documented).SelectMany(static message => message.Split(" is ")[0].Split(", "))];
            if (named.Count == 0 && !documented.HasErrors)
            {
                Assert.Equal(asBuilt.Objects.ToYaml(), documented.Objects.ToYaml());
            }

            SortedDictionary<string, string> expected = Settings.Values(asBuilt);
            SortedDictionary<string, string> actual = Settings.Values(documented);
            foreach (string path in expected.Keys.Union(actual.Keys))
            {
                // A field that is not read has no setting.
                string left = expected.GetValueOrDefault(path, "(none)");
                string right = actual.GetValueOrDefault(path, "(none)");
                Assert.True(left == right || Causes(path).Any(named.Contains), $"{path}: {left} as built, {right} documented");
            }

            return true;
        },
        Runs);

    // Containers beside the pods' own pull with the pod's secrets; properties and hash ring follow from the JVM options (-D) and the
    // component's own properties.
    private static IEnumerable<string> Causes(string path)
    {
        string component = path.Split('.')[0];
        bool isDerived = path.Contains(".properties[", StringComparison.Ordinal) || path.EndsWith(".hashRing", StringComparison.Ordinal);
        return isDerived ? [$"{component}.jvmOptions", $"{component}.properties"] : path switch
        {
            "jobMaster.imagePullSecrets" or "apiGateway.imagePullSecrets" => ["master.imagePullSecrets"],
            "jobWorker.imagePullSecrets" => ["worker.imagePullSecrets"],
            _ => [path],
        };
    }

    private static IEnumerable<string> Differences(ResolvedPlan plan) => plan.Diagnostics
        .Where(static diagnostic => diagnostic.Code == "ALX3004")
        .Select<Diagnostic, string>(static diagnostic => diagnostic.Message);
}
