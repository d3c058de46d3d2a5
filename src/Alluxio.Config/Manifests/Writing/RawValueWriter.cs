using System.Diagnostics;
using Alluxio.Config.Values;

namespace Alluxio.Config.Manifests.Writing;

/// <summary>Writes values of unknown type.</summary>
internal static class RawValueWriter
{
    /// <summary>Writes a value with all that is in it.</summary>
    /// <param name="value">The value.</param>
    /// <param name="writer">The writer, at a position where a value may begin.</param>
    public static void Write(RawValue value, ModelWriter writer)
    {
        switch (value)
        {
            case RawScalar scalar:
                writer.Raw(scalar);
                break;
            case RawSequence sequence:
                WriteSequence(sequence, writer);
                break;
            case RawMapping mapping:
                WriteMapping(mapping, writer);
                break;
            default:
                throw new UnreachableException($"{value.GetType()} is no raw value.");
        }
    }

    private static void WriteSequence(RawSequence sequence, ModelWriter writer)
    {
        writer.StartSequence();
        foreach (RawValue item in sequence.Items)
        {
            Write(item, writer);
        }

        writer.EndSequence();
    }

    private static void WriteMapping(RawMapping mapping, ModelWriter writer)
    {
        writer.StartMapping();
        foreach ((string key, RawValue value) in mapping.Entries)
        {
            writer.Key(key);
            Write(value, writer);
        }

        writer.EndMapping();
    }
}
