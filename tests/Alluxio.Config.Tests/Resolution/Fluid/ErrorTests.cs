using Alluxio.Config.Diagnostics;
using Alluxio.Config.Values;

namespace Alluxio.Config.Tests.Resolution.Fluid;

/// <summary>Section 14: what ends the run, and what does not.</summary>
public class ErrorTests
{
    private const string Tier = "tieredstore: {levels: [{mediumtype: SSD, ";

    private const string Encrypted = "mounts: [{mountPoint: 's3://b', path: /, options: {o: '1'}, encryptOptions: [{name: NAME, valueFrom: "
        + "{secretKeyRef: {name: s, key: k}}}]}]";

    [Theory]
    [InlineData(Tier + "path: /a}]}", "", "ALX3010")]
    [InlineData(Tier + "path: /a, quotaList: ''}]}", "", "ALX3010")]
    [InlineData(Tier + "path: '/a,/b', quotaList: 1Gi}]}", "", "ALX3011")]
    [InlineData(Tier + "path: '/a,/b', quotaList: '1Gi, 2Gi'}]}", "", "ALX3012")]
    [InlineData(Tier + "path: /a, quotaList: 1GB}]}", "", "ALX3012")]
    [InlineData("master: {volumeMounts: [{name: v, mountPath: /v}]}", "", "ALX3017")]
    [InlineData("fuse: {volumeMounts: [{name: v, mountPath: /v}]}", "", "ALX3017")]
    [InlineData("hadoopConfig: none", "", "ALX3020")]
    [InlineData("runAs: {}", "", "ALX3023")]
    [InlineData("runAs: {uid: 1}", "", "ALX3023")]
    [InlineData("", "owner: {}", "ALX3023")]
    [InlineData("master: {replicas: -1}", "", "ALX3030")]
    [InlineData("worker: {env: {A: 'say \"x\"'}}", "", "ALX3022")]
    [InlineData("worker: {env: {A: 'a\\qb'}}", "", "ALX3022")]
    [InlineData("worker: {env: {A: 'a\\/b'}}", "", "ALX3022")]
    [InlineData("properties: {a: \"x\\ny\"}", "", "ALX3022")]
    [InlineData("worker: {properties: {a: \"x\\n\"}}", "", "ALX3022")]
    [InlineData("jvmOptions: [\"x\\n\", y]", "", "ALX3022")]
    [InlineData("replicas: '2'", "", "ALX2007")]
    [InlineData("replicas: 1.5", "", "ALX2007")]
    [InlineData("disablePrometheus: 'true'", "", "ALX2008")]
    [InlineData("disablePrometheus: 1", "", "ALX2008")]
    [InlineData("imagePullSecrets: [a]", "", "ALX2004")]
    [InlineData("jvmOptions: -Xmx1G", "", "ALX2004")]
    [InlineData("master: {ports: {rpc: '1'}}", "", "ALX2007")]
    [InlineData("worker: {resources: {limits: {memory: ''}}}", "", "ALX2010")]
    [InlineData("properties: {~: a}", "", "ALX1017")]
    public void Resolve_BadInput_IsAnError(string runtime, string dataset, string errors) =>
        Assert.Equal(errors, AsBuilt.Errors(runtime, dataset));

