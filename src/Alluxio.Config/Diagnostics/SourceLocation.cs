using System.Globalization;

namespace Alluxio.Config.Diagnostics;

/// <summary>A place in a text: where something starts and how long it is.</summary>
public sealed record SourceLocation
{
    // 0 where one line holds it all, as nearly always.
    private readonly int _endLine;
    private readonly int _endColumn;

    /// <summary>The name of the file or other source.</summary>
    /// <value>As the caller gave it; <c>(text)</c> where no name was given.</value>
    public required string File { get; init; }

    /// <summary>The line, from 1.</summary>
    public required int Line { get; init; }

    /// <summary>The column in UTF-16 units, from 1.</summary>
    public required int Column { get; init; }

    /// <summary>The offset from the start of the text, in UTF-16 units, from 0.</summary>
    public required int Offset { get; init; }

    /// <summary>The length in UTF-16 units.</summary>
    /// <value>0 where only the start is known.</value>
    public int Length { get; init; }

    /// <summary>The line that holds the end, from 1.</summary>
    /// <value>That of <see cref="Line"/> unless something else is given.</value>
    public int EndLine
    {
        get => _endLine == 0 ? Line : _endLine;
        init => _endLine = value == Line ? 0 : value;
    }

    /// <summary>The column after the last character in UTF-16 units, from 1.</summary>
    /// <value><see cref="Length"/> after <see cref="Column"/>, unless another value is set.</value>
    public int EndColumn
    {
        get => _endColumn == 0 ? Column + Length : _endColumn;
        init => _endColumn = value == Column + Length ? 0 : value;
    }

    /// <summary>The form that build tools and editors recognise: <c>file(line,column)</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{File}({Line},{Column})");
}
