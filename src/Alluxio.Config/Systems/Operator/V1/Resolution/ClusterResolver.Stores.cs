using Alluxio.Config.Diagnostics;
using Alluxio.Config.Diagnostics.Catalogue;
using Alluxio.Config.Systems.Operator.V1.Plan;
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
            _diagnostics.Add(ClusterDiagnostics.UnknownStore(type).At(PlaceOf($"{Name}.type"), value: type));
        }

        if (type == ClusterStore.OnHost && sizes.Count != paths.Count)
        {
            _diagnostics.Add(ClusterDiagnostics.ListsDiffer(paths.Count, sizes.Count)
                .At(PlaceOf($"{Name}.size"), value: _settings.Value<string>($"{Name}.size")));
        }

        foreach (string size in sizes)
        {
            if (!Quantity.TryParse(size, out _))
            {
                _diagnostics.Add(ClusterDiagnostics.BadSize(size).At(PlaceOf($"{Name}.size"), value: size));
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

    private SourceLocation? PlaceOf(string setting) => _settings.Setting(setting) is { Winners: [{ } first, ..] } ? first.Location : null;

    // "" says something else than nothing: the claim is bound by hand.
    private string? StorageClass(string setting) => _settings.Add(_rules.ReplaceKeepingEmpty($"{setting}.storageClass")).Value;

    private static ValueList<string> Items(string? list) =>
        (list ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToValueList();
}
