using Alluxio.Config.Manifests.Reading;
using Alluxio.Config.Values;

namespace Alluxio.Config.Manifests.Binding;

/// <summary>Turns nodes of unknown type into values.</summary>
internal static class RawValues
{
    public static RawValue From(YamlNode node)
    {
        switch (node)
        {
            case YamlMapping mapping:
                KeyValuePair<string, RawValue>[] entries = new KeyValuePair<string, RawValue>[mapping.Entries.Length];
                for (int i = 0; i < entries.Length; i++)
                {
                    entries[i] = new(mapping.Entries[i].Key.Value, From(mapping.Entries[i].Value));
                }

                return new RawMapping { Entries = new(entries) };
            case YamlSequence sequence:
                RawValue[] items = new RawValue[sequence.Items.Count];
                for (int i = 0; i < items.Length; i++)
                {
                    items[i] = From(sequence.Items[i]);
                }

                return new RawSequence { Items = new(items) };
            default:
                YamlScalar scalar = (YamlScalar)node;
                RawScalarKind kind = KindOf(scalar);

                // Nulls are written in several ways, and in one only by our writers: all are equal.
                return new RawScalar { Text = kind == RawScalarKind.Null ? "null" : scalar.Value, Kind = kind };
        }
    }

    private static RawScalarKind KindOf(YamlScalar scalar)
    {
        if (!scalar.IsPlain)
        {
            return RawScalarKind.String;
        }

        return Yaml11.Resolve(scalar.Value).Kind switch
        {
            Yaml11Kind.Null => RawScalarKind.Null,
            Yaml11Kind.Boolean => RawScalarKind.Boolean,
            Yaml11Kind.Integer or Yaml11Kind.Float => RawScalarKind.Number,
            _ => RawScalarKind.String,
        };
    }
}
