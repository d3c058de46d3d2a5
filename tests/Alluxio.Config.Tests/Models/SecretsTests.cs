using System.Reflection;
using Alluxio.Config.Fluid;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Models;
using Alluxio.Config.Operator.V1;
using Alluxio.Config.Tests.Manifests.Binding;
using Alluxio.Config.Values;

namespace Alluxio.Config.Tests.Models;

/// <summary>ToString is for people and logs: no secret appears in it, and the rest does.</summary>
public sealed class SecretsTests
{
    private const string Hidden = "hunter2";

    public static TheoryData<Model> Models =>
    [
        new Secret { Data = [new("a", Base64Value.FromUtf8(Hidden))] },
        new Secret { StringData = [new("a", Hidden)] },
        new EnvVar { Name = "AWS_SECRET_ACCESS_KEY", Value = Hidden },
        new EnvVar { Name = "JAVA_OPTS", Value = "-Xmx1g -Daws.secretKey=" + Hidden },
        new HTTPHeader { Name = "Authorization", Value = Hidden },
        new Container { Args = ["--token", Hidden] },
        new Container { Args = ["--password=" + Hidden + " " + Hidden, "-v"] },
        new Container { Env = [new EnvVar { Name = "DB_PASSWORD", Value = Hidden }] },
        new ConfigMap { Data = [new("alluxio-site.properties", "a=b\naws.secretKey = " + Hidden + "\nc=d\npassword=" + Hidden)] },
        new ConfigMap { Metadata = new() { Annotations = [new("kubectl.kubernetes.io/last-applied-configuration", Hidden)] } },
        new FlexVolumeSource { Options = [new("accountKey", Hidden)] },
        new CSIVolumeSource { VolumeAttributes = [new("password", Hidden)] },
        new StorageClass { MountOptions = ["vers=3.0,password=" + Hidden] },
        new Mount { Options = [new("aws.accessKeyId", Hidden), new("aws.secretKey", Hidden)] },
        new Mount { MountPoint = "https://store/path?token=" + Hidden },
        new DatasetSpec { SharedOptions = [new("fs.azure.account.key.x", Hidden)] },
        new AlluxioRuntimeSpec { Properties = [new("alluxio.license", Hidden)] },
        new AlluxioRuntime
        {
            Spec = new() { Master = new() { Env = [new("LICENSE", Hidden)], JvmOptions = ["-Daws.secretKey=" + Hidden] } },
        },
        new UnderFileSystemSpec { MountOptions = [new("s3a.accessKeyId", Hidden), new("s3a.secretKey", Hidden)] },
        new LicenseSpec { LicenseString = Hidden },
        new CacheOnlySpec { License = Hidden },
        new AlluxioClusterSpec { Properties = [new("alluxio.license", Hidden)] },
        new Pod { UnknownFields = [new("password", new RawScalar { Text = Hidden })] },
        new Pod { UnknownFields = [new("credentials", new RawSequence { Items = [new RawScalar { Text = Hidden }] })] },
        new Pod { UnknownFields = [new(
            "deep",
            new RawMapping { Entries = [new("stringData", new RawMapping { Entries = [new("a", new RawScalar { Text = Hidden })] })] })] },
        new Pod { UnknownFields = [new("args", new RawSequence { Items = [new RawScalar { Text = "apiKey=" + Hidden }] })] },
        new UnknownResource
        {
            Kind = "Secret",
            Content = new() { Entries = [new("data", new RawMapping { Entries = [new("a", new RawScalar { Text = Hidden })] })] },
        },
        new UnknownResource { Kind = "Application", Content = new() { Entries = [new("apiToken", new RawScalar { Text = Hidden })] } },
    ];

    [Theory]
    [MemberData(nameof(Models))]
    public void ToString_OfASecret_MasksIt(Model model)
    {
        string text = model.ToString();

        Assert.DoesNotContain(Hidden, text, StringComparison.Ordinal);
        Assert.DoesNotContain(Base64Value.FromUtf8(Hidden).Text, text, StringComparison.Ordinal);
        Assert.Contains("***", text, StringComparison.Ordinal);
    }

    // Also secrets of schemas whose value the tests above do not give: every map of every type, with a secret key.
    [Fact]
    public void ToString_OfEveryMap_MasksSecretKeys()
    {
        int maps = 0;
        foreach (Type record in ModelSchemas.All.Select(static entry => ModelSchemas.Record(entry.Schema, entry.Type)))
        {
            foreach (PropertyInfo property in record.GetProperties()
                .Where(static property => property.PropertyType == typeof(ValueMap<string>)))
            {
                object model = Activator.CreateInstance(record)!;
                property.SetValue(model, (ValueMap<string>)[new("my-secret-key", Hidden), new("region", "eu")]);
                Assert.DoesNotContain(Hidden, model.ToString(), StringComparison.Ordinal);
                maps++;
            }
        }

        Assert.True(maps > 20, "The maps were not found.");
    }

    [Fact]
    public void ToString_OfWhatIsNoSecret_ShowsIt()
    {
        Mount mount = new()
        {
            Options = [new("region", "eu-1"), new("aws.secretKey", "/etc/fluid/secrets/s/k")],
            MountPoint = "s3://bucket?list=1",
        };
        Volume volume = new() { Name = "v", Secret = new SecretVolumeSource { SecretName = "s3-secret" } };

        Assert.Contains("region: eu-1, aws.secretKey: /etc/fluid/secrets/s/k", mount.ToString(), StringComparison.Ordinal);
        Assert.Contains("s3://bucket?list=1", mount.ToString(), StringComparison.Ordinal);
        Assert.Contains("SecretName = s3-secret", volume.ToString(), StringComparison.Ordinal);
        Assert.Contains(
            "[--token, ***, -Da=b]",
            new Container { Args = ["--token", Hidden, "-Da=b"] }.ToString(),
            StringComparison.Ordinal);
    }
}
