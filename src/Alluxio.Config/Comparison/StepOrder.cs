using System.Globalization;
using Alluxio.Config.Values;

namespace Alluxio.Config.Comparison;

/// <summary>
/// Brings the steps of several deployments and objects into one order: first what others need, last what is removed. A file that several of
/// them apply is applied once, after the earlier steps of all of them.
/// </summary>
internal static class StepOrder
{
    /// <summary>The heading of the order.</summary>
    public const string Title = "All steps in order";

    /// <summary>The steps in order.</summary>
    /// <param name="deployments">The comparisons.</param>
    public static ValueList<PlacedStep> Of(ValueList<DeploymentComparison> deployments)
    {
        List<Section> left =
        [
            .. deployments.Where<DeploymentComparison>(static deployment => deployment.Steps.Count > 0)
                .OrderBy(Rank)
                .Select(static deployment => new Section(deployment)),
        ];
        Dictionary<string, int> users = new(StringComparer.Ordinal);
        foreach (string key in left.SelectMany(static section => section.Keys).OfType<string>())
        {
            users[key] = users.GetValueOrDefault(key) + 1;
        }

        // Pods of all deployments and accounts may need the new objects.
        List<PlacedStep> found = [];
        left.ForEach(section => Advance(section, left, users, found, section.EndOfSupply));
        left.RemoveAll(static section => section.IsDone);
        while (left.Count > 0)
        {
            int known = found.Count;
            left.ForEach(section => Advance(section, left, users, found, int.MaxValue));
            if (found.Count == known)
            {
                // Two files in opposite orders: the first one is applied although not all are ready for it.
                Take(left[0], left, found);
            }

            left.RemoveAll(static section => section.IsDone);
        }

        return found.ToValueList();
    }

    /// <summary>Lines that name the steps by their numbers; none if each deployment can be changed by itself, from top to bottom.</summary>
    /// <param name="deployments">The comparisons.</param>
    public static ValueList<string> Lines(ValueList<DeploymentComparison> deployments)
    {
        DeploymentComparison[] changed = [.. deployments.Where<DeploymentComparison>(static deployment => deployment.Steps.Count > 0)];
        if (changed.Length < 2)
        {
            return [];
        }

        ValueList<PlacedStep> steps = Of(deployments);
        bool isShared = steps.Any<PlacedStep>(static step => step.Places.Count > 1);
        List<string> lines = [];
        List<DeploymentComparison> order = [];
        for (int i = 0; i < steps.Count; i++)
        {
            StepPlace place = steps[i].Places[0];
            order.Add(place.Deployment);
            int last = i;
            while (IsNext(steps, last, place.Deployment))
            {
                last++;
            }

            lines.Add(last > i ? $"{place.Deployment.Deployment}: steps {Number(place.Number)} to {Number(steps[last].Places[0].Number)}"
                : $"{string.Join(", ", steps[i].Places.Select(Text))}: {steps[i].Step.Command}");
            i = last;
        }

        return isShared || !order.SequenceEqual(changed, ReferenceEqualityComparer.Instance) ? lines.ToValueList() : [];
    }

    private static bool IsNext(ValueList<PlacedStep> steps, int index, DeploymentComparison deployment) =>
        steps[index].Places.Count == 1 && index + 1 < steps.Count && steps[index + 1].Places is [{ } next]
            && ReferenceEquals(next.Deployment, deployment);

    private static string Text(StepPlace place) => $"{place.Deployment.Deployment} step {Number(place.Number)}";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    // Pods need the objects that they name. A removed object may be needed until its users have changed.
    private static int Rank(DeploymentComparison deployment) => (deployment.IsObject, deployment.Outcome) switch
    {
        (true, DeploymentOutcome.Removed) => 6,
        (false, DeploymentOutcome.Removed) => 5,
        (false, _) => 3,
        _ => deployment.Object.Kind switch
        {
            "Namespace" or "CustomResourceDefinition" => 0,
            "ServiceAccount" => 2,
            "Secret" or "ConfigMap" or "StorageClass" or "PersistentVolume" or "PersistentVolumeClaim" or "PriorityClass"
                or "Role" or "ClusterRole" or "License" => 1,
            "RoleBinding" or "ClusterRoleBinding" or "Service" or "NetworkPolicy" or "ResourceQuota" or "LimitRange" => 2,
            _ => 4,
        },
    };

    private static void Advance(Section section, List<Section> all, Dictionary<string, int> users, List<PlacedStep> found, int end)
    {
        while (!section.IsDone && section.Taken < end && (section.Key is not { } key || users[key] == 1))
        {
            Take(section, all, found);
        }

        // The first of them goes on after it, not the last.
        if (section.Taken < end && section.Key is { } shared && all.Count(other => other.Key == shared) == users[shared])
        {
            Take(section, all, found);
        }
    }

    private static void Take(Section section, List<Section> all, List<PlacedStep> found)
    {
        ChangeStep step = section.Step;
        Section[] together = section.Key is { } key ? [.. all.Where(other => other.Key == key)] : [section];
        found.Add(new PlacedStep(step, [.. together.Select(static one => one.Next())]));
    }

    // The steps of one deployment, and how far they are taken.
    private sealed class Section(DeploymentComparison deployment)
    {
        /// <summary>The number of steps that are in the order.</summary>
        public int Taken { get; private set; }

        /// <summary>The number of the steps up to the last one that creates objects for pods, where only checks come before it.</summary>
        public int EndOfSupply { get; } = deployment.Steps
            .TakeWhile(static step => step.IsSupply || step.Phase == StepPhase.Check)
            .Select(static (step, place) => step.IsSupply ? place + 1 : 0)
            .Append(0)
            .Max();

        /// <summary>For each step, the file that it applies and how often it was applied before; <see langword="null"/> if it applies
        /// none.</summary>
        public string?[] Keys { get; } =
        [
            .. deployment.Steps.Select((step, place) => step.Command.StartsWith("kubectl apply -f ", StringComparison.Ordinal)
                ? step.Command + new string('+', deployment.Steps.Take(place).Count(other => other.Command == step.Command))
                : null),
        ];

        public bool IsDone => Taken == deployment.Steps.Count;

        public ChangeStep Step => deployment.Steps[Taken];

        /// <summary>That of the next step.</summary>
        public string? Key => IsDone ? null : Keys[Taken];

        public StepPlace Next() => new(deployment, ++Taken);
    }
}
