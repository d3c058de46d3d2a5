using Alluxio.Config.Diagnostics;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Manifests.Reading;
using Alluxio.Config.Values;

namespace Alluxio.Config.Manifests.Binding;

/// <summary>Reads values of unknown type as what they are, once that is known.</summary>
internal static class RawNodes
{
    /// <summary>An object of a modelled kind; <see langword="null"/> if its fields cannot be read.</summary>
    /// <param name="content">The object with its version and kind.</param>
    public static T? Read<T>(RawMapping content)
        where T : Resource
    {
        DiagnosticBag diagnostics = new();
        List<Manifest> manifests = [];
        new ResourceBinder(new SourceText("", ""), diagnostics, manifests).Bind(NodeOf(content));
        return diagnostics.ToValueList().Any(static found => found.Severity == DiagnosticSeverity.Error && !found.ControllersAccept)
            ? null
            : manifests.Select(static manifest => manifest.Resource).OfType<T>().FirstOrDefault();
    }

    private static YamlNode NodeOf(RawValue value)
    {
        switch (value)
        {
            case RawMapping map:
                YamlMapping mapping = new(0);
                foreach ((string key, RawValue entry) in map.Entries)
                {
                    YamlNode below = NodeOf(entry);
                    below.Parent = mapping;
                    mapping.Add(new YamlEntry(new YamlScalar(0, key, isPlain: false) { Parent = mapping }, below));
                }

                return mapping;
            case RawSequence list:
                YamlSequence sequence = new(0);
                foreach (RawValue item in list.Items)
                {
                    YamlNode below = NodeOf(item);
                    below.Parent = sequence;
                    sequence.Items.Add(below);
                }

                return sequence;
            default:
                RawScalar scalar = (RawScalar)value;
                return new YamlScalar(0, scalar.Text, isPlain: scalar.Kind != RawScalarKind.String);
        }
    }
}
