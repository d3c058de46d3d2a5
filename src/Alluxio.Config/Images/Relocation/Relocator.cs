using Alluxio.Config.Diagnostics;
using Alluxio.Config.Diagnostics.Catalogue;
using Alluxio.Config.Manifests;
using Alluxio.Config.Manifests.Editing;
using Alluxio.Config.Values;

namespace Alluxio.Config.Images.Relocation;

/// <summary>
/// Moves images: finds the fields that set them, edits the texts, reads and resolves what came out, and says what is still outside. It does
/// all or nothing.
/// </summary>
internal sealed partial class Relocator
{
    private readonly RelocationPolicy _policy;
    private readonly Func<ManifestSet, IEnumerable<(Manifest Deployment, ResolvedPlan Plan)>> _resolve;
    private readonly DiagnosticBag _diagnostics = new();
    private readonly List<ImageMove> _moves = [];
    private readonly HashSet<ImageReference> _used = [];

    private Relocator(RelocationPolicy policy, Func<ManifestSet, IEnumerable<(Manifest Deployment, ResolvedPlan Plan)>> resolve) =>
        (_policy, _resolve) = (policy, resolve);

    /// <summary>Relocates the images of a set of manifests.</summary>
    /// <param name="manifests">The manifests.</param>
    /// <param name="policy">Where they go.</param>
    /// <param name="resolve">Resolves the deployments of a set.</param>
    public static RelocatedManifests Run(
        ManifestSet manifests, RelocationPolicy policy, Func<ManifestSet, IEnumerable<(Manifest Deployment, ResolvedPlan Plan)>> resolve) =>
        new Relocator(policy, resolve).Run(ManifestTexts.Give(manifests));

    private RelocatedManifests Run(ManifestSet manifests)
    {
        foreach ((string entry, string reason) in _policy.BadEntries())
        {
            _diagnostics.Add(RelocationDiagnostics.NoImageName(entry, reason).At(null, value: entry));
        }

        HashSet<int> unknown = [];
        foreach (((Manifest deployment, ResolvedPlan plan), int index) in _resolve(
            manifests).Select(static (entry, index) => (entry, index)))
        {
            ImageFacts facts = ImageFacts.Of(plan);
            ImageDocuments documents = new() { Deployment = deployment, Plan = plan, Values = facts.ValuesIn(manifests), Facts = facts };
            if (plan.HasErrors)
            {
                unknown.Add(index);
                Errors(plan, RelocationDiagnostics.PlanHasErrors(plan.ToString()).At(deployment.Location));
            }

            Collect(plan, documents);
        }

        foreach (GivenContainer given in GivenPods.Of(manifests))
        {
            if (ImageReference.TryParse(given.Text, out ImageReference? image))
            {
                ImageShape shape = given.Tag is null ? ImageShape.OneText : ImageShape.SplitPair;
                Move(
                    image,
                    new ImageSlot { Manifest = given.Manifest, Shape = shape, Name = given.Image, Tag = given.Tag },
                    GivenPods.Use(given));
            }
        }

        ReportCollisions();
        Dictionary<(Manifest? Manifest, FieldPath Path), FieldChange> changes = Merge();
        if (!_diagnostics.HasNoErrors)
        {
            return Nothing(manifests);
        }

        ManifestChanges wanted = new();
        foreach (((Manifest? manifest, _), FieldChange change) in changes)
        {
            if (manifest is not null)
            {
                wanted.Add(manifest, change);
            }
        }

        if (wanted.Run(out (Manifest Manifest, string? Reason) refused) is not { } edited)
        {
            _diagnostics.Add(RelocationDiagnostics.TextRefused(refused.Manifest.File, refused.Reason).At(refused.Manifest.Location));
            return Nothing(manifests);
        }

        List<EditedText> texts = [.. edited.Values];
        ManifestSet after = ManifestTexts.Of(manifests).With(edited).Manifests;
        if (NewValues(manifests, changes) is { } values)
        {
            texts.Add(values);
            after = after.Concat(ManifestTexts.Load(values.Text, values.File));
        }

        return Proven(manifests, after, texts, unknown);
    }

    // The findings of the plan, after the finding that says what they mean here.
    private void Errors(ResolvedPlan plan, Diagnostic meaning)
    {
        _diagnostics.Add(meaning);
        _diagnostics.AddRange(plan.Diagnostics
            .Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .Select(diagnostic => diagnostic with { Severity = meaning.Severity }));
    }

    private void Collect(ResolvedPlan plan, ImageDocuments documents)
    {
        HashSet<FieldPath> seen = [];
        foreach (ImageUse use in plan.Images())
        {
            if (use.Row is not { } row || ImageSlot.Find(row, use.Settings, documents) is not { } slot)
            {
                continue;
            }

            seen.Add(slot.Name);
            if (use.Reference is { } source)
            {
                _used.Add(source);
                Move(source, slot, use);
            }
        }

        // A given image that is unused today would be pulled from its old place once it is switched on.
        foreach ((ImageReference image, ImageSlot slot) in documents.Defaults
            .Concat(GivenImages.Of(plan, documents))
            .Where(entry => seen.Add(entry.Slot.Name)))
        {
            Move(image, slot, null);
        }
    }

