using Alluxio.Config.Kubernetes;
using Alluxio.Config.Manifests;
using Alluxio.Config.Manifests.Editing;
using Alluxio.Config.Values;

namespace Alluxio.Config.Images.Moving;

/// <summary>Changes fields of manifests and reads the texts again. Objects that have no source text are changed as objects.</summary>
internal sealed class MovingTexts(ManifestSet manifests)
{
    public const string NewFile = "serviceaccounts.yaml";

    private readonly ManifestChanges _changes = new();
    private readonly Dictionary<Manifest, Manifest> _objects = new(ReferenceEqualityComparer.Instance);
    private readonly List<ServiceAccount> _new = [];

    /// <summary>The texts that changed.</summary>
    public ValueList<EditedText> Edited { get; private set; } = [];

    public bool HasChanges => !_changes.IsEmpty || _objects.Count > 0 || _new.Count > 0;

    public void Change(Manifest manifest, string field, RawValue? value) =>
        _changes.Add(manifest, new FieldChange(FieldPath.Parse(field), value));

    /// <summary>Gives an account a list, wherever it comes from.</summary>
    /// <param name="given">The account of the set; <see langword="null"/> if it is new.</param>
    /// <param name="account">The account with its list.</param>
    public void Change(Manifest? given, ServiceAccount account)
    {
        if (given is null)
        {
            _new.Add(account);
        }
        else if (given.Source is null)
        {
            _objects[given] = new Manifest { Resource = account };
        }
        else
        {
            Change(
                given,
                "imagePullSecrets",
                account.ImagePullSecrets is { Count: > 0 } list ? References(list.Select(static secret => secret.Name ?? "")) : null);
        }
    }

    /// <summary>The set as it is afterwards; <see langword="null"/> with the reason where a text cannot be changed.</summary>
    public ManifestSet? Apply(out string? refusal)
    {
        if (_changes.Run(out (Manifest Manifest, string? Reason) refused) is not { } edited)
        {
            refusal = refused.Manifest.File is { } file
                ? $"'{file}' cannot be edited: {refused.Reason}"
                : $"{refused.Manifest} did not come from a text";
            return null;
        }

        refusal = null;
        ManifestSet given = manifests with
        {
            Manifests = [.. manifests.Manifests.Select(manifest => _objects.GetValueOrDefault(manifest, manifest))],
        };
        ManifestSet after = ManifestTexts.Of(given).With(edited).Manifests;
        if (_new.Count == 0)
        {
            Edited = [.. edited.Values];
            return after;
        }

        string added = string.Join("---\n", _new.Select(static account => account.ToYaml()));
        Edited = [.. edited.Values, new EditedText { File = NewFile, Text = added }];
        return after.Concat(ManifestTexts.Load(added, NewFile));
    }

    /// <summary>A list of secrets as most APIs write it.</summary>
    public static RawSequence References(IEnumerable<string> names) =>
        new() { Items = [.. names.Select(static name => new RawMapping { Entries = [new("name", new RawScalar { Text = name })] })] };

    /// <summary>A list of secrets as plain names.</summary>
    public static RawSequence Names(IEnumerable<string> names) =>
        new() { Items = [.. names.Select(static name => new RawScalar { Text = name })] };
}
