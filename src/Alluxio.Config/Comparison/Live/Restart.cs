namespace Alluxio.Config.Comparison.Live;

/// <summary>A restart by <c>kubectl rollout restart</c>: it changes the template, but not its meaning.</summary>
internal static class Restart
{
    private const string Annotation = "kubectl.kubernetes.io/restartedAt";

    public static LiveField? Of(LiveObject found) => found.Text("spec", "template", "metadata", "annotations", Annotation) is { } time
        ? new LiveField
        {
            Path = $"spec.template.metadata.annotations[\"{Annotation}\"]",
            Live = time,
            ManagedBy = "restarted manually (kubectl rollout restart)",
        }
        : null;
}
