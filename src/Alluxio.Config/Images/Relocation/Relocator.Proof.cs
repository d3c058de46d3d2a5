using Alluxio.Config.Diagnostics.Catalogue;
using Alluxio.Config.Manifests;
using Alluxio.Config.Manifests.Editing;
using Alluxio.Config.Values;

namespace Alluxio.Config.Images.Relocation;

internal sealed partial class Relocator
{
    private RelocatedManifests Proven(ManifestSet before, ManifestSet after, List<EditedText> texts, HashSet<int> unknown)
    {
        (Manifest Deployment, ResolvedPlan Plan)[] plans = [.. _resolve(after)];
        for (int i = 0; i < plans.Length; i++)
        {
            if (plans[i].Plan.HasErrors && !unknown.Contains(i))
            {
                Errors(plans[i].Plan, RelocationDiagnostics.Broken(plans[i].Plan.ToString()).At(plans[i].Deployment.Location));
            }
        }

        ImageUse[] now = [.. plans.SelectMany(static entry => entry.Plan.Images()), .. GivenPods.Images(after)];
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
                _diagnostics.Add(RelocationDiagnostics.StaysOutside(
                    first.Text is null ? "(unknown)" : $"'{first.Text}'",
                    ImageChecks.Users(same),
                    target.ToString(),
                    WhyOutside(first))
                    .At(first.Location, value: first.Text));
            }
        }

        foreach (IGrouping<FieldPath, ImageMove> assumed in _moves.Where(static move => move.Slot.IsAssumed)
            .GroupBy(static move => move.Slot.Name))
        {
            _diagnostics.Add(RelocationDiagnostics.FieldAssumed(assumed.First().Use?.Component, assumed.Key).At(null, assumed.Key));
        }

        if (_moves.Exists(static move => move.Use?.Component == "etcd"
            && move.Slot.Shape == ImageShape.ThreeParts
            && move.Source.Repository.StartsWith("bitnami/", StringComparison.Ordinal)))
        {
            _diagnostics.Add(RelocationDiagnostics.SubstitutedImage("etcd").At(null));
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
}
