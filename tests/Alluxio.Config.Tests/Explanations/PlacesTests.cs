using Alluxio.Config.Layering;
using Alluxio.Config.Manifests;
using Alluxio.Config.Tests.Conventions;

namespace Alluxio.Config.Tests.Explanations;

/// <summary>Every definition from a manifest knows its place, and is found there.</summary>
public sealed class PlacesTests
{
    public static TheoryData<string> Inputs =>
    [
        .. Directory.EnumerateFiles(TestFiles.Project, "input.yaml", SearchOption.AllDirectories)
            .Where(
                static path => !path.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Select(static path => Path.GetRelativePath(TestFiles.Project, path))
            .Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Inputs))]
    public void Definitions_OfManifests_HaveTheirPlace(string input)
    {
        string path = Path.Combine(TestFiles.Project, input);
        string text = File.ReadAllText(path).TrimStart('\uFEFF');
        ManifestSet manifests = AlluxioConfig.Load(path);

        Convention.Holds(
            from profile in (Profile[])[Profile.Documented, Profile.AsBuilt]
            from plan in AlluxioConfig.ResolveAll(manifests, new ResolveOptions { Profile = profile })
            from setting in plan.Settings
            from definition in setting.Winners.Concat(setting.Hidden)
            where definition.Layer is Layer.Component or Layer.Global or Layer.Dataset
            where !Stands(definition, text)
            select $"{profile} {setting.Path}: {definition.Layer} {definition.Origin} at {definition.Location}");
    }

    private static bool Stands(Definition definition, string text)
    {
        if (definition.Location is not { } location)
        {
            return false;
        }

        // Quotes, escapes and flags make other values look different in the source.
        return definition.Value is not string value
            || value.Length == 0
            || !value.All(char.IsAsciiLetterOrDigit)
            || definition.Origin.Contains("jvmOptions", StringComparison.Ordinal)
            || definition.Origin.Contains("ncryptOptions", StringComparison.Ordinal)
            || text.AsSpan(location.Offset).TrimStart("\"'|>-\r\n ").StartsWith(value, StringComparison.Ordinal);
    }

    [Fact]
    public void Definitions_OfDatasetOptions_NameTheOptionThatWins()
    {
        const string Text = """
            apiVersion: data.fluid.io/v1alpha1
            kind: AlluxioRuntime
            metadata: {name: a}
            spec: {replicas: 1}
            ---
            apiVersion: data.fluid.io/v1alpha1
            kind: Dataset
            metadata: {name: a}
            spec:
              sharedOptions:
                alluxio.underfs.s3.region: shared
              mounts:
              - mountPoint: s3://bucket/
                name: data
                path: /
                options:
                  alluxio.underfs.s3.region: own
            """;
        ResolvedPlan plan = AlluxioConfig.Resolve(AlluxioConfig.LoadText(Text, "a.yaml"));

        Assert.Equal(
            """
            worker.properties["alluxio.underfs.s3.region"] = own
              dataset   spec.mounts[0].options["alluxio.underfs.s3.region"]   a.yaml(17,34)   own      wins (merge)
              dataset   spec.sharedOptions["alluxio.underfs.s3.region"]       a.yaml(11,32)   shared   hidden
            """.ReplaceLineEndings("\n"),
            plan.Explain("worker.properties.alluxio.underfs.s3.region").ToString());
        Assert.Equal(
            "  dataset   spec.mounts[0].mountPoint   a.yaml(13,17)   s3://bucket/   wins (merge)",
            plan.Explain("worker.properties.alluxio.master.mount.table.root.ufs").ToString().Split('\n')[1]);
    }
}
