using System.Globalization;
using System.Text;
using Alluxio.Config.Values;

namespace Alluxio.Config.Diagnostics;

/// <summary>
/// The text of a diagnostic: a row of the catalogue and the facts of this case. Each code has one method that names and types its facts;
/// only those methods make messages. The sentence is written on demand.
/// </summary>
internal sealed class DiagnosticMessage : IEquatable<DiagnosticMessage>
{
    private readonly object?[] _facts;
    private string? _text;

    public DiagnosticMessage(DiagnosticDescriptor descriptor, ReadOnlySpan<object?> facts)
    {
        Descriptor = descriptor;
        _facts = facts.ToArray();
    }

    /// <summary>The row of the catalogue.</summary>
    public DiagnosticDescriptor Descriptor { get; }

    /// <summary>The sentence.</summary>
    public string Text => _text ??= Write();

    /// <summary>The diagnostic that says this of a place.</summary>
    /// <param name="location">The place in the text.</param>
    /// <param name="path">The field.</param>
    /// <param name="value">The value at fault; never a secret.</param>
    /// <param name="suggestion">What to write instead.</param>
    public Diagnostic At(SourceLocation? location, FieldPath? path = null, string? value = null, string? suggestion = null) => new(this)
    {
        Location = location,
        Path = path,
        Value = value,
        Suggestion = suggestion,
    };

    // Facts are texts, numbers and small values, so that no sentence has to be written to compare two.
    public bool Equals(DiagnosticMessage? other) => ReferenceEquals(this, other)
        || (other is not null
            && (ReferenceEquals(Descriptor, other.Descriptor) || Descriptor == other.Descriptor)
            && _facts.AsSpan().SequenceEqual(other._facts));

    public override bool Equals(object? obj) => Equals(obj as DiagnosticMessage);

    public override int GetHashCode()
    {
        HashCode hash = default;
        hash.Add(Descriptor.Code, StringComparer.Ordinal);
        foreach (object? fact in _facts)
        {
            hash.Add(fact);
        }

        return hash.ToHashCode();
    }

    public override string ToString() => Text;

    // The facts come in the order in which the format first names them.
    private string Write()
    {
        string format = Descriptor.MessageFormat;
        StringBuilder text = new(format.Length + 64);
        List<string> names = [];
        int from = 0;
        for (int open = format.IndexOf('{', StringComparison.Ordinal); open >= 0; open = format.IndexOf('{', from))
        {
            int close = format.IndexOf('}', open);
            string name = format[(open + 1)..close];
            int index = names.IndexOf(name);
            if (index < 0)
            {
                index = names.Count;
                names.Add(name);
            }

            text.Append(format, from, open - from).Append(CultureInfo.InvariantCulture, $"{EscapedFacts.Of(_facts[index])}");
            from = close + 1;
        }

        return text.Append(format, from, format.Length - from).ToString();
    }
}
