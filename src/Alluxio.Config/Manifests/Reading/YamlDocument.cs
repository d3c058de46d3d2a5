namespace Alluxio.Config.Manifests.Reading;

/// <summary>One document of a text: its tree, as far as it could be read.</summary>
internal sealed record YamlDocument(SourceText Source, YamlNode Root)
{
    /// <summary>Whether a later tree of the same document replaces it; this one counts for the text before the error.</summary>
    public bool IsSuperseded { get; init; }

    /// <summary>Whether pieces were taken out of the document before it was read.</summary>
    public bool IsRepaired { get; init; }
}
