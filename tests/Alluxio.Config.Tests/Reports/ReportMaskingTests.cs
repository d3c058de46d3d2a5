using Alluxio.Config.Manifests;
using Alluxio.Config.Reports;

namespace Alluxio.Config.Tests.Reports;

/// <summary>No report shows a secret, neither as a value nor in the lines of a manifest.</summary>
public sealed class ReportMaskingTests
{
    private const string Runtime = """
        apiVersion: data.fluid.io/v1alpha1
        kind: AlluxioRuntime
        metadata: {name: a}
        spec:
          replicas: 1 # password: hunter2
          # alluxio.license: hunter2
          jvmOptions: ["-Daws.secretKey=hunter2 -Xmx1g", "-Xms1g -Dauth.token=hunter2"]
          properties:
            alluxio.license: hunter2
            alluxio.underfs.s3.address: https://someone:hunter2@store/
            alluxio.user.extra: '{"token": "hunter2"}'
            alluxio.user.other: "{\"token\": \"hunter2\"}"
          worker:
            jvmOptions: ["-Dalluxio.auth.token=hunter2", "--password", "hunter2"]
            env: {AWS_SECRET_ACCESS_KEY: hunter2, JAVA_OPTS: "-Xmx1g -Dapi-key=hunter2", ALLUXIO_LICENSE_BASE64: hunter2}
            properties:
              aws.secretKey: |
                hunter2
                  hunter2
              alluxio.token: >-
                a
                hunter2
              alluxio.passphrase:
                "one
                 hunter2"
          fuse:
            args:
            - fuse
            - --password
            - hunter2
            - "--fuse-opts=kernel_cache,password=hunter2"
        ---
        apiVersion: data.fluid.io/v1alpha1
        kind: Dataset
        metadata: {name: a}
        spec:
          sharedOptions: {fs.azure.account.key.x: &key hunter2}
          mounts:
          - mountPoint: s3://bucket/
            name: data
            path: /
            options: {aws.accessKeyId: hunter2, aws.secretKey: *key}
        """;

    [Theory]
    [InlineData("")]
    [InlineData("""

        ---
        apiVersion: v1
        kind: Secret
        metadata: {name: s}
        data:
          one: hunter2
          two: |
            hunter2
        stringData: {three: "hunter2"}
        """)]
    [InlineData("""

        ---
        apiVersion: v1
        kind: ConfigMap
        metadata: {name: hadoop}
        data:
          core-site.xml: |
            <configuration>
              <property><name>fs.s3a.secret.key</name><value>hunter2</value></property>
              <property>
                <name>fs.s3a.access.key</name>
                <value>hunter2</value>
              </property>
            </configuration>
          hdfs-site.xml: "<property><value>hunter2</value><name>dfs.token</name></property>"
        """)]
    [InlineData("""

        ---
        apiVersion: bitnami.com/v1alpha1
        kind: SealedSecret
        metadata: {name: s}
        spec:
          encryptedData:
            one: hunter2
        """)]
    [InlineData("""

        ---
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: d
          annotations:
            kubectl.kubernetes.io/last-applied-configuration: |
              {"a":"hunter2"}
        spec:
          template:
            spec:
              containers:
              - name: c
                env:
                - name: DB_PASSWORD
                  value: hunter2
                - {value: hunter2, name: API_TOKEN}
        """)]
    [InlineData("""

        ---
        apiVersion: v1
        kind: Secret
        data: {a: "hunter2
        """)]
    public void Report_MasksSecrets_InValuesAndLines(string more)
    {
        ManifestSet manifests = AlluxioConfig.LoadText(Runtime + more, "a.yaml");
        string html = AlluxioConfig.ResolveAll(manifests).ToHtml();

        Assert.DoesNotContain("unter2", html, StringComparison.Ordinal);
        Assert.Contains("***", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Report_OfOneLine_ShowsNoSecretBesideTheDeployment()
    {
        ManifestSet manifests = AlluxioConfig.LoadText(
            """
            {"apiVersion": "v1", "kind": "List", "items": [
            {"apiVersion": "v1", "kind": "Secret", "data": {"a": "hunter2"}}, {"apiVersion": "data.fluid.io/v1alpha1",
            "kind": "AlluxioRuntime", "metadata": {"name": "a"}, "spec": {"replicas": 1, "worker": {"imagePullSecrets": [{"name": "w"}]}}}]}
            """,
            "a.json");
        string html = AlluxioConfig.ResolveAll(manifests).ToHtml();

        Assert.DoesNotContain("hunter2", html, StringComparison.Ordinal);
        Assert.Contains("(3,", html, StringComparison.Ordinal);
    }

    // Other texts remain readable.
    [Fact]
    public void Lines_KeepWhatIsNoSecret()
    {
        string text = File.ReadAllText(Path.Combine(TestFiles.Repository, "samples", "hbase.yaml"));
        Manifest[] manifests = [.. AlluxioConfig.LoadText(text, "a.yaml").Manifests];

        Assert.Equal(text.TrimEnd('\n').Split('\n'), SourceMasking.Lines(manifests[0].Source!.Whole, manifests));
    }

    [Fact]
    public void Lines_OfAReference_StayReadable()
    {
        const string Text = """
            apiVersion: v1
            kind: Pod
            metadata: {name: a}
            spec:
              volumes:
              - name: v
                secret: {secretName: s}
              containers:
              - name: c
                env:
                - {name: P, valueFrom: {secretKeyRef: {name: s, key: k}}}
            """;
        Manifest[] manifests = [.. AlluxioConfig.LoadText(Text, "a.yaml").Manifests];

        Assert.Equal(Text.Split('\n'), SourceMasking.Lines(manifests[0].Source!.Whole, manifests));
    }

}
