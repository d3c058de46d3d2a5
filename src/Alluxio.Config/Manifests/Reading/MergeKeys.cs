using Alluxio.Config.Diagnostics;
using Alluxio.Config.Diagnostics.Catalogue;

namespace Alluxio.Config.Manifests.Reading;

/// <summary>The merge key <c>&lt;&lt;</c> of YAML 1.1, which Kubernetes' readers follow: entries of another mapping, where not given here.</summary>
internal static class MergeKeys
{
    public static bool IsMergeKey(YamlScalar key) => key is { IsPlain: true, Value: "<<" };

    public static void Apply(YamlMapping mapping, SourceText source, DiagnosticBag diagnostics)
    {
        if (mapping.IndexOf("<<") < 0)
        {
            return;
        }

        YamlNode[] merged = [.. mapping.Entries.ToArray().Where(static entry => IsMergeKey(entry.Key)).Select(static entry => entry.Value)];
        mapping.RemoveAll(static entry => IsMergeKey(entry.Key));
        foreach (YamlNode node in merged)
        {
            Merge(mapping, node, source, diagnostics);
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
                        target.Add(entry);
                    }
                }

                break;
            case YamlSequence sequence when sequence.Items.TrueForAll(static item => item is YamlMapping):
                foreach (YamlNode item in sequence.Items)
                {
                    Merge(target, item, source, diagnostics);
                }

                break;
            case YamlScalar { IsPlaceholder: true }:
                break;
            default:
                diagnostics.Add(ReadingDiagnostics.BadMergeKey.At(source.Locate(from), from.Description));
                break;
        }
    }
}
