namespace Alluxio.Config.Manifests.Reading;

/// <summary>One document of a text: its tree, as far as it could be read.</summary>
internal sealed record YamlDocument(SourceText Source, YamlNode Root);
