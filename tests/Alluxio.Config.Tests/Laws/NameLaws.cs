using Alluxio.Config.Values;
using FsCheck;
using FsCheck.Fluent;

namespace Alluxio.Config.Tests.Laws;

public sealed class NameLaws
{
    private static readonly Gen<string> Component =
        from head in Law.Text("ab09", 1, 3)
        from separator in Gen.Elements(".", "_", "__", "-", "---")
        from tail in Law.Text("xyz1", 1, 3)
        from isLong in Gen.Elements(true, false)
        select isLong ? head + separator + tail : head;

    private static readonly Gen<string> Registries =
        from host in Gen.Elements("ghcr.io", "Reg.Local", "localhost", "127.0.0.1", "[::1]", "[2001:DB8::a]", "a-b.c")
        from port in Gen.Elements("", ":5000", ":443")
        select host + port;

    private static readonly Gen<ImageParts> Images =
        from registry in Law.OrNull(Gen.OneOf(Registries, Gen.Constant("host:5000")))
        from first in registry is null ? Law.Text("ab09", 1, 5) : Component
        from more in Component.ArrayOf().Resize(3)
        from tag in Law.OrNull(Law.Text("aZ_09", 1, 5).SelectMany(head => Law.Text("aZ_.-9", 0, 20), (head, tail) => head + tail))
        from digest in Law.OrNull(Law.Text("0123456789abcdefABCDEF", 32, 128).Select(static hex => "sha256:" + hex))
        select new ImageParts(registry, string.Join('/', [first, .. more]), tag, digest);

    private static readonly Gen<FieldPath> Paths =
        from segments in Gen.OneOf(
            Law.Text("abZ_$-/09", 0, 6).Select(FieldPathSegment.FromName),
            Law.Text("a.\"\\[]0 \n€", 0, 6).Select(FieldPathSegment.FromName),
            Gen.Choose(0, int.MaxValue).Select(FieldPathSegment.FromIndex)).ArrayOf().Resize(8)
        select segments.Aggregate(FieldPath.Root, static (path, segment) => path.Append(segment));

    [Fact]
    public void ImageReference_AnyParts_AreFoundAndPrintedBack() => Law.Hold(
        Images,
        static parts =>
        {
            ImageReference image = ImageReference.Parse(parts.Text);
            return image.Registry == parts.Registry
                && image.Repository == parts.Repository
                && image.Tag == parts.Tag
                && image.Digest == parts.Digest
                && image.ToString() == parts.Text;
        });

    [Fact]
    public void ImageReference_Normalized_IsReadBackAndStable() => Law.Hold(
        Images,
        static parts =>
        {
            ImageReference normalized = ImageReference.Parse(parts.Text).Normalized;
            return normalized.Registry is not null
                && ImageReference.Parse(normalized.ToString()) == normalized
                && normalized.Normalized == normalized;
        });

    [Fact]
    public void ImageReference_AnyText_IsRefusedOrPrintedBack() => Law.Hold(
        Law.Text("aA0.:/@[]-_", 0, 16),
        static text => !ImageReference.TryParse(text, out ImageReference? image) || image.ToString() == text,
        runs: 20_000);

    [Fact]
    public void FieldPath_AnySteps_AreReadBack() => Law.Hold(Paths, static path => FieldPath.Parse(path.ToString()) == path);

    [Fact]
    public void FieldPath_Parent_IsUndoneByAppend() => Law.Hold(
        Paths,
        static path => path.Parent is not FieldPath parent
            || (path.StartsWith(parent) && parent.Append(path.Segments[path.Segments.Count - 1]) == path));

    [Fact]
    public void FieldPath_AnyText_IsRefusedOrHasOneCanonicalText() => Law.Hold(
        Law.Text("aZ0.[]\"\\-/", 0, 10),
        static text => !FieldPath.TryParse(text, out FieldPath? path) || FieldPath.Parse(path.ToString()) == path,
        runs: 20_000);

    private sealed record ImageParts(string? Registry, string Repository, string? Tag, string? Digest)
    {
        public string Text =>
            (Registry is null ? "" : Registry + "/") + Repository + (Tag is null ? "" : ":" + Tag) + (Digest is null ? "" : "@" + Digest);
    }
}
