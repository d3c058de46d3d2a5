using System.Globalization;
using Alluxio.Config.Layering;
using Alluxio.Config.Manifests;
using Alluxio.Config.Values;

namespace Alluxio.Config.Resolution;

/// <summary>The properties that stand as <c>-D</c> flags among JVM options.</summary>
internal sealed class JvmFlags
{
    private readonly List<(string Key, Definition Definition)> _flags = [];

    public JvmFlags(Setting<ValueList<string>>? options, Manifest manifest)
    {
        foreach (Definition winner in options?.Winners ?? [])
        {
            Add(winner, manifest);
        }
    }

    public IEnumerable<string> Keys => _flags.Select(static flag => flag.Key);

    /// <summary>All flags of a property, the strongest first: of two flags of one name the JVM takes the last.</summary>
    public IEnumerable<Definition> Definitions(string key) => _flags.Count == 0
        ? []
        : _flags.Where(flag => flag.Key == key).Select(static flag => flag.Definition).Reverse();

    private void Add(Definition options, Manifest manifest)
    {
        ValueList<string> list = options.Value as ValueList<string> ?? [];
        for (int i = 0; i < list.Count; i++)
        {
            string option = list[i];
            int equals = option.IndexOf('=', StringComparison.Ordinal);
            if (option.StartsWith("-D", StringComparison.Ordinal) && equals >= 3)
            {
                int index = i;
                _flags.Add((option[2..equals], new Definition
                {
                    Layer = options.Layer,
                    Origin = $"{options.Origin}[{index.ToString(CultureInfo.InvariantCulture)}]",
                    Value = option[(equals + 1)..],
                    Locate = options.Layer == Layer.BuiltIn ? null : () => manifest.Locate(FieldPath.Parse(options.Origin).Append(index)),
                }));
            }
        }
    }
}
