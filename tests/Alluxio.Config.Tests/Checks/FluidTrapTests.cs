using Alluxio.Config.Diagnostics;

namespace Alluxio.Config.Tests.Checks;

/// <summary>Effects of fields that Fluid has and no schema tells.</summary>
public sealed class FluidTrapTests
{
    private const string Head = "apiVersion: data.fluid.io/v1alpha1\nkind: AlluxioRuntime\nmetadata: {name: hbase}\nspec: {replicas: 1}\n"
        + "---\napiVersion: data.fluid.io/v1alpha1\nkind: Dataset\nmetadata: {name: hbase}\nspec:\n  mounts:\n  - name: m\n    ";

    [Theory]
    [InlineData("[{name: a, emptyDir: {}}, {name: b, emptyDir: {}}, {name: a, emptyDir: {}}]", 1)]
    [InlineData("[{name: a, emptyDir: {}}, {name: a, emptyDir: {}}, {name: a, hostPath: {path: /a}}]", 2)]
    [InlineData("[{name: a, emptyDir: {}}, {name: b, emptyDir: {}}]", 0)]
    public void VolumeNamesThatRepeat_AreFound(string volumes, int count) =>
        Assert.Equal(count, RuleRun.Runtime($"volumes: {volumes}").Of("ALX6162").Count());

    [Theory]
    [InlineData("[{mediumtype: SSD, volumeType: hostPath, path: /a, quota: 1Gi}, {mediumtype: MEM, volumeType: emptyDir, path: /b, quota: "
        + "1Gi}]", 1)]
    [InlineData("[{mediumtype: MEM, path: /b, quota: 1Gi}]", 0)]
    public void TierThatTurnsShortCircuitOff_IsReported(string levels, int count) =>
        Assert.Equal(count, RuleRun.Runtime($"tieredstore: {{levels: {levels}}}").Of("ALX6163").Count());

    [Theory]
    [InlineData("worker: {ports: {rpc: 70000}}", DiagnosticSeverity.Error)]
    [InlineData("worker: {ports: {rpc: -1}}", DiagnosticSeverity.Error)]
    [InlineData("master: {ports: {web: 0}}", DiagnosticSeverity.Warning)]
    [InlineData("properties: {alluxio.worker.rpc.port: '70000'}", DiagnosticSeverity.Error)]
    [InlineData("properties: {alluxio.worker.rpc.port: ' 29999'}", DiagnosticSeverity.Warning)]
    [InlineData("properties: {alluxio.worker.rpc.port: '0'}", DiagnosticSeverity.Warning)]
    public void PortOutOfRange_IsFound(string spec, DiagnosticSeverity severity)
    {
        Diagnostic found = RuleRun.Runtime(spec).Single("ALX6164");
        Assert.Equal((6, severity), (found.Location!.Line, found.Severity));
    }

    [Theory]
    [InlineData("worker: {ports: {rpc: 20100}}")]
    [InlineData("properties: {alluxio.worker.rpc.port: '29999', alluxio.other.port: x}")]
    [InlineData("master: {networkMode: ContainerNetwork}\nworker: {networkMode: ContainerNetwork, ports: {rpc: 70000}}")]
    public void PortInRange_OrOneThatIsNotUsed_IsNotFound(string spec) => Assert.Empty(RuleRun.Runtime(spec).Of("ALX6164"));

    [Theory]
    [InlineData("mountPoint: s3://b/c\n    path: z2", "path")]
    [InlineData("mountPoint: pvc://", "mountPoint")]
    [InlineData("mountPoint: pvc:///sub", "mountPoint")]
    [InlineData("mountPoint: local://data", "mountPoint")]
    public void MountThatGoesElsewhere_IsFound(string mount, string field) =>
        Assert.Equal($"spec.mounts[0].{field}", RuleRun.Text(Head + mount + "\n").Single("ALX6165").Path?.ToString());

    [Theory]
    [InlineData("mountPoint: s3://b/c\n    path: /z2")]
    [InlineData("mountPoint: pvc://claim/sub")]
    [InlineData("mountPoint: local:///data")]
    public void MountThatIsRight_IsNotFound(string mount) => Assert.Empty(RuleRun.Text(Head + mount + "\n").Of("ALX6165"));

    [Theory]
    [InlineData("UFS", 3, "each writes its own journal, and no leader is elected")]
    [InlineData("NOOP", 3, "none writes a journal, and no leader is elected")]
    [InlineData("noop", 1, null)]
    [InlineData("EMBEDDED", 3, null)]
    public void JournalThatMastersDoNotShare_IsFound(string journal, int masters, string? words)
    {
        IEnumerable<Diagnostic> found =
            RuleRun.Runtime($"master: {{replicas: {masters}}}\nproperties: {{alluxio.master.journal.type: {journal}}}").Of("ALX6504");

        Assert.Equal(words is null ? 0 : 1, found.Count());
        Assert.All(found, finding => Assert.Contains(words!, finding.Message, StringComparison.Ordinal));
    }
}
