using Alluxio.Config.Diagnostics;
using Alluxio.Config.Diagnostics.Catalogue;

namespace Alluxio.Config.Manifests.Reading;

/// <summary>
/// The merge key <c>&lt;&lt;</c> of YAML 1.1. Kubernetes' readers merge at the position of the key: it overwrites earlier entries, and
/// later entries override it.
/// </summary>
internal static class MergeKeys
{
    public static bool IsMergeKey(YamlScalar key) => key is { IsPlain: true, Value: "<<" };

    public static void Apply(YamlMapping mapping, SourceText source, DiagnosticBag diagnostics)
    {
        if (mapping.IndexOf("<<") < 0)
        {
            return;
        }

        YamlEntry[] given = mapping.Entries.ToArray();
        mapping.RemoveAll(static _ => true);
        foreach (YamlEntry entry in given)
        {
            if (IsMergeKey(entry.Key))
            {
                Merge(mapping, entry.Value, source, diagnostics);
            }
            else
            {
                Set(mapping, entry);
            }
        }
    }

    private static void Merge(YamlMapping target, YamlNode from, SourceText source, DiagnosticBag diagnostics)
    {
        switch (from)
        {
            case YamlMapping mapping:
                foreach (YamlEntry entry in mapping.Entries)
                {
                    Set(target, entry);
                }

                break;
            case YamlSequence sequence when sequence.Items.TrueForAll(static item => item is YamlMapping):
                // Of several mappings the first is the strongest.
                for (int i = sequence.Items.Count - 1; i >= 0; i--)
                {
                    Merge(target, sequence.Items[i], source, diagnostics);
                }

                break;
            case YamlScalar { IsPlaceholder: true }:
                break;
            default:
                diagnostics.Add(ReadingDiagnostics.BadMergeKey(from.Description).At(source.Locate(from)));
                break;
        }
    }

    private static void Set(YamlMapping mapping, YamlEntry entry)
    {
        int index = mapping.IndexOf(entry.Key.Value);
        if (index < 0)
        {
            mapping.Add(entry);
        }
        else
        {
            mapping.Replace(index, entry);
        }
    }
}
