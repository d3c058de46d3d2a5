using Alluxio.Config.Kubernetes;
using Alluxio.Config.Manifests;
using Alluxio.Config.Manifests.Editing;
using Alluxio.Config.Manifests.Reading;
using Alluxio.Config.Values;

namespace Alluxio.Config.Images.Moving;

/// <summary>Changes fields of manifests and reads the texts again. Objects that did not come from a text are changed as objects.</summary>
internal sealed class MovingTexts(ManifestSet manifests, Func<string, string, ManifestSet> load)
{
    public const string NewFile = "serviceaccounts.yaml";

    private readonly Dictionary<Manifest, List<FieldChange>> _changes = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Manifest, ServiceAccount> _objects = new(ReferenceEqualityComparer.Instance);
    private readonly List<ServiceAccount> _new = [];

    /// <summary>The texts that changed.</summary>
    public ValueList<EditedText> Edited { get; private set; } = [];

    public bool HasChanges => _changes.Count > 0 || _objects.Count > 0 || _new.Count > 0;

    public void Change(Manifest manifest, string field, RawValue? value)
    {
        FieldChange change = new(FieldPath.Parse(field), value);
        if (!_changes.TryGetValue(manifest, out List<FieldChange>? changes))
        {
            _changes.Add(manifest, changes = []);
        }

        if (!changes.Contains(change))
        {
            changes.Add(change);
        }
    }

    /// <summary>Gives an account a list, wherever it comes from.</summary>
    /// <param name="given">The account of the set; <see langword="null"/> where it is new.</param>
    /// <param name="account">The account with its list.</param>
    public void Change(Manifest? given, ServiceAccount account)
    {
        if (given is null)
        {
            _new.Add(account);
        }
        else if (given.Source is null)
        {
            _objects[given] = account;
        }
        else
        {
            Change(given, "imagePullSecrets", account.ImagePullSecrets is { Count: > 0 } list ? References(list.Select(static secret => secret.Name ?? "")) : null);
        }
    }

    /// <summary>The set as it is afterwards; <see langword="null"/> with the reason where a text cannot be changed.</summary>
    public ManifestSet? Apply(out string? refusal)
    {
        Dictionary<SourceText, EditedText> edited = [];
        foreach (IGrouping<SourceText?, KeyValuePair<Manifest, List<FieldChange>>> text in _changes.GroupBy(static entry => entry.Key.Source?.Whole))
        {
            if (text.Key is null)
            {
                refusal = $"{text.First().Key} did not come from a text";
                return null;
            }

            if (TextEditing.Run([.. text.Select(static entry => (entry.Key, (IReadOnlyList<FieldChange>)entry.Value))], out refusal) is not { } changed)
            {
                refusal = $"'{text.Key.File}' cannot be edited: {refusal}";
                return null;
            }

            edited.Add(text.Key, changed);
        }

        refusal = null;
        string added = string.Join("---\n", _new.Select(static account => account.ToYaml()));
        Edited = _new.Count == 0 ? [.. edited.Values] : [.. edited.Values, new EditedText { File = NewFile, Text = added }];
        return Reload(edited, added);
    }

    /// <summary>A list of secrets as most APIs write it.</summary>
    public static RawSequence References(IEnumerable<string> names) =>
        new() { Items = [.. names.Select(static name => new RawMapping { Entries = [new("name", new RawScalar { Text = name })] })] };

    /// <summary>A list of secrets as plain names.</summary>
    public static RawSequence Names(IEnumerable<string> names) => new() { Items = [.. names.Select(static name => new RawScalar { Text = name })] };

    private ManifestSet Reload(Dictionary<SourceText, EditedText> edited, string added)
    {
        HashSet<SourceText> seen = [];
        ManifestSet result = new();
        foreach (Manifest manifest in manifests.Manifests)
        {
            if (manifest.Source?.Whole is not { } whole)
            {
                result = result with { Manifests = result.Manifests.Add(_objects.TryGetValue(manifest, out ServiceAccount? changed) ? new Manifest { Resource = changed } : manifest) };
            }
            else if (seen.Add(whole))
            {
                result = result.Concat(load(edited.GetValueOrDefault(whole)?.Text ?? whole.Prefix + whole.Text, whole.File));
            }
        }

        return _new.Count == 0 ? result : result.Concat(load(added, NewFile));
    }
}