    // A user looks for the field that the error names, so it is the one that was written, once, at its place.
    [Theory]
    [InlineData("master: {replicas: -1}", "spec.master.replicas")]
    [InlineData("master: {replicas: 1001}", "spec.master.replicas")]
    [InlineData("replicas: -1", "spec.replicas")]
    [InlineData("jvmOptions: [a, \"x\\ny\"]", "spec.jvmOptions[1]")]
    [InlineData("worker: {jvmOptions: [a, b, \"x\\ny\"]}", "spec.worker.jvmOptions[2]")]
    [InlineData("fuse: {jvmOptions: [\"x\\ny\"]}", "spec.fuse.jvmOptions[0]")]
    public void Error_NamesTheFieldThatWasWritten(string runtime, string field)
    {
        string text = $"apiVersion: data.fluid.io/v1alpha1\nkind: AlluxioRuntime\nmetadata: {{name: x}}\nspec: {{{runtime}}}\n---\n"
            + $"apiVersion: data.fluid.io/v1alpha1\nkind: Dataset\nmetadata: {{name: x}}\n";
        foreach (Profile profile in Enum.GetValues<Profile>())
        {
            AlluxioConfig.TryResolve(
                AlluxioConfig.LoadText(text),
                new ResolveOptions { Profile = profile },
                out _,
                out ValueList<Diagnostic> diagnostics);
            Diagnostic error = Assert.Single(diagnostics, static found => found.Severity == DiagnosticSeverity.Error);
            Assert.Equal((profile, field, 4), (profile, error.Path?.ToString(), error.Location?.Line));
            Assert.Contains(field, error.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("o", true, "ALX3015")]
    [InlineData("p", true, "")]
    [InlineData("p", false, "ALX3016")]
    public void EncryptOption_OfTheRoot_MustBeReadableOutsideConfigMaps(string option, bool hasSecret, string errors)
    {
        string secret = hasSecret
            ? "apiVersion: v1\nkind: Secret\nmetadata: {name: s}\n"
            : "apiVersion: v1\nkind: Secret\nmetadata: {name: s, namespace: other}\n";
        string dataset = Encrypted.Replace("NAME", option, StringComparison.Ordinal);
        AsBuilt.Resolve("", dataset, secret);
        if (errors.Length == 0)
        {
            AsBuilt.Resolve("", dataset, secret, ("ALLUXIO_MOUNT_CONFIG_STORAGE", "secret"));
        }
        else
        {
            Assert.Equal(errors, AsBuilt.Errors("", dataset, secret, ("ALLUXIO_MOUNT_CONFIG_STORAGE", "secret")));
        }
    }

    [Theory]
    [InlineData("{a: b}", "ALX3021")]
    [InlineData("~", "ALX3021")]
    public void HadoopConfig_WithoutTheFiles_IsAnError(string data, string errors) =>
        Assert.Equal(
            errors,
            AsBuilt.Errors("hadoopConfig: c", "", $"apiVersion: v1\nkind: ConfigMap\nmetadata: {{name: c}}\ndata: {data}\n"));

    [Theory]
    [InlineData("name: x, ownerReferences: [{kind: Dataset, name: x}, {kind: Dataset, name: x}]", "ALX3013")]
    [InlineData("name: x, ownerReferences: [{kind: Dataset, name: y}]", "ALX3014")]
    public void Owners_OfTheRuntime_AreOneOfItsName(string metadata, string errors) => Assert.Equal(
        errors,
        AsBuilt.ErrorsOf($"apiVersion: data.fluid.io/v1alpha1\nkind: AlluxioRuntime\nmetadata: {{{metadata}}}\n---\napiVersion: "
            + $"data.fluid.io/v1alpha1\nkind: Dataset\nmetadata: {{name: x}}\n"));

    [Theory]
    [InlineData("name: other")]
    [InlineData("name: x, namespace: other")]
    public void Dataset_OfAnotherName_IsNotFound(string metadata) => Assert.Equal(
        "ALX3003",
        AsBuilt.ErrorsOf($"apiVersion: data.fluid.io/v1alpha1\nkind: AlluxioRuntime\nmetadata: {{name: x}}\n---\napiVersion: "
            + $"data.fluid.io/v1alpha1\nkind: Dataset\nmetadata: {{{metadata}}}\n"));

    [Theory]
    [InlineData("", "dataRestoreLocation: {path: what}")]
    [InlineData("properties: {alluxio.master.rpc.port: many}", "")]
    [InlineData("properties: {alluxio.user.dynamic.consistent.hash.ring.enabled: maybe}", "")]
    [InlineData("", "accessModes: [Whatever], mounts: [{mountPoint: 'what://x', name: m}]")]
    [InlineData("volumes: [{name: v}, {name: v}]", "placement: ''")]
    public void Resolve_OddInput_IsNone(string runtime, string dataset) => AsBuilt.Resolve(runtime, dataset);
}
