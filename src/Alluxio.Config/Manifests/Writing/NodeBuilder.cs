using System.Globalization;
using Alluxio.Config.Manifests.Binding;
using Alluxio.Config.Manifests.Reading;
using Alluxio.Config.Models;
using Alluxio.Config.Values;

namespace Alluxio.Config.Manifests.Writing;

/// <summary>
/// Makes the nodes of a model: the same that a reader makes of its text, without places. So what looks at nodes sees typed objects as well.
/// </summary>
internal sealed class NodeBuilder : ModelWriter
{
    private readonly Stack<(YamlNode Node, YamlScalar? Key)> _open = new();
    private YamlNode? _root;

    /// <summary>The tree of a model.</summary>
    public static YamlNode Of(Model model)
    {
        NodeBuilder builder = new();
        ResourceBindings.Write(builder, model);
        return builder._root ?? new YamlMapping(0);
    }

    public override void StartMapping() => _open.Push((new YamlMapping(0), null));

    public override void EndMapping() => Add(_open.Pop().Node);

    public override void StartSequence() => _open.Push((new YamlSequence(0), null));

    public override void EndSequence() => Add(_open.Pop().Node);

    public override void Key(string name) => _open.Push(_open.Pop() with { Key = new YamlScalar(0, name, isPlain: false) });

    public override void String(string value) => Add(new YamlScalar(0, value, isPlain: false));

    public override void Number(long value) => Add(new YamlScalar(0, value.ToString(CultureInfo.InvariantCulture), isPlain: true));

    public override void Boolean(bool value) => Add(new YamlScalar(0, value ? "true" : "false", isPlain: true));

    public override void Null() => Add(new YamlScalar(0, "null", isPlain: true));

    public override void Raw(RawScalar scalar) => Add(new YamlScalar(0, scalar.Text, scalar.Kind != RawScalarKind.String));

    private void Add(YamlNode node)
    {
        if (!_open.TryPeek(out (YamlNode Node, YamlScalar? Key) holder))
        {
            _root = node;
            return;
        }

        node.Parent = holder.Node;
        if (holder.Node is YamlMapping mapping)
        {
            mapping.Add(new YamlEntry(holder.Key!, node));
        }
        else
        {
            ((YamlSequence)holder.Node).Items.Add(node);
        }
    }
}
