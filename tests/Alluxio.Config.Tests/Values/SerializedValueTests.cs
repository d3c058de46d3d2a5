using System.Text.Json;
using Alluxio.Config.Checks;
using Alluxio.Config.Images;
using Alluxio.Config.Values;

namespace Alluxio.Config.Tests.Values;

/// <summary>A program that returns what it found as JSON shows values as their texts.</summary>
public class SerializedValueTests
{
    [Fact]
    public void Values_AreTheirTexts_AndComeBack()
    {
        (FieldPath Path, Quantity Amount, ImageReference Image) values =
            (FieldPath.Parse("spec.properties[\"a.b\"]"), Quantity.Parse("2Gi"), ImageReference.Parse("alluxio/alluxio:2.9.4"));
        string[] texts =
        [
            JsonSerializer.Serialize(values.Path), JsonSerializer.Serialize(values.Amount), JsonSerializer.Serialize(values.Image),
        ];

        Assert.Equal(
            ["spec.properties[\"a.b\"]", "2Gi", "alluxio/alluxio:2.9.4"],
            texts.Select(static text => JsonSerializer.Deserialize<string>(text)));
        Assert.Equal(values, (
            JsonSerializer.Deserialize<FieldPath>(texts[0]),
            JsonSerializer.Deserialize<Quantity>(texts[1]),
            JsonSerializer.Deserialize<ImageReference>(texts[2])));
    }

    [Theory]
    [InlineData("\"two\"")]
    [InlineData("2")]
    [InlineData("{}")]
    public void OtherJson_IsNoQuantity(string json) =>
        Assert.Contains("Quantity", Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Quantity>(json)).Message);

    [Fact]
    public void Findings_HaveTheirFieldAsText()
    {
        CheckReport report = AlluxioConfig.Check(AlluxioConfig.LoadText(
            "apiVersion: data.fluid.io/v1alpha1\nkind: AlluxioRuntime\nmetadata: {name: hbase}\nspec: {replicas: x}\n"));

        using JsonDocument json = JsonDocument.Parse(JsonSerializer.Serialize(report.Errors));

        Assert.Equal("spec.replicas", json.RootElement[0].GetProperty("Path").GetString());
        Assert.Equal((1, true), (json.RootElement.GetArrayLength(), report.HasErrors));
    }

    [Fact]
    public void Images_CanBeSerialized()
    {
        ImageUse image = AlluxioConfig.Resolve(Path.Combine(TestFiles.Repository, "samples", "hbase.yaml")).Images()[0];
        Assert.Contains("\"Reference\":\"alluxio/", JsonSerializer.Serialize(image), StringComparison.Ordinal);
    }
}
