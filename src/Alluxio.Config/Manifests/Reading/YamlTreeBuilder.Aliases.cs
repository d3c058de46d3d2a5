using System.Globalization;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Diagnostics.Catalogue;

namespace Alluxio.Config.Manifests.Reading;

// An alias stands for the very node at its anchor; what it would weigh if it were written out counts against the limits.
internal sealed partial class YamlTreeBuilder
{
    // People write few aliases. A fiftieth of the nodes is far more than they use, and keeps the work for a text of nested aliases small.
    private const int AliasShare = 50;

    private Dictionary<string, YamlNode>? _anchors;
    private long _aliased;

    public void AddAlias(string name, int start, int end)
    {
        if (Target(name, source.Locate(start, end)) is { } target)
        {
            _nodes += target.Weight;
            _aliased += target.Weight;
            Raise(target.Height);
            Append(target);
        }
        else
        {
            Append(YamlScalar.Placeholder(start, end, "*" + name));
        }
    }

    private DiagnosticMessage TooManyNodes() =>
        ReadingDiagnostics.TooManyNodes("document has", options.MaxNodes, "", "Split the document");

    private DiagnosticMessage TooManyAliases() => ReadingDiagnostics.TooManyNodes(
        "aliases of the document expand to",
        options.MaxNodes / AliasShare,
        string.Create(CultureInfo.InvariantCulture, $", which is {100 / AliasShare} % of LoadOptions.MaxNodes"),
        "Write out the values of nested aliases");

    private YamlNode? Target(string name, SourceLocation location)
    {
        if (_anchors is null || !_anchors.TryGetValue(name, out YamlNode? target))
        {
            if (damage is null || !damage.MayHide(name))
            {
                Report(ReadingDiagnostics.UndefinedAlias(name).At(location, value: "*" + name));
            }
        }
        else if (_open.Contains(target))
        {
            Report(ReadingDiagnostics.RecursiveAlias(name).At(location, value: "*" + name));
        }
        else if (_nodes + target.Weight > options.MaxNodes)
        {
            GiveUp(TooManyNodes().At(location));
        }
        else if (_aliased + target.Weight > Math.Max(1, options.MaxNodes / AliasShare) && target is not YamlScalar)
        {
            GiveUp(TooManyAliases().At(location));
        }
        else if (_open.Count + target.Height + 1 > options.MaxDepth && target is not YamlScalar)
        {
            GiveUp(ReadingDiagnostics.NestingTooDeep(options.MaxDepth).At(location));
        }
        else
        {
            return target;
        }

        return null;
    }

    private void Anchor(string? name, YamlNode node)
    {
        if (name is not null)
        {
            (_anchors ??= new(StringComparer.Ordinal))[name] = node;
        }
    }
}
