using Alluxio.Config.Checks;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Tests.Conventions;

namespace Alluxio.Config.Tests.Checks;

/// <summary>
/// Manifests with typical faults, written before their authors knew the findings of the rules. The faulty line ends in the comment <c>#
/// here</c>; it must have a finding.
/// </summary>
public sealed class BrokenManifestTests
{
    private const string Mark = "# here";

    private static readonly string Folder = Path.Combine(TestFiles.Project, "Checks", "Broken");

    // Found by a rule about flags of the JVM; the input waits for it.
    private static readonly (string Name, string Code) Waiting = ("operator-heap-without-unit", "ALX6007");

    public static TheoryData<string> Names =>
    [
        .. Directory.EnumerateFiles(Folder, "*.yaml")
            .Select(static file => Path.GetFileNameWithoutExtension(file))
            .Order(StringComparer.Ordinal)
            .Where(static name => name != Waiting.Name || DiagnosticCatalogue.Find(Waiting.Code) is not null),
    ];

    [Theory]
    [MemberData(nameof(Names))]
    public void Finding_HasTheBrokenLine(string name)
    {
        string[] lines = File.ReadAllLines(Path.Combine(Folder, name + ".yaml"));
        CheckReport report = AlluxioConfig.Check(AlluxioConfig.LoadText(string.Join('\n', lines), name));

        Assert.Contains(
            report.Diagnostics,
            found => found.Location is { } place && lines[place.Line - 1].Contains(Mark, StringComparison.Ordinal));
    }

    // A correct line has no finding: otherwise a finding on every line would pass.
    [Theory]
    [MemberData(nameof(Names))]
    public void Findings_AboutLinesThatAreRight_AreFew(string name)
    {
        string[] lines = File.ReadAllLines(Path.Combine(Folder, name + ".yaml"));
        CheckReport report = AlluxioConfig.Check(AlluxioConfig.LoadText(string.Join('\n', lines), name));

        // Consequences of the fault may be elsewhere.
        Assert.True(report.Diagnostics.Count(found => found.Severity != DiagnosticSeverity.Information
            && found.Location is { } place
            && place.Line > 1
            && !lines[place.Line - 1].Contains(Mark, StringComparison.Ordinal)) <= 1);
    }

    [Fact]
    public void Inputs_AreOfBothSystems() => Convention.Holds(
        ((string[])[
            "fluid", "operator",
        ]).Where(static system => Names.Count(row => row.Data.StartsWith(system, StringComparison.Ordinal)) < 5));
}
