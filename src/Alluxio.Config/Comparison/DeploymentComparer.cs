using Alluxio.Config.Diagnostics.Catalogue;
using Alluxio.Config.Layering;
using Alluxio.Config.Manifests;
using Alluxio.Config.Values;

namespace Alluxio.Config.Comparison;

/// <summary>Compares two plans of one deployment: fields, what becomes of them, objects, pods, steps.</summary>
internal sealed partial class DeploymentComparer
{
    private readonly ResolvedPlan _before;
    private readonly ResolvedPlan _after;
    private readonly LifecycleFacts _facts;
    private readonly List<FieldDifference> _differences;
    private readonly Dictionary<string, (Setting? Before, Setting? After)> _changedSettings;
    private readonly ValueList<ObjectChange> _objects;
    private readonly List<ConfigurationChange> _changes = [];
    private readonly StepList _steps;
    private readonly RingChange? _ring;
    private readonly Deferred<double?>? _movedShare;
    private readonly bool _isRefused;

    // Changes that move no setting, with what they would do if they moved an object.
    private readonly List<(int Index, FieldDifference Difference, FieldEffect Effect)> _untouched = [];
    private bool _needsRecreation;

    private DeploymentComparer(ResolvedPlan before, ResolvedPlan after, IReadOnlyCollection<Manifest> refused)
    {
        _facts = LifecycleFacts.Of(after);
        _before = before = _facts.Aligned(before, after);
        _after = after;
        _ring = Ring();
        _movedShare = _ring is { } ring ? new(() => ring.MovedShare) : null;
        _steps = new StepList(after);
        _isRefused = refused.Any(manifest => ReferenceEquals(manifest, after.Deployment) || _facts.Concerns(after, manifest));
        _differences = ComparedManifests.Differences(before, after, _facts);
        _changedSettings = ComparedSettings.Changed(before, after, _differences);
        _objects = before.HasErrors || after.HasErrors
            ? []
            : ObjectComparer.Compare(before.Objects, after.Objects)
                .Where<ObjectChange>(static change => change.Result != ObjectResult.Unchanged)
                .ToValueList();
    }

    /// <summary>The comparison; <see langword="null"/> if nothing differs.</summary>
    /// <param name="before">The plan before.</param>
    /// <param name="after">The plan after.</param>
    /// <param name="refused">Manifests after that the API server refuses by their definitions.</param>
    public static DeploymentComparison? Compare(ResolvedPlan before, ResolvedPlan after, IReadOnlyCollection<Manifest> refused) =>
        IsUnknownRelease(before, after) ? null : new DeploymentComparer(before, after, refused).Run();

    // An unknown release is an error. The rules of its substitute would show changes that do not exist.
    private static bool IsUnknownRelease(ResolvedPlan before, ResolvedPlan after) => before.Release != after.Release
        && before.Diagnostics.Concat(after.Diagnostics).Any(static found => found.Code == ReleaseDiagnostics.UnknownReleaseRow.Code);

    private bool IsCorrect => !_after.HasErrors && !_isRefused;

    // A user who deletes the old deployment first would have none afterwards.
    private ValueList<ChangeStep> Steps()
    {
        ChangeStep[] recreation = _needsRecreation ? _facts.Recreation(_before, _after) : [];
        return IsCorrect ? _steps.InOrder(recreation)
            : [StepList.Correction, .. _steps.InOrder(recreation).Where<ChangeStep>(static step => step.Phase == StepPhase.Check)];
    }

