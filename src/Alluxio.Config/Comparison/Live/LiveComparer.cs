using Alluxio.Config.Comparison.Objects;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Manifests.Binding;
using Alluxio.Config.Values;

namespace Alluxio.Config.Comparison.Live;

/// <summary>Compares the objects of a plan with those of a running cluster, one by one.</summary>
internal sealed class LiveComparer(ResolvedPlan plan, LiveObjects live, LiveOptions options)
{
    private readonly FieldRules _rules = new(plan, live, options);
    private readonly ExpectedSource _source = new(plan);
    private readonly ContainerImages _images = new(live, options);
    private DrawnPorts? _drawn;

    public LiveComparison Run()
    {
        List<Pair> pairs = [.. plan.Objects.Select(resource => PairOf(resource))];
        _drawn = new DrawnPorts(plan, pairs.Select(static pair => (pair.Expected, pair.Normal)));
        List<LiveObjectComparison> objects = [];
        List<Pair> manifests = [];
        foreach (Resource resource in CustomResources())
        {
            // A caller that requests only the workloads gets nothing about their custom resources, or about other objects.
            if (resource is ConfigMap or Secret ? live.Find(KeyOf(resource)) is not null : live.HasKind(resource.Kind ?? ""))
            {
                manifests.Add(PairOf(resource));
                objects.Add(Compare(manifests[^1], isManifest: true));
            }
        }

        foreach (Pair pair in pairs)
        {
            // The CSI plugin starts a FUSE pod for each claim in use: without a claim in use, none is missing.
            if (pair is { Resource: Pod, Found: null })
            {
                continue;
            }

            objects.Add(Compare(pair, isManifest: false));
        }

        LiveComparison comparison = new()
        {
            Plan = plan.ToString(),
            Objects = objects.ToValueList(),
            Images = _images.Different.ToValueList(),
            ContainersSeen = _images.Seen,
            PortsTaken = _drawn.Taken,
            InNoPlan = UnplannedObjects.Of(plan, live),
            UnmatchedIgnores = options.Ignore.Count == 0 ? [] : [.. _rules.Unmatched(pairs.Concat(manifests).SelectMany(SidesOf))],
        };
        return comparison with { Notes = InertEdits.Of(plan, live, comparison) };
    }

    private static IEnumerable<(string Kind, NormalMap? Object)> SidesOf(Pair pair) =>
    [
        (pair.Key.Kind, pair.Expected),
        (pair.Key.Kind, pair.Normal),
    ];

    private Pair PairOf(Resource resource)
    {
        ObjectKey key = KeyOf(resource);
        LiveObject? found = live.Find(key);
        NormalMap? normal = found is null
            ? null
            : NormalForm.Of(
                found.Content,
                ResourceBindings.TryGetType(found.ApiVersion, key.Kind, out Models.ModelType? type) ? type : null,
                key.Kind);
        return new Pair(key, resource, NormalForm.Of(resource), found, normal);
    }

    // Helm puts objects that name no namespace into that of its release, which is the deployment's; kubectl puts them into its default.
    private ObjectKey KeyOf(Resource resource)
    {
        ObjectKey key = ObjectKey.Of(resource);
        if (key.Namespace.Length == 0 || resource.Metadata?.Namespace is { Length: > 0 })
        {
            return key;
        }

        ObjectKey ofRelease = key with { Namespace = plan.Namespace };
        return live.Find(ofRelease) is null && live.Find(key) is not null ? key : ofRelease;
    }

    private LiveObjectComparison Compare(Pair pair, bool isManifest)
    {
        LiveObjectComparison comparison = new()
        {
            Kind = pair.Key.Kind,
            Namespace = pair.Key.Namespace,
            Name = pair.Key.Name,
            State = LiveState.InSync,
            IsManifest = isManifest,
        };
        if (pair is not { Found: { } found, Normal: { } normal })
        {
            return comparison with
            {
                State = LiveState.Missing,
                Notes = live.HasKind(pair.Key.Kind) ? [] : [$"The text has no {pair.Key.Kind}: did you request this kind?"],
            };
        }

        if (!isManifest && Ownership.OtherOwner(plan, pair.Resource, found) is { } owner)
        {
            return comparison with { State = LiveState.NotOurs, Notes = [owner] };
        }

        List<LiveField> fields = [];
        int ignored = 0;
        FieldOwners? owners = null;
        foreach (ObjectDifference difference in NormalComparison.Compare(pair.Expected, normal))
        {
            if (FieldRules.IsAssigned(pair.Key.Kind, difference) || (!isManifest && _drawn!.Explains(difference)))
            {
                continue;
            }

            if (_rules.IsIgnored(pair.Key.Kind, difference))
            {
                ignored++;
                continue;
            }

            owners ??= new FieldOwners(found.ManagedFields);
            fields.Add(Field(pair, difference, owners, isManifest));
        }

        if (Restart.Of(found) is { } restart)
        {
            fields.Add(restart);
        }

        ValueList<string> waiting = OldPods.Of(found, live.Pods);
        IEnumerable<string> added = isManifest ? [] : _images.Compare(pair.Resource, found);

        if (found.Text("metadata", "deletionTimestamp") is not null)
        {
            added = added.Append("The object is being deleted.");
        }

        return comparison with
        {
            State = fields.Exists(static field => field.ManagedBy is null) ? LiveState.Differs
                : waiting.Count > 0 ? LiveState.Waiting
                : fields.Count > 0 ? LiveState.ManagedElsewhere
                : LiveState.InSync,
            Fields = fields.ToValueList(),
            Notes = waiting.Concat(added).ToValueList(),
            Ignored = ignored,
        };
    }

    private LiveField Field(Pair pair, ObjectDifference difference, FieldOwners owners, bool isManifest)
    {
        bool isSecret = pair.Key.Kind == "Secret";
        FieldOwner? owner = owners.Of(difference.Step);
        ObjectFieldChange change = difference.ToChange(isSecret);
        return new LiveField
        {
            Path = difference.Path,
            Expected = change.Before,
            Live = change.After,
            IsOrderOnly = change.IsOrderOnly,
            ExpectedFrom = isManifest ? _source.InManifest(pair.Resource, difference) : _source.OfObject(pair.Resource, difference),
            SetBy = owner?.ToString(),
            ManagedBy = _rules.ManagedBy(pair.Key, difference, owner, isManifest),
        };
    }

    // The deployment's own resource, and what the manifests give beside it: resources of its API, Secrets and ConfigMaps that it reads.
    private IEnumerable<Resource> CustomResources()
    {
        if (plan.Deployment is not { } deployment)
        {
            return [];
        }

        string group = ObjectKey.Of(deployment.Resource).Group;
        LifecycleFacts facts = LifecycleFacts.Of(plan);
        return plan.Manifests.Manifests
            .Where(manifest => ReferenceEquals(manifest, deployment) || ((ObjectKey.Of(manifest.Resource).Group == group
                || manifest.Resource is ConfigMap or Secret) && facts.Concerns(plan, manifest)))
            .Select(static manifest => manifest.Resource);
    }

    private sealed record Pair(ObjectKey Key, Resource Resource, NormalMap Expected, LiveObject? Found, NormalMap? Normal);
}
