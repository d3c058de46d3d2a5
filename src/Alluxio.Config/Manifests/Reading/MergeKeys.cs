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

            mapping.Entries.RemoveAt(i--);
            Merge(mapping, entry.Value, source, diagnostics);
        }
    }

    private static void Merge(YamlMapping target, YamlNode from, SourceText source, DiagnosticBag diagnostics)
    {
        switch (from)
        {
            case YamlMapping mapping:
                foreach (YamlEntry entry in mapping.Entries)
                {
                    if (target.IndexOf(entry.Key.Value) < 0)
                    {
                        target.Entries.Add(entry);
                    }
                }

                break;
            case YamlSequence sequence when sequence.Items.TrueForAll(static item => item is YamlMapping):
                foreach (YamlNode item in sequence.Items)
                {
                    Merge(target, item, source, diagnostics);
                }

                break;
            default:
                diagnostics.Add(ReadingDiagnostics.BadMergeKey.At(source.Locate(from.Start, from.End), from.Description));
                break;
        }
    }
}
