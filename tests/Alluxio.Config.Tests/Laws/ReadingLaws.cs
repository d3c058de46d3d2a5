using System.Text;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Manifests;
using Alluxio.Config.Manifests.Binding;
using Alluxio.Config.Manifests.Reading;
using FsCheck.Fluent;

namespace Alluxio.Config.Tests.Laws;

public sealed class ReadingLaws
{
    private const int Mutations = 20_000;
    private const int Seed = 20_260_101;

    [Fact]
    public void LoadText_AnyText_NeverThrowsAndPlacesAreInside() =>
        Law.Hold(ManifestGen.AnyText, static text => Check(AlluxioConfig.LoadText(text), WithoutMark(text)), runs: 3000);

    [Fact]
    public void LoadBytes_AnyBytes_NeverThrowsAndPlacesAreInside() => Law.Hold(
        Gen.OneOf(ManifestGen.AnyBytes, ManifestGen.LfText.SelectMany(
            static _ => ManifestGen.AnyBytes,
            static (text, noise) => (byte[])[.. Encoding.UTF8.GetBytes(text), .. noise])),
        static bytes => Check(AlluxioConfig.LoadBytes(bytes), IsUtf16(bytes) ? "" : WithoutMark(Encoding.UTF8.GetString(bytes))));

    [Fact]
    public void LoadBytes_Twice_GivesEqualResults() => Law.Hold(
        ManifestGen.AnyText.Select(Encoding.UTF8.GetBytes),
        static bytes => AlluxioConfig.LoadBytes(bytes, "f") == AlluxioConfig.LoadBytes(bytes, "f"),
        runs: 1000);

    [Fact]
    public void LoadText_CrLf_GivesTheModelsOfLf() => Law.Hold(
        ManifestGen.LfText,
        static text =>
        {
            ManifestSet lf = AlluxioConfig.LoadText(text);
            ManifestSet crLf = AlluxioConfig.LoadText(text.Replace("\n", "\r\n", StringComparison.Ordinal));
            return lf.Manifests == crLf.Manifests && Places(lf).SequenceEqual(Places(crLf));
        },
        runs: 1500);

    [Fact]
    public void LoadText_MutatedManifests_NeverThrowsAndPlacesAreInside()
    {
        Random random = new(Seed);
        for (int i = 0; i < Mutations; i++)
        {
            string text = ManifestGen.Mutate(random);
            try
            {
                Assert.True(
                    Check(AlluxioConfig.LoadText(text), WithoutMark(text)),
                    $"Mutation {i} of seed {Seed}: a place is wrong in\n{text}");
            }
            catch (Exception exception) when (exception is not Xunit.Sdk.XunitException)
            {
                Assert.Fail($"Mutation {i} of seed {Seed}: {exception}\n{text}");
            }
        }
    }

    [Fact]
    public void LoadText_MutatedManifests_HaveTheSameFindingsInBothReadings()
    {
        Random random = new(Seed + 1);
        int repaired = 0;
        for (int i = 0; i < Mutations / 4; i++)
        {
            string text = WithoutMark(ManifestGen.Mutate(random));
            DiagnosticBag reading = new();
            List<YamlDocument> documents = YamlTreeReader.Read(new SourceText("(text)", text), LoadOptions.Default, reading);
            ManifestSet set = AlluxioConfig.LoadText(text);
            if (set.Diagnostics.Count > 500)
            {
                continue;
            }

            repaired += documents.Exists(static document => document.IsRepaired) ? 1 : 0;
            Assert.True(documents.TrueForAll(static document => !document.IsRepaired) || set.HasErrors, text);
            foreach (YamlDocument first in documents.Where(static document => !document.IsRepaired))
            {
                DiagnosticBag told = new();
                new ResourceBinder(first.Source, told, []).Bind(first.Root);
                Assert.All(told.ToValueList(), finding => Assert.Contains(finding, set.Diagnostics));
            }
        }

        Assert.True(repaired > 100);
    }

    private static bool Check(ManifestSet set, string text) =>
        set.Diagnostics.All(diagnostic => diagnostic.Location is { } place && IsInside(place, text) && diagnostic.Message.Length > 0)
        && set.Manifests.All(manifest => IsInside(manifest.Location!, text));

    private static bool IsInside(SourceLocation place, string text)
    {
        if (place.Offset < 0 || place.Length < 0 || place.Offset + place.Length > text.Length)
        {
            return false;
        }

        string before = text[..place.Offset];
        string normal = before.Replace("\r\n", "\n", StringComparison.Ordinal);
        bool splitsPair = before.EndsWith('\r') && place.Offset < text.Length && text[place.Offset] == '\n';
        int line = normal.Count(static character => character is '\n' or '\r') + (splitsPair ? 0 : 1);
        return place.Line == line && (splitsPair || place.Column == before.Length - (before.LastIndexOfAny(['\n', '\r']) + 1) + 1);
    }

    private static IEnumerable<string> Places(ManifestSet set) =>
        set.Diagnostics
            .Where(static diagnostic => diagnostic.Code != "ALX1010")
            .Select(static diagnostic => $"{diagnostic.Code} {diagnostic.Location}");

    private static string WithoutMark(string text) => text.StartsWith('\uFEFF') ? text[1..] : text;

    private static bool IsUtf16(byte[] bytes) => bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] or [0, 0, 0xFE, 0xFF, ..];
}
