using Alluxio.Config.Diagnostics;

namespace Alluxio.Config.Images;

/// <summary>Collects what is found about pods. The same finding about several of them is told once, with all their names.</summary>
internal sealed class PodFindings
{
    private readonly List<(DiagnosticDescriptor Descriptor, SourceLocation? Location, string Facts, object?[] Arguments, List<PullingPod> Pods)> _items = [];

    /// <summary>Adds a finding whose message starts with the pods.</summary>
    public void Add(DiagnosticDescriptor descriptor, SourceLocation? location, PullingPod pod, params ReadOnlySpan<object?> facts)
    {
        object?[] arguments = facts.ToArray();
        string key = string.Join('\n', arguments);
        int index = _items.FindIndex(item => item.Descriptor.Code == descriptor.Code && item.Location == location && item.Facts == key);
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
            _items.Add((descriptor, location, key, arguments, [pod]));
        }
    }

    public void AddTo(DiagnosticBag diagnostics)
    {
        foreach ((DiagnosticDescriptor descriptor, SourceLocation? location, _, object?[] arguments, List<PullingPod> pods) in _items)
        {
            diagnostics.Add(descriptor.At(location, [string.Join(", ", pods), .. arguments]));
        }
    }
}
