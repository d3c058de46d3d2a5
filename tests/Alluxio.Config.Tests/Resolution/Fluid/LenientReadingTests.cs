namespace Alluxio.Config.Tests.Resolution.Fluid;

/// <summary>Section 1: what scalars, nulls, unknown fields and merge keys become on their way into the controller.</summary>
public class LenientReadingTests
{
    [Theory]
    [InlineData("1", "1")]
    [InlineData("007", "7")]
    [InlineData("0x10", "16")]
    [InlineData("1_000", "1000")]
    [InlineData("2.10", "2.1")]
    [InlineData(".5", "0.5")]
    [InlineData("1e3", "1000")]
    [InlineData("12e6", "1.2e+07")]
    [InlineData("off", "false")]
    [InlineData("Yes", "true")]
    [InlineData("~", "")]
    [InlineData("1:30", "1:30")]
    [InlineData("2001-01-01", "2001-01-01")]
    [InlineData("'007'", "007")]
    [InlineData("!!str 007", "007")]
    public void Scalar_InATextField_IsRetyped(string scalar, string expected)
    {
        AsBuilt result = AsBuilt.Resolve($"properties: {{p: {scalar}}}, fuse: {{args: [fuse, {scalar}]}}");
        Assert.Equal(expected, result.Property("p"));
        Assert.Equal($"{expected},allow_other", result.Container("alluxio-fuse").Args![1]);
    }

    [Theory]
    [InlineData("y", "true")]
    [InlineData("'y'", "y")]
    [InlineData("off", "false")]
    [InlineData("007", "7")]
    [InlineData("1.10", "1.1")]
    [InlineData("8080", "8080")]
    [InlineData("12e6", "1.2e+07")]
    [InlineData("2001-01-01", "2001-01-01")]
    public void Key_OfAMap_IsRetyped(string key, string expected) =>
        Assert.Equal(expected, AsBuilt.Resolve($"master: {{nodeSelector: {{{key}: v}}}}").Pod("master").NodeSelector!.Keys.Single());

    [Fact]
    public void Keys_ThatBecomeOne_KeepTheLast() =>
        Assert.Equal("2", AsBuilt.Resolve("master: {nodeSelector: {yes: '1', 'true': '2'}}").Pod("master").NodeSelector!["true"]);

    [Fact]
    public void Keys_GivenTwice_KeepTheLast()
    {
        AsBuilt result = AsBuilt.Resolve("replicas: 1, replicas: 2, master: {replicas: 3}, master: {env: {A: b}}");
        Assert.Equal("b", result.Env("alluxio-master", "A"));
        Assert.Single(result.Objects<Kubernetes.Service>());
    }

    [Theory]
    [InlineData("<<: *d, A: own", "own")]
    [InlineData("A: own, <<: *d", "default")]
    [InlineData("<<: [*e, *d]", "other")]
    [InlineData("'<<': x, A: own", "own")]
    public void MergeKey_Position_DecidesWhoWins(string env, string expected) => Assert.Equal(
        expected,
        AsBuilt.Resolve($"x-d: &d {{A: default}}, x-e: &e {{A: other}}, master: {{env: {{{env}}}}}").Env("alluxio-master", "A"));

    [Fact]
    public void Nulls_Everywhere_CountAsZeroValues()
    {
        AsBuilt result = AsBuilt.Resolve(
            "replicas: ~, jvmOptions: [~, -Xmx1G], volumes: ~, worker: ~, podMetadata: {labels: {a: ~}}, master: {env: ~, ports: {rpc: ~}, "
                + "resources: {limits: ~}}, fuse: {env: {A: }}",
            "mounts: [~], tolerations: [~], accessModes: [~], nodeAffinity: {required: {nodeSelectorTerms: [~]}}");
        Assert.Equal("/ \n", result.MountInfo);
        Assert.Equal("0", result.Property("alluxio.master.rpc.port"));
        Assert.EndsWith("  -Xmx1G ", result.Variable("ALLUXIO_JAVA_OPTS"), StringComparison.Ordinal);
        Assert.Equal("", result.Objects<Kubernetes.DaemonSet>().Single().Spec!.Template!.Metadata!.Labels!["a"]);
        Assert.Null(result.Env("alluxio-fuse", "A"));
        Assert.Contains(",rw,", result.Container("alluxio-fuse").Args![1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("replicas: 2.0")]
    [InlineData("replicas: 0x2")]
    [InlineData("replicas: 2e0")]
    public void Number_WithoutFraction_IsAWholeNumber(string runtime) =>
        Assert.Equal(2, AsBuilt.Resolve(runtime).Objects<Kubernetes.StatefulSet>().Last().Spec!.Replicas);

    [Fact]
    public void UnknownFields_OfStrangers_AreIgnored()
    {
        AsBuilt result = AsBuilt.Resolve(
            "fuse: {global: true, args: [fuse, x]}, storage: [1, {a: b}]",
            "mounts: [{mountPoint: 's3://b', name: m, extra: {a: 1}}]");
        Assert.Equal("/m s3://b\n", result.MountInfo);
        Assert.Equal("x,allow_other", result.Container("alluxio-fuse").Args![1]);
    }

    [Fact]
    public void Text_OfAList_WithCarriageReturnsAndStatus_IsRead()
    {
        const string Text = """
            apiVersion: v1
            kind: List
            metadata: {resourceVersion: "", selfLink: ""}
            items:
            - apiVersion: data.fluid.io/v1alpha1 # a comment
              kind: AlluxioRuntime
              metadata:
                creationTimestamp: null
                generation: 2
                managedFields: [{manager: kubectl, operation: Update, time: "2021-07-26T05:45:09Z", fieldsV1: {f:spec: {.: {}}}}]
                name: x
                resourceVersion: "4137"
                uid: u
              spec: {replicas: 1, volumes: null}
              status: {cacheStates: {cached: 0.00B}, conditions: [{type: A, status: "True"}], workerNumberReady: 1}
            - apiVersion: data.fluid.io/v1alpha1
              kind: Dataset
              metadata: {name: x, creationTimestamp: "2021-07-26T05:45:09Z"}
              status: {phase: Bound, ufsTotal: 27.3GiB, runtimes: [{name: x, type: alluxio}]}
            """;
        Assert.NotNull(AsBuilt.ResolveText(Text.ReplaceLineEndings("\r\n")).MountInfo);
    }
}
