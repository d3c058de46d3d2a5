using Alluxio.Config.Checks.Memory;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Manifests;

namespace Alluxio.Config.Comparison;

/// <summary>Finds missing pull secrets and memory before a change is applied.</summary>
internal sealed partial class DeploymentComparer
{
    // A Secret that the manifests do not have must be there before a pod needs it.
    private void AddPullSecrets()
    {
        if (_differences.Exists(static difference => difference.Pattern.Contains("PullSecrets", StringComparison.Ordinal)))
        {
            IEnumerable<string?> given = _after.Manifests.Manifests
                .Where(manifest => manifest.Resource is Secret && ObjectNamespace.Of(manifest.Resource) == _after.Namespace)
                .Select(static manifest => manifest.Resource.Metadata?.Name);
            _steps.Add(PullSecretsOf(_after)
                .Except(PullSecretsOf(_before).Concat(given))
                .Select(name => new ChangeStep(
                    $"kubectl get secret {name} -n {_after.Namespace}",
                    $"Pods cannot pull their images without it.{_facts.PodsWithoutPullSecrets}")
                { Phase = StepPhase.Check }));
        }
    }

    private static IEnumerable<string?> PullSecretsOf(ResolvedPlan plan) => plan.Components
        .SelectMany(static component => (component.ImagePullSecrets ?? []).AsEnumerable())
        .Select(static secret => secret.Name)
        .Where(static name => !string.IsNullOrEmpty(name));

    // A container above its limit is killed after the change, not by it: the change says so, and a step comes before all others.
    private void AddMemory()
    {
        if (_before.HasErrors || _after.HasErrors
            || !_changes.Exists(static change => change.Settings.Any<string>(static path => MemoryNeeds.Decides(path))))
        {
            return;
        }

        foreach (MemoryBudget budget in MemoryNeeds.Exceeded(_facts, _before, _after))
        {
            _steps.AddFirst(MemoryNeeds.Correction(budget));
            for (int i = 0; i < _changes.Count; i++)
            {
                if (_changes[i].Settings.Any<string>(path => MemoryNeeds.Decides(path, budget.Component.Name)))
                {
                    _changes[i] = _changes[i] with { Risk = MemoryNeeds.Risk(budget) };
                }
            }
        }
    }
}
