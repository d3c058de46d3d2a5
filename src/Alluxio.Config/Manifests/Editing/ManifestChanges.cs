using Alluxio.Config.Manifests.Reading;

namespace Alluxio.Config.Manifests.Editing;

/// <summary>Changes of fields, kept by the manifest that they are for, and made text by text.</summary>
internal sealed class ManifestChanges
{
    private readonly Dictionary<Manifest, List<FieldChange>> _changes = new(ReferenceEqualityComparer.Instance);

    public bool IsEmpty => _changes.Count == 0;

    /// <summary>Wants a change; one that is wanted already is wanted once.</summary>
    public void Add(Manifest manifest, FieldChange change)
    {
        if (!_changes.TryGetValue(manifest, out List<FieldChange>? changes))
        {
            _changes.Add(manifest, changes = []);
        }

        if (!changes.Contains(change))
        {
            changes.Add(change);
        }
    }

    /// <summary>Makes the changes in all texts, or in none.</summary>
    /// <param name="refused">A manifest of the text that cannot be changed, and why; no reason where it came from no text.</param>
    public IReadOnlyDictionary<SourceText, EditedText>? Run(out (Manifest Manifest, string? Reason) refused)
    {
        OrderedDictionary<SourceText, EditedText> edited = [];
        foreach (IGrouping<SourceText?, (Manifest Manifest, IReadOnlyList<FieldChange> Changes)> text in _changes
            .Select(static entry => (entry.Key, (IReadOnlyList<FieldChange>)entry.Value))
            .GroupBy(static entry => entry.Key.Source?.Whole))
        {
            refused = (text.First().Manifest, null);
            if (text.Key is null || TextEditing.Run([.. text], out refused.Reason) is not { } changed)
            {
                return null;
            }

            edited.Add(text.Key, changed);
        }

        refused = default;
        return edited;
    }
}
