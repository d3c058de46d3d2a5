using Alluxio.Config.Diagnostics;
using Alluxio.Config.Diagnostics.Catalogue;

namespace Alluxio.Config.Manifests.Reading;

/// <summary>The merge key <c>&lt;&lt;</c> of YAML 1.1, which Kubernetes' readers follow: entries of another mapping, where not given here.</summary>
internal static class MergeKeys
{
    public const string Key = "<<";

    public static void Apply(YamlMapping mapping, SourceText source, DiagnosticBag diagnostics)
    {
        for (int i = 0; i < mapping.Entries.Count; i++)
        {
            YamlEntry entry = mapping.Entries[i];
            if (!entry.Key.IsPlain || entry.Key.Value != Key)
            {
                continue;
            }

            mapping.Entries.RemoveAt(i);
            i = Merge(mapping, i, entry.Value, source, diagnostics) - 1;
        }
    }

    // Kubernetes' readers merge where the key stands: entries before it are overwritten, entries behind it win. Returns the number of entries
    // that stand before it now.
    private static int Merge(YamlMapping target, int before, YamlNode from, SourceText source, DiagnosticBag diagnostics)
    {
        switch (from)
        {
            case YamlMapping mapping:
                foreach (YamlEntry entry in mapping.Entries)
                {
                    int index = target.IndexOf(entry.Key.Value);
                    if (index < 0)
                    {
                        target.Entries.Insert(before++, entry);
                    }
                    else if (index < before)
                    {
                        target.Entries[index] = entry;
                    }
                }

                break;
            case YamlSequence sequence when sequence.Items.TrueForAll(static item => item is YamlMapping):
                // Of several mappings the first is the strongest.
                for (int i = sequence.Items.Count - 1; i >= 0; i--)
                {
                    before = Merge(target, before, sequence.Items[i], source, diagnostics);
                }

                break;
            default:
                diagnostics.Add(ReadingDiagnostics.BadMergeKey.At(source.Locate(from.Start, from.End), from.Description));
                break;
        }

        return before;
    }
}
