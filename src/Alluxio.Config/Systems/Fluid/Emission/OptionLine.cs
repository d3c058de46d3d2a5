using Alluxio.Config.Manifests.Writing;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Fluid.Emission;

/// <summary>One variable of JVM options while it is written. Each item is followed by one blank, as the chart writes them.</summary>
internal sealed class OptionLine : IDisposable
{
    private readonly TextBuffer _text = new();

    public void Property(string key, string value)
    {
        Key(key);
        _text.Append(value);
        _text.Append(' ');
    }

    public void Property(string key, int value)
    {
        Key(key);
        _text.Append(value);
        _text.Append(' ');
    }

    public void Properties(ValueMap<string> properties)
    {
        foreach ((string key, string value) in properties)
        {
            Property(key, value);
        }
    }

    public void Options(ValueList<string> options)
    {
        foreach (string option in options)
        {
            _text.Append(option);
            _text.Append(' ');
        }
    }

    /// <summary>The line so far.</summary>
    /// <remarks>The chart cuts a line break at its end together with the following blank; others were reported as errors.</remarks>
    public override string ToString()
    {
        if (_text.EndsWith("\n "))
        {
            _text.Truncate(_text.Length - 2);
        }

        return _text.ToString();
    }

    public void Dispose() => _text.Dispose();

    private void Key(string key)
    {
        _text.Append("-D");
        _text.Append(key);
        _text.Append('=');
    }
}