    private DeploymentComparison? Run()
    {
        foreach (FieldDifference difference in _differences)
        {
            AddField(difference);
        }

        AddPullSecrets();
        _steps.Add(_facts.Checks(_before, _after));
        AddRelease();
        AddController();
        AddUnexplained();
        AddMemory();
        if (_changes.Count == 0)
        {
            return null;
        }

        ValueList<ConfigurationChange> changes = _changes.ToValueList();
        return new DeploymentComparison
        {
            System = _after.System,
            Deployment = _after.ToString(),
            Outcome =
                changes.Any(static change => change.Effect != ChangeEffect.None) ? DeploymentOutcome.Changed : DeploymentOutcome.Unchanged,
            BeforeRelease = _before.Release,
            AfterRelease = _after.Release,
            Changes = changes,
            Objects = _objects,
            Pods = Pods(),
            Steps = Steps(),
            RecreationLoss = _needsRecreation && IsCorrect ? _facts.LossOfRecreation(_before) : ChangeLoss.None,
            HasErrors = _before.HasErrors || _after.HasErrors,
            Ring = _ring,
        };
    }

    private void AddField(FieldDifference difference)
    {
        List<Setting> read = ComparedSettings.ReadFrom(_after, difference);
        bool isProperty = difference.Pattern.EndsWith("properties", StringComparison.Ordinal);
        ValueList<string> changed =
        [
            .. read.Select(static setting => setting.Path).Where(_changedSettings.ContainsKey)
                .Concat(isProperty
                    ? _changedSettings.Keys.Where(static path => path.EndsWith(".properties", StringComparison.Ordinal))
                    : [])
                .Distinct(StringComparer.Ordinal),
        ];
        FieldEffect effect = ManifestRefusals.Of(difference) ?? _facts.EffectOf(difference, _before, _after);
        if (effect.IsGuess && read.Count == 0)
        {
            effect = new FieldEffect(
                ChangeEffect.NotKnown,
                "The documentation does not show the field or its effect.")
            { Certainty = ChangeCertainty.Assumed };
        }

        if (difference.IsSpelling)
        {
            effect = new FieldEffect(ChangeEffect.None, "It is the same amount in another notation.");
        }
        else if (!effect.IsReadDirectly && changed.Count == 0
            && read.Find(setting => ComparedSettings.Holds(_before, setting, difference)) is { } held)
        {
            _untouched.Add((_changes.Count, difference, effect));
            effect = new FieldEffect(ChangeEffect.None, Unchanged(held));
        }

        effect = effect.IsLossOfRing ? effect with { ShareOfLoss = _movedShare } : effect;
        _needsRecreation |= effect.NeedsRecreation;
        _steps.Add(difference, effect);
        _changes.Add(difference.ToChange(effect) with
        {
            Settings = changed,
            Moved = effect.Effect == ChangeEffect.None && changed.Count == 0 ? [] : ObjectsOf(changed),
        });
    }

    private static string Unchanged(Setting setting) => setting.Winners is [{ } winner, ..]
        ? winner.Layer == Layer.BuiltIn
            ? $"The effective value of {setting.Path} is unchanged: without the field it is the same ({winner.Origin})."
            : $"The effective value of {setting.Path} is unchanged; {winner.Origin} sets it."
        : $"The effective value of {setting.Path} is unchanged.";

    // The objects of the components whose settings change; properties and other settings outside of workloads are in other objects.
    private ValueList<ObjectChange> ObjectsOf(ValueList<string> settings)
    {
        HashSet<string> workloads = [];
        bool isShared = settings.Count == 0;
        foreach (string path in settings)
        {
            string component = path[..path.IndexOf('.', StringComparison.Ordinal)];
            if (_after.TryGetComponent(component, out ComponentPlan? plan) && plan.WorkloadName is { } name)
            {
                workloads.Add(name);
            }

            isShared |= plan?.WorkloadName is null;
        }

        return _objects
            .Where<ObjectChange>(change => isShared || workloads.Contains(change.Name) || !IsWorkload(change))
            .ToValueList();
    }

    private void AddRelease()
    {
        if (_before.Release == _after.Release)
        {
            return;
        }

        // Changes of fields and of the controller's settings have their own rows; the comparison itself names the releases.
        ValueList<string> changed = Untold(static (before, after) => !IsOfController(before) && !IsOfController(after));
        if (changed.Count == 0 && (_changes.Count > 0 || _objects.Count == 0) && _objects.All<ObjectChange>(IsTold))
        {
            return;
        }

        FieldEffect effect = _facts.EffectOfRelease(_before, _after);
        _needsRecreation |= effect.NeedsRecreation && _objects.Count > 0;
        _steps.Add(effect.Steps);
        _changes.Add(Other(ConfigurationChange.OfRelease, _before.Release.Name, _after.Release.Name, effect) with
        {
            Settings = changed,
            Moved = _objects,
        });
    }

