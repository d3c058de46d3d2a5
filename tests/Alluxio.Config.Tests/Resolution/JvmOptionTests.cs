using Alluxio.Config.Layering;
using Alluxio.Config.Manifests;
using Alluxio.Config.Plan;
using Alluxio.Config.Values;

namespace Alluxio.Config.Tests.Resolution;

/// <summary>Entries of <c>jvmOptions</c> that hold more than one option: the JVM gets them all, in every system.</summary>
public class JvmOptionTests
{
    private const string Ring = "alluxio.user.dynamic.consistent.hash.ring.enabled";

    private const string Fluid =
        "apiVersion: data.fluid.io/v1alpha1\nkind: AlluxioRuntime\nmetadata:\n  name: prod\nspec:\n  worker:\n    jvmOptions:\n    - {0}\n";

    private const string V1 = "apiVersion: k8s-operator.alluxio.com/v1\nkind: AlluxioCluster\nmetadata:\n  name: prod\nspec:\n  image: a\n "
        + " worker:\n    jvmOptions:\n    - {0}\n";

    private const string V1Alpha1 = """
        apiVersion: k8s-operator.alluxio.com/v1alpha1
        kind: AlluxioCluster
        metadata:
          name: prod
        spec:
          dataset: data
          properties: {{a: b}}
          worker:
            jvmOptions:
            - {0}
        ---
        apiVersion: k8s-operator.alluxio.com/v1alpha1
        kind: Dataset
        metadata:
          name: data
        spec:
          dataset:
            path: s3://bucket/

        """;

    public static TheoryData<string> Systems => [Fluid, V1, V1Alpha1];

    [Theory]
    [MemberData(nameof(Systems))]
    public void SeveralFlagsInOneEntry_AreAllSeen_AtThePlaceOfTheEntry(string manifest)
    {
        ManifestSet set = Read(manifest, $"-Xmx8g  -Da.b=1 -D{Ring}=false -XX:MaxDirectMemorySize=2g");
        ComponentPlan worker = AlluxioConfig.ResolveAll(set)[0].Worker;
        Definition flag = worker.PropertySettings[Ring].Winners[0];

        Assert.Equal("false", flag.Value);
        Assert.Equal("spec.worker.jvmOptions[0]", flag.Origin);
        Assert.Equal(set.Manifests[0].Locate(FieldPath.Parse("spec.worker.jvmOptions[0]")), flag.Location);
        Assert.Equal("1", worker.Properties["a.b"]);
        Assert.Equal((8L << 30, 2L << 30), (worker.JvmMemory.MaxHeap, worker.JvmMemory.MaxDirectMemory));
    }

    [Theory]
    [MemberData(nameof(Systems))]
    public void RingInsideAnEntry_IsComparedWithTheOthers(string manifest)
    {
        ResolvedPlan plan = AlluxioConfig.ResolveAll(Read(manifest, $"-Xmx8g -D{Ring}=false"))[0];
        Assert.False(plan.Worker.HashRing.IsDynamic);
        Assert.Contains(plan.Diagnostics.AsEnumerable(), static found => found.Code is "ALX4008" or "ALX3026");
    }

    // As bash takes it: X="<entry> " is read once, then ${X} is written without quotes.
    [Theory]
    [InlineData("-Da=1 -Da=2", "-Da=1|-Da=2")]
    [InlineData("  -Da=1\t-Db=z ", "-Da=1|-Db=z")]
    [InlineData("-Da=\"x\" -Db=z", "-Da=x|-Db=z")]
    [InlineData("-Da=\"x y\"", "-Da=x|y")]
    [InlineData("'-Da=x y'", "'-Da=x|y'")]
    [InlineData("-Da=''", "-Da=''")]
    [InlineData("-Da=x\\ y", "-Da=x\\|y")]
    [InlineData("-Da=C:\\temp", "-Da=C:\\temp")]
    [InlineData("-Da=\\\"no\\\"", "-Da=\"no\"")]
    [InlineData("-Da=\\$HOME\\\\", "-Da=$HOME\\")]
    [InlineData("", "")]
    [InlineData(" ", "")]
    public void Entry_IsSplitAsTheLaunchScriptDoes(string entry, string options) =>
        Assert.Equal(options, string.Join('|', JvmOptionLine.OfScript(entry)));

    // HotSpot takes quotes of both kinds, and no backslash.
    [Theory]
    [InlineData("-Da=1 -Da=2", "-Da=1|-Da=2")]
    [InlineData("-Da=\"x y\" -Db=z", "-Da=x y|-Db=z")]
    [InlineData("'-Da=x y'", "-Da=x y")]
    [InlineData("-Da=''", "-Da=")]
    [InlineData("-Da='\"'", "-Da=\"")]
    [InlineData("-Da=x\\ y", "-Da=x\\|y")]
    [InlineData(" ", "")]
    public void Variable_IsSplitAsTheJvmDoes(string text, string options) =>
        Assert.Equal(options, string.Join('|', JvmOptionLine.OfJvm(text)));

    [Theory]
    [MemberData(nameof(Systems))]
    public void Quotes_OfAnEntry_AreTheShells(string manifest)
    {
        ComponentPlan worker = AlluxioConfig.ResolveAll(Read(manifest, $"\"-Xmx2g\" -D{Ring}=\"false\" '-Da.b=1'"))[0].Worker;
        Assert.False(worker.HashRing.IsDynamic);
        Assert.Equal(2L << 30, worker.JvmMemory.MaxHeap);
        Assert.DoesNotContain("a.b", worker.Properties.Keys.Where(
            key => worker.PropertySettings[key].Winners[0].Origin.Contains("jvmOptions", StringComparison.Ordinal)));
    }

    // JSON's strings are YAML's, too.
    private static ManifestSet Read(string manifest, string entry) => AlluxioConfig.LoadText(
        string.Format(System.Globalization.CultureInfo.InvariantCulture, manifest, System.Text.Json.JsonSerializer.Serialize(entry)));
}
