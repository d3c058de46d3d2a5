using Alluxio.Config.Diagnostics;
using Alluxio.Config.Diagnostics.Catalogue;
using Alluxio.Config.Layering;
using Alluxio.Config.Manifests;
using Alluxio.Config.Manifests.Editing;
using Alluxio.Config.Values;

namespace Alluxio.Config.Images.Relocation;

/// <summary>
/// Moves images: finds the fields that set them, edits the texts, reads and resolves what came out, and says what is still outside. It does
/// all or nothing.
/// </summary>
internal sealed class Relocator
{
    private readonly RelocationPolicy _policy;
    private readonly Func<ManifestSet, IEnumerable<(Manifest Deployment, ResolvedPlan Plan)>> _resolve;
    private readonly DiagnosticBag _diagnostics = new();
    private readonly List<ImageMove> _moves = [];

    private Relocator(RelocationPolicy policy, Func<ManifestSet, IEnumerable<(Manifest Deployment, ResolvedPlan Plan)>> resolve) => (_policy, _resolve) = (policy, resolve);

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
            _diagnostics.Add(RelocationDiagnostics.NoImageName.Create(null, null, entry, null, entry, reason));
        }

        HashSet<int> unknown = [];
        foreach (((Manifest deployment, ResolvedPlan plan), int index) in _resolve(manifests).Select(static (entry, index) => (entry, index)))
        {
            ImageDocuments documents = new() { Deployment = deployment, Values = ImageDocuments.ValuesOf(deployment, manifests) };
            if (plan.HasErrors)
            {
                unknown.Add(index);
                Errors(plan, RelocationDiagnostics.PlanHasErrors.At(deployment.Location, plan));
                CollectFields(plan, documents);
            }
            else
            {
                Collect(plan, documents);
            }
        }

        ReportCollisions();
        Dictionary<(Manifest? Manifest, FieldPath Path), FieldChange> changes = Merge();
        if (!_diagnostics.HasNoErrors)
        {
            return Nothing(manifests);
        }

        List<EditedText> texts = [];
        foreach (IGrouping<object, KeyValuePair<(Manifest? Manifest, FieldPath Path), FieldChange>> text in changes.Where(static change => change.Key.Manifest is not null).GroupBy(static change => (object)change.Key.Manifest!.Source!.Whole))
        {
            EditedText? edited = TextEditing.Run(
                [.. text.GroupBy(static change => change.Key.Manifest!).Select(static document => (document.Key, (IReadOnlyList<FieldChange>)[.. document.Select(static change => change.Value)]))],
                out string? refusal);
            if (edited is null)
            {
                Manifest first = text.First().Key.Manifest!;
                _diagnostics.Add(RelocationDiagnostics.TextRefused.At(first.Location, first.File, refusal));
                return Nothing(manifests);
            }

            texts.Add(edited);
        }

        ManifestSet after = ManifestTexts.Replace(manifests, changes.Keys.Select(static key => key.Manifest).OfType<Manifest>(), texts);
        if (NewValues(changes) is { } values)
        {
            texts.Add(values);
            after = after.Concat(ManifestTexts.Load(values.Text, values.File));
        }

        return Proven(manifests, after, texts, unknown);
    }

    // What the plan found, below what that means here.
    private void Errors(ResolvedPlan plan, Diagnostic meaning)
    {
        _diagnostics.Add(meaning);
        _diagnostics.AddRange(plan.Diagnostics.Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(diagnostic => diagnostic with { Severity = meaning.Severity }));
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
                Move(source, slot, use);
            }
        }

        foreach ((ImageReference image, ImageSlot slot) in documents.FluidDefaults().Where(entry => seen.Add(entry.Slot.Name)))
        {
            Move(image, slot, null);
        }

        // What is given and not used today would be pulled from its old place once somebody switches it on.
        foreach (FieldPath path in ImageCatalogue.FieldsOf(documents.System).Where(path => !seen.Contains(path)))
        {
            if (ImageReference.TryParse(ImageSlot.TextAt(documents.Deployment, path), out ImageReference? image))
            {
                Move(image, new ImageSlot { Manifest = documents.Deployment, Shape = ImageShape.OneText, Name = path }, null);
            }
        }
    }

    // Without pods there are still settings: what every deployment has is known, and what somebody gives is meant to be used.
    private void CollectFields(ResolvedPlan plan, ImageDocuments documents)
    {
        foreach (ImageRow row in ImageCatalogue.Rows(documents.System))
        {
            ValueList<Setting> settings = ImageInventory.SettingsOf(plan, row);
            if ((row.Reason == ImageReason.Always || settings.Any<Setting>(setting => documents.PlaceOf(setting) is not null))
                && ImageReference.TryParse(TextOf(row, settings), out ImageReference? source)
                && ImageSlot.Find(row, settings, documents) is { } slot)
            {
                Move(source, slot, null);
            }
        }
    }

    private static string TextOf(ImageRow row, ValueList<Setting> settings)
    {
        string?[] parts = [.. settings.Select(static setting => setting.UntypedValue as string)];
        return row.Shape == ImageShape.ThreeParts && parts is [{ } registry, { } repository, var tag, var digest]
            ? $"{registry}/{repository}{(digest is null ? $":{tag}" : $"@{digest}")}"
            : string.Join(':', parts.Where(static part => part is { Length: > 0 }));
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
                _diagnostics.Add(RelocationDiagnostics.LockDiffers.At(use?.Location, source, locked.Target, target));
            }

            target = _policy.PinDigests && locked.TargetDigest is { } digest ? target.WithDigest(digest) : target;
        }

        // What stays outside on purpose needs no digest.
        bool isOurs = target != source || _policy.Target?.Covers(source) == true;
        if (_policy.PinDigests && isOurs && target.Digest is null && use is not null)
        {
            _diagnostics.Add(RelocationDiagnostics.NoDigest.Create(use.Location, null, source.ToString(), null, target, source));
        }
        else if (target != source && slot.Changes(target) is { } changes)
        {
            _moves.Add(new ImageMove(source, target, slot, changes, use));
        }
    }

    // Two images below one name are a mistake even where their tags differ today.
    private void ReportCollisions()
    {
        foreach (IGrouping<string, ImageMove> target in _moves.GroupBy(static move => move.Target.Normalized.Name))
        {
            ImageMove[] sources = [.. target.DistinctBy(static move => move.Source.Normalized.Name).OrderBy(static move => move.Source.ToString(), StringComparer.Ordinal)];
            foreach (ImageMove other in sources.Skip(1))
            {
                _diagnostics.Add(RelocationDiagnostics.TargetsCollide.Create(other.Use?.Location, null, other.Source.ToString(), null, sources[0].Source, other.Source, other.Target.Name));
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
                    _diagnostics.Add(RelocationDiagnostics.FieldWantsTwo.Create(move.Use?.Location, change.Path, move.Source.ToString(), null, change.Path, merged[key].Value, change.Value));
                }
            }
        }

        return merged;
    }

    private EditedText? NewValues(Dictionary<(Manifest? Manifest, FieldPath Path), FieldChange> changes)
    {
        FieldChange[] wanted = [.. changes.Where(static change => change.Key.Manifest is null).Select(static change => change.Value)];
        return wanted.Length == 0 || ChangeNode.Of(wanted).Apply(null) is not RawMapping values ? null : new EditedText
        {
            File = _policy.OperatorValuesFile!,
            Text = $"# Values of the operator's chart: images that none of the other files sets.\n{NodeText.Block(values.Entries, 0, "\n")}\n",
        };
    }

    private RelocatedManifests Proven(ManifestSet before, ManifestSet after, List<EditedText> texts, HashSet<int> unknown)
    {
        (Manifest Deployment, ResolvedPlan Plan)[] plans = [.. _resolve(after)];
        for (int i = 0; i < plans.Length; i++)
        {
            if (plans[i].Plan.HasErrors && !unknown.Contains(i))
            {
                Errors(plans[i].Plan, RelocationDiagnostics.Broken.At(plans[i].Deployment.Location, plans[i].Plan));
            }
        }

        ImageUse[] now = [.. plans.SelectMany(static entry => entry.Plan.Images())];
        if (!_diagnostics.HasNoErrors)
        {
            return Nothing(before);
        }

        List<ImageUse> outside = [];
        if (_policy.Target is { } target)
        {
            outside.AddRange(now.Where(use => use.Reference is not { } image || !(target.Covers(image) || IsMeant(image))));
            foreach (IGrouping<string, ImageUse> same in outside.GroupBy(static use => use.Text ?? use.Because))
            {
                ImageUse first = same.First();
                string users = string.Join(", ", same.Select(static use => use.Container is { } container ? $"{use.Pod.Name}/{container}" : use.Pod.Name).Distinct());
                _diagnostics.Add(RelocationDiagnostics.StaysOutside.Create(first.Location, null, first.Text, null, first.Text is null ? "(not known)" : $"'{first.Text}'", users, target, WhyOutside(first)));
            }
        }

        foreach (IGrouping<FieldPath, ImageMove> assumed in _moves.Where(static move => move.Slot.IsAssumed).GroupBy(static move => move.Slot.Name))
        {
            _diagnostics.Add(RelocationDiagnostics.FieldAssumed.Create(null, assumed.Key, null, null, assumed.First().Use?.Component, assumed.Key));
        }

        if (_moves.Exists(static move => move.Use?.Component == "etcd" && move.Slot.Shape == ImageShape.ThreeParts && move.Source.Repository.StartsWith("bitnami/", StringComparison.Ordinal)))
        {
            _diagnostics.Add(RelocationDiagnostics.SubstitutedImage.At(null, "etcd"));
        }

        ValueList<RelocatedImage> images = _moves
            .GroupBy(static move => (move.Source, move.Target))
            .OrderBy(static move => move.Key.Source.ToString(), StringComparer.Ordinal)
            .Select(static move => new RelocatedImage
            {
                Source = move.Key.Source,
                Target = move.Key.Target,
                Uses = move.Select(static one => one.Use).OfType<ImageUse>().ToValueList(),
                Fields = move.SelectMany(static one => one.Changes).Select(static change => change.Path).Distinct().ToValueList(),
            })
            .ToValueList();
        return new RelocatedManifests
        {
            Manifests = after,
            Texts = [.. texts],
            Images = images,
            Outside = [.. outside],
            Diagnostics = _diagnostics.ToValueList(),
            Lock = LockWriter.Write(images, _policy.Lock),
        };
    }

    private bool IsMeant(ImageReference image) => _policy.Keep.Any(place => place.Covers(image)) || _moves.Exists(move => move.Target == image);

    private static string WhyOutside(ImageUse use) =>
        use.Text is null ? "no document tells which image it is"
        : use.Reference is null ? "its name cannot be read"
        : use.Row is { Paths.Count: 0 } ? $"it is set by {use.Field ?? "no field"}"
        : "its fields cannot hold the new name";

    private RelocatedManifests Nothing(ManifestSet manifests) => new() { Manifests = manifests, Diagnostics = _diagnostics.ToValueList(), Lock = _policy.Lock ?? ImageLock.Empty };
}
