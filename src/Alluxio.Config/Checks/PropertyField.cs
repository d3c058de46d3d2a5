using Alluxio.Config.Diagnostics;
using Alluxio.Config.Manifests;
using Alluxio.Config.Manifests.Editing;
using Alluxio.Config.Values;

namespace Alluxio.Config.Checks;

/// <summary>One property as a manifest gives it. Its path is put together only where something is found.</summary>
internal readonly record struct PropertyField(Manifest Manifest, string Section, string Name, string Value, PropertyUse Use)
{
    public FieldPath Path => FieldPath.Parse(Section).Append(Name);

    /// <summary>The place of the name.</summary>
    public SourceLocation? PlaceOfName => Manifest.LocateKey(Path) ?? CheckContext.PlaceOf(Manifest, Path);

    /// <summary>The same property with another value.</summary>
    public FieldChange WithValue(string value) => FieldChange.Set(Path, value);

    /// <summary>A fix that exchanges the key and touches nothing else.</summary>
    public Deferred<DiagnosticFix?> Rename(string name)
    {
        (Manifest manifest, FieldPath path) = (Manifest, Path);
        return new(() => manifest.LocateKey(path) is { Length: > 0 } key
            ? new DiagnosticFix { Title = $"Rename to {name}", Edits = [new TextEdit { Location = key, NewText = name }] }
            : null);
    }
}