    // Settings of a controller are in no manifest of the deployment.
    private void AddController()
    {
        ValueList<string> changed = Untold(static (before, after) =>
            IsOfController(before) != IsOfController(after) || (IsOfController(after) && before is not null));
        if (changed.Count > 0)
        {
            FieldEffect effect = _facts.EffectOfController(_before, _after);
            _needsRecreation |= effect.NeedsRecreation;
            _changes.Add(Other("settings of the controller", null, null, effect) with { Settings = changed, Moved = ObjectsOf(changed) });
        }
    }

    // Changed settings of a kind that no change has told yet.
    private ValueList<string> Untold(Func<Setting?, Setting?, bool> isOfKind) => _changedSettings
        .Where(setting => isOfKind(setting.Value.Before, setting.Value.After))
        .Select(static setting => setting.Key)
        .Where(path => !_changes.Exists(change => change.Settings.Contains(path)))
        .ToValueList();

    private static bool IsOfController(Setting? setting) => setting?.Winners is [{ Layer: Layer.Controller }, ..];

    // No object differs without a change that says why. What no single setting explains follows from mounts, which decide about defaults of
    // all components, or from all changes together.
    private void AddUnexplained()
    {
        ObjectChange[] left = [.. _objects.Where<ObjectChange>(change => !IsTold(change))];
        if (left.Length == 0)
        {
            return;
        }

        if (_untouched.Count > 0)
        {
            foreach ((int index, FieldDifference difference, FieldEffect effect) in _untouched)
            {
                _changes[index] = effect.On(_changes[index]) with { Moved = [.. left] };
                _needsRecreation |= effect.NeedsRecreation;
                _steps.Add(difference, effect);
            }

            return;
        }

        // A ConfigMap may hold an amount as it is written.
        int[] spelled = [.. Enumerable.Range(0, _differences.Count).Where(index => _differences[index].IsSpelling)];
        int[] causes = [.. Enumerable.Range(0, _differences.Count).Where(index => _changes[index].Settings.Count > 0
            && _differences[index].IsIn("spec.mounts"))];
        causes = causes.Length > 0 ? causes : [.. Enumerable.Range(0, _changes.Count).Where(index => _changes[index].Settings.Count > 0)];
        causes = causes.Length > 0 ? causes : spelled;
        foreach (int index in causes)
        {
            _changes[index] = _changes[index] with { Moved = [.. _changes[index].Moved, .. left] };
        }

        if (causes.Length == 0)
        {
            FieldEffect effect = _facts.EffectOfController(_before, _after);
            _changes.Add(Other("result of the controller", null, null, effect) with { Moved = [.. left] });
        }
    }

    private bool IsTold(ObjectChange change) => _changes.Exists(known => known.Moved.Contains(change));

    private ConfigurationChange Other(string field, string? before, string? after, FieldEffect effect) => effect.On(new ConfigurationChange
    {
        Kind = _after.Deployment?.Resource.Kind ?? "",
        Name = _after.Name,
        Field = field,
        Before = before,
        After = after,
        Effect = effect.Effect,
        Reason = effect.Reason,
    });

    private RingChange? Ring()
    {
        HashRing before = _before.Worker.HashRing;
        HashRing after = _after.Worker.HashRing;
        bool hasRing = _facts.HasRing;
        int identities = hasRing ? _facts.NewIdentities(_before, _after) : 0;
        return hasRing && (before != after || _before.Worker.Replicas != _after.Worker.Replicas || identities > 0)
            ? new RingChange(_before.Worker.Replicas ?? 0, _after.Worker.Replicas ?? 0, before, after) { NewIdentities = identities }
            : null;
    }
}
