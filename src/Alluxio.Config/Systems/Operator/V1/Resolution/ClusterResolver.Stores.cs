using Alluxio.Config.Diagnostics.Catalogue;
using Alluxio.Config.Layering;
using Alluxio.Config.Systems.Operator.Resolution;
using Alluxio.Config.Systems.Operator.V1.Plan;
using Alluxio.Config.Systems.Operator.V1.Rules;
using Alluxio.Config.Systems.Resolution;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Operator.V1.Resolution;

// Places for data.
internal sealed partial class ClusterResolver
{
    private ClusterStore Store(string setting) => new()
    {
        Type = Value<string>($"{setting}.type") ?? ClusterStore.OnHost,
        HostPaths = [Value<string>($"{setting}.hostPath") ?? ""],
        Sizes = [Value<Quantity>($"{setting}.size")?.ToString() ?? ""],
        StorageClass = StorageClass(setting),
    };

    private ClusterStore PageStore()
    {
        const string Name = "worker.pagestore";
        string type = Value<string>($"{Name}.type") ?? ClusterStore.OnHost;
        ValueList<string> paths = Items(Value<string>($"{Name}.hostPath"));
        ValueList<string> sizes = Items(Value<string>($"{Name}.size"));
        if (type is not (ClusterStore.OnHost or ClusterStore.InClaim))
        {
            Definition winner = _settings.Setting<string>($"{Name}.type")!.Winners[0];
            _diagnostics.Add(ClusterDiagnostics.UnknownStore.Create(winner.Location, null, type, null, type));
        }

        if (type == ClusterStore.OnHost && sizes.Count != paths.Count)
        {
            Definition winner = _settings.Setting<string>($"{Name}.size")!.Winners[0];
            _diagnostics.Add(ClusterDiagnostics.ListsDiffer.Create(winner.Location, null, winner.Value as string, null, paths.Count, sizes.Count));
        }

        foreach (string size in sizes)
        {
            if (!Quantity.TryParse(size, out _))
            {
                Definition winner = _settings.Setting<string>($"{Name}.size")!.Winners[0];
                _diagnostics.Add(ClusterDiagnostics.BadSize.Create(winner.Location, null, size, null, size));
            }
        }

        return new ClusterStore
        {
            Type = type,
            HostPaths = paths,
            Sizes = sizes,
            ReservedSize = Value<Quantity>($"{Name}.reservedSize")?.ToString(),
            StorageClass = StorageClass(Name),
        };
    }

    // "" says something else than nothing: the claim is bound by hand.
    private string? StorageClass(string setting) => _settings.Add(_rules.ReplaceKeepingEmpty($"{setting}.storageClass")).Value;

    private static ValueList<string> Items(string? list) =>
        (list ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToValueList();
}
