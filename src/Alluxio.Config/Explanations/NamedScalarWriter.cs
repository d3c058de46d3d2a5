using System.Globalization;
using Alluxio.Config.Manifests.Writing;
using Alluxio.Config.Values;

namespace Alluxio.Config.Explanations;

/// <summary>Walks over a model and knows the path and the name of every scalar, which decides whether it is secret.</summary>
internal abstract class NamedScalarWriter : ModelWriter
{
    private readonly Stack<Frame> _frames = [];

    /// <summary>The path of the current value from the root of the model.</summary>
    protected FieldPath Path => _frames.Reverse()
        .Aggregate(FieldPath.Root, static (path, frame) => frame.Key is { } key ? path.Append(key) : path.Append(frame.Index));

    /// <summary>The nesting depth of the current value.</summary>
    protected int Depth => _frames.Count;

    public override void StartMapping()
    {
        Step();
        _frames.Push(new Frame { IsMapping = true });
    }

    public override void EndMapping() => _frames.Pop();

    public override void StartSequence()
    {
        Step();
        _frames.Push(new Frame());
    }

    public override void EndSequence() => _frames.Pop();

    public override void Key(string name) => _frames.Peek().Key = name;

    public override void String(string value)
    {
        Step();
        if (_frames.TryPeek(out Frame? frame) && frame.Key == "name")
        {
            frame.Sibling = value;
        }

        Scalar(Name(), value, isText: true);
        if (frame is { IsMapping: false })
        {
            frame.Sibling = value;
        }
    }

    public override void Number(long value) => Other(value.ToString(CultureInfo.InvariantCulture));

    public override void Boolean(bool value) => Other(value ? "true" : "false");

    public override void Null() => Other("null");

    public override void Raw(RawScalar scalar)
    {
        if (scalar.Kind == RawScalarKind.String)
        {
            String(scalar.Text);
        }
        else
        {
            Other(scalar.Text);
        }
    }

    protected abstract void Scalar(string name, string text, bool isText);

    private void Other(string text)
    {
        Step();
        Scalar(Name(), text, isText: false);
    }

    private void Step()
    {
        if (_frames.TryPeek(out Frame? frame) && !frame.IsMapping)
        {
            frame.Index++;
        }
    }

    private string Name()
    {
        // A secret option may have its value in the next item.
        if (_frames.TryPeek(out Frame? list)
            && list is { IsMapping: false, Sibling: { } option }
            && option.StartsWith('-')
            && !option.Contains('=', StringComparison.Ordinal))
        {
            return SecretText.IsSecretName(option) ? option : NameOfList();
        }

        return NameOfList();
    }

    private string NameOfList()
    {
        foreach (Frame frame in _frames)
        {
            // An environment variable is a pair of name and value: the name tells what the value is.
            if (frame is { Key: "value", Sibling: { } sibling })
            {
                return sibling;
            }

            if (frame.Key is { } key)
            {
                return key;
            }
        }

        return "";
    }

    private sealed class Frame
    {
        public bool IsMapping { get; init; }

        public string? Key { get; set; }

        public string? Sibling { get; set; }

        public int Index { get; set; } = -1;
    }
}
