using Alluxio.Config.Manifests;
using Alluxio.Config.Values;

namespace Alluxio.Config.Tests.Values;

public sealed class FieldPathStepsTests
{
    private static readonly string[] Tokens =
        [
            "a", "b-c", "$d", "e/f", "0", "7", "07", "2147483648", ".", "..", "[", "]", "[\"", "\"]", "\"", "\\", "\\\"", "[0]", "[12]",
            "[07]", "[-1]", "[ 1]", "[\"a.b\"]", "[\"\"]", " ", "é",
        ];

    [Fact]
    public void TryReadLastName_AnyText_SaysWhatThePathSays()
    {
        Random random = new(7);
        int paths = 0;
        for (int i = 0; i < 50_000; i++)
        {
            string text = string.Concat(Enumerable.Range(0, random.Next(5)).Select(_ => Tokens[random.Next(Tokens.Length)]));
            bool isRead = FieldPathSteps.TryReadLastName(text, out string? name);
            bool isPath = FieldPath.TryParse(text, out FieldPath? path);

            // Empty keys and keys with a backslash are left to the path.
            Assert.True(isRead == isPath || (isPath
                && (text.Contains('\\', StringComparison.Ordinal) || text.Contains("\"\"", StringComparison.Ordinal))), text);
            if (isRead)
            {
                Assert.Equal(path!.Segments.Count == 0 ? null : path.Segments[^1].Name, name);
                paths++;
            }
        }

        Assert.InRange(paths, 5_000, 45_000);
    }

    [Theory]
    [InlineData("")]
    [InlineData("spec")]
    [InlineData("spec.levels[1]")]
    [InlineData("spec.levels[1].quota")]
    [InlineData("spec.levels[2]")]
    [InlineData("spec.levels.quota")]
    [InlineData("spec[0]")]
    [InlineData("spec.properties[\"alluxio.user.x\"]")]
    [InlineData("spec.properties[\"a\\\\b\"]")]
    [InlineData("spec.properties[\"\"]")]
    [InlineData("spec.properties.missing")]
    [InlineData("spec.missing.deeper")]
    [InlineData("spec.many.k17")]
    [InlineData("spec.many.k18")]
    public void Locate_PathAsText_IsWhereThePathIs(string path)
    {
        string many = string.Concat(Enumerable.Range(0, 18).Select(static i => $"    k{i}: v\n"));
        Manifest manifest = Assert.Single(AlluxioConfig.LoadText(
            $$"""
            apiVersion: data.fluid.io/v1alpha1
            kind: AlluxioRuntime
            metadata:
              name: hbase
            spec:
              levels:
                - quota: 1Gi
                - quota: 2Gi
              properties:
                alluxio.user.x: "1"
                "a\\b": "2"
                "": "3"
              many:

            """ + many).Manifests);

        Assert.Equal(manifest.Locate(FieldPath.Parse(path)), manifest.Locate(path));
        Assert.Equal(path is not ("spec.levels[2]"
            or "spec.levels.quota"
            or "spec[0]"
            or "spec.properties.missing"
            or "spec.missing.deeper"
            or "spec.many.k18"),
            manifest.Locate(path) is not null);
    }
}
