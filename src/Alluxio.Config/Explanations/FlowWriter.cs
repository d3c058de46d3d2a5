using System.Text;
using Alluxio.Config.Layering;
using Alluxio.Config.Manifests.Binding;
using Alluxio.Config.Models;

namespace Alluxio.Config.Explanations;

/// <summary>Writes a model in one line as YAML people would: <c>{path: /dev/shm, quota: 2Gi}</c>, with secrets masked.</summary>
internal sealed class FlowWriter : NamedScalarWriter
{
    private readonly StringBuilder _text = new();
    private readonly string _name;
    private bool _needsComma;

    private FlowWriter(string name) => _name = name;

    public static string Write(string name, Model model)
    {
        FlowWriter writer = new(name);
        ResourceBindings.Write(writer, model);
        return writer._text.ToString();
    }

    public override void StartMapping() => Open('{', base.StartMapping);

    public override void EndMapping() => Close('}', base.EndMapping);

    public override void StartSequence() => Open('[', base.StartSequence);

    public override void EndSequence() => Close(']', base.EndSequence);

    public override void Key(string name)
    {
        Separate();
        base.Key(name);
        _text.Append(name).Append(": ");
        _needsComma = false;
    }

    protected override void Scalar(string name, string text, bool isText)
    {
        Separate();
        _text.Append(isText ? SettingText.Format(name.Length == 0 ? _name : name, text) : text);
        _needsComma = true;
    }

    private void Open(char bracket, Action step)
    {
        Separate();
        step();
        _text.Append(bracket);
        _needsComma = false;
    }

    private void Close(char bracket, Action step)
    {
        step();
        _text.Append(bracket);
        _needsComma = true;
    }

    private void Separate() => _text.Append(_needsComma ? ", " : "");
}
