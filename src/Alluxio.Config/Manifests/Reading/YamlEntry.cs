namespace Alluxio.Config.Manifests.Reading;

/// <summary>One key of a mapping with its value.</summary>
internal readonly record struct YamlEntry(YamlScalar Key, YamlNode Value);
