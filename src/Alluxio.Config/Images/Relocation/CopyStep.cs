using Alluxio.Config.Values;

namespace Alluxio.Config.Images.Relocation;

/// <summary>One image that is to be copied.</summary>
public sealed record CopyStep
{
    /// <summary>The full name of the source.</summary>
    public required ImageReference Source { get; init; }

    /// <summary>The full name of the target.</summary>
    public required ImageReference Target { get; init; }

    /// <summary>The file of the vendor that holds it.</summary>
    /// <value><see langword="null"/> for images that are in a public registry.</value>
    public string? Archive { get; init; }

    /// <summary>The commands, one a line.</summary>
    /// <param name="tool">The program that copies.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="tool"/> is none of the known ones.</exception>
    public ValueList<string> Commands(CopyTool tool)
    {
        string from = Content(Source);
        string to = Place(Target);
        return (tool, Archive) switch
        {
            (CopyTool.Skopeo, null) => [$"skopeo copy --all docker://{from} docker://{to}"],
            (CopyTool.Skopeo, { } file) => [$"skopeo copy docker-archive:{file} docker://{to}"],
            (CopyTool.Crane, null) => [$"crane copy {from} {to}"],
            (CopyTool.Crane, { } file) => [$"crane push {file} {to}"],
            (CopyTool.Docker, null) => [$"docker pull {from}", $"docker tag {from} {to}", $"docker push {to}"],
            (CopyTool.Docker, { } file) => [$"docker load --input {file}", $"docker tag {Loaded(Source)} {to}", $"docker push {to}"],
            _ => throw new ArgumentOutOfRangeException(nameof(tool), tool, "There is no such tool."),
        };
    }

    /// <summary>From where to where.</summary>
    public override string ToString() => $"{Source} -> {Target}";

    // A digest decides, and the programs take no name that has both.
    private static string Content(ImageReference image) => (image.Digest is null ? image : image.WithTag(null)).ToString();

    // Images are pushed under a tag; a pull by digest finds them under any tag.
    private static string Place(ImageReference image) => image.Digest is not { } digest ? image.ToString()
        : image.WithDigest(null).WithTag(image.Tag ?? digest.Replace(':', '-')).ToString();

    // Inside an archive images have neither registry nor digest.
    private static string Loaded(ImageReference image) => image.WithDigest(null).ToString() is var name
        && name.StartsWith("docker.io/", StringComparison.Ordinal) ? name["docker.io/".Length..] : name;
}
