using Alluxio.Config.Diagnostics;

namespace Alluxio.Config.Images;

/// <summary>Collects findings about pods. Pods with the same finding share one message, with all their names.</summary>
internal sealed class PodFindings
{
    private readonly List<Item> _items = [];

    /// <summary>Adds a finding.</summary>
    /// <param name="location">The place.</param>
    /// <param name="pod">The pod.</param>
    /// <param name="say">Makes the message from the names of the pods.</param>
    /// <param name="severity">Another severity than that of the code.</param>
    public void Add(SourceLocation? location, PullingPod pod, Func<string, DiagnosticMessage> say, DiagnosticSeverity? severity = null)
    {
        DiagnosticMessage withoutPods = say("");
        int index = _items.FindIndex(item => item.Location == location && item.WithoutPods.Equals(withoutPods));
        if (index >= 0)
        {
            // Several containers of a pod may give the same.
            if (!_items[index].Pods.Contains(pod))
            {
                _items[index].Pods.Add(pod);
            }
        }
        else
        {
            _items.Add(new Item(withoutPods, location, say, severity, [pod]));
        }
    }

    public void AddTo(DiagnosticBag diagnostics)
    {
        foreach (Item item in _items)
        {
            Diagnostic found = item.Say(string.Join(", ", item.Pods)).At(item.Location);
            diagnostics.Add(item.Severity is { } other ? found with { Severity = other } : found);
        }
    }

    private sealed record Item(
        DiagnosticMessage WithoutPods,
        SourceLocation? Location,
        Func<string, DiagnosticMessage> Say,
        DiagnosticSeverity? Severity,
        List<PullingPod> Pods);
}