    private void Move(ImageReference source, ImageSlot slot, ImageUse? use)
    {
        if (slot.Manifest is null && _policy.OperatorValuesFile is null)
        {
            return;
        }

        ImageReference target = _policy.Rename(source);
        if (_policy.Lock?.Find(source) is { } locked)
        {
            if (ImageReference.TryParse(locked.Target, out ImageReference? known) && known.Normalized.Name != target.Normalized.Name)
            {
                _diagnostics.Add(RelocationDiagnostics.LockDiffers(source, locked.Target, target).At(use?.Location));
            }

            target = _policy.PinDigests && locked.TargetDigest is { } digest ? target.WithDigest(digest) : target;
        }

        // An image that is not relocated on purpose needs no digest.
        bool isOurs = target != source || _policy.Target?.Covers(source) == true;
        if (_policy.PinDigests && isOurs && target.Digest is null && use is not null)
        {
            _diagnostics.Add(RelocationDiagnostics.NoDigest(target, source).At(use.Location, value: source.ToString()));
        }
        else if (target != source && slot.Changes(source, target) is { } changes)
        {
            _moves.Add(new ImageMove(source, target, slot, changes, use));
        }
    }

    // Two images below one name are a mistake even where their tags differ today.
    private void ReportCollisions()
    {
        ILookup<string, ImageReference> staying =
            _used.Where(image => !_moves.Exists(move => move.Source == image)).ToLookup(static image => image.Normalized.Name);
        foreach (IGrouping<string, ImageMove> target in _moves.GroupBy(static move => move.Target.Normalized.Name))
        {
            ImageMove one = target.First();
            if (staying[target.Key].FirstOrDefault() is { } there && _policy.Lock?.Find(one.Source) is null)
            {
                _diagnostics.Add(RelocationDiagnostics.TargetInUse(one.Source, one.Target, there)
                    .At(one.Use?.Location, value: one.Source.ToString()));
            }

            ImageMove[] sources = [.. target.DistinctBy(static move => move.Source.Normalized.Name)
                .OrderBy(static move => move.Source.ToString(), StringComparer.Ordinal)];
            foreach (ImageMove other in sources.Skip(1))
            {
                _diagnostics.Add(RelocationDiagnostics.TargetsCollide(sources[0].Source, other.Source, other.Target.Name)
                    .At(other.Use?.Location, value: other.Source.ToString()));
            }
        }
    }

    private Dictionary<(Manifest? Manifest, FieldPath Path), FieldChange> Merge()
    {
        Dictionary<(Manifest? Manifest, FieldPath Path), FieldChange> merged = [];
        foreach (ImageMove move in _moves)
        {
            foreach (FieldChange change in move.Changes)
            {
                (Manifest? Manifest, FieldPath Path) key = (move.Slot.Manifest, change.Path);
                if (!merged.TryAdd(key, change) && merged[key].Value != change.Value)
                {
                    _diagnostics.Add(RelocationDiagnostics.FieldWantsTwo(
                        change.Path,
                        merged[key].Value?.ToString(),
                        change.Value?.ToString())
                        .At(move.Use?.Location, change.Path, move.Source.ToString()));
                }
            }
        }

        return merged;
    }

    private EditedText? NewValues(ManifestSet manifests, Dictionary<(Manifest? Manifest, FieldPath Path), FieldChange> changes)
    {
        FieldChange[] wanted = [.. changes.Where(static change => change.Key.Manifest is null).Select(static change => change.Value)];
        return wanted.Length == 0 || ChangeNode.Of(wanted).Apply(null) is not RawMapping values ? null : new EditedText
        {
            File = FreeName(_policy.OperatorValuesFile!, manifests),
            Text =
                $"# Values of the operator's chart: images that none of the other files sets.\n{NodeText.Block(values.Entries, 0, "\n")}\n",
        };
    }

    // No file of the manifests may be lost to the new one.
    private static string FreeName(string wanted, ManifestSet manifests)
    {
        HashSet<string> taken = [.. manifests.Manifests
            .Select(static manifest => manifest.File)
            .OfType<string>()
            .SelectMany(static file => (string[])[file, file[(file.LastIndexOfAny(['/', '\\']) + 1)..]])];
        int dot = wanted.LastIndexOf('.') is var found and > 0 ? found : wanted.Length;
        return Enumerable.Range(1, taken.Count + 1)
            .Select(number => number == 1 ? wanted : $"{wanted[..dot]}-{number}{wanted[dot..]}")
            .First(name => !taken.Contains(name));
    }

    private bool IsMeant(ImageReference image) => _policy.Keep.Any(place => place.Covers(image)) || _policy.IsGiven(image);

    private static string WhyOutside(ImageUse use) =>
        use.Text is null ? "the documentation does not name the image"
        : use.Reference is null ? "its name is invalid"
        : use.Row is { Paths.Count: 0 } ? $"it is set by {use.Field ?? "no field"}"
        : "its fields cannot represent the new name";

    private RelocatedManifests Nothing(ManifestSet manifests) =>
        new() { Manifests = manifests, Diagnostics = _diagnostics.ToValueList(), Lock = _policy.Lock ?? ImageLock.Empty };
}
