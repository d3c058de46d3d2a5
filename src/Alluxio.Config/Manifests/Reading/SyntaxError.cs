namespace Alluxio.Config.Manifests.Reading;

/// <summary>The facts that are known when the parser gives up.</summary>
/// <param name="Message">The parser's complaint.</param>
/// <param name="Start">Where the parser puts the blame; often the start of a whole block.</param>
/// <param name="End">Where that ends.</param>
internal readonly record struct SyntaxError(string Message, int Start, int End)
{
    /// <summary>The end of the last piece that was read well.</summary>
    public required int LastGood { get; init; }

    /// <summary>How far the parser has looked.</summary>
    public required int Scanned { get; init; }

    /// <summary>The last piece, where it was a scalar.</summary>
    public YamlScalar? LastScalar { get; init; }

    /// <summary>The innermost bracket or brace that is open.</summary>
    public YamlNode? OpenFlow { get; init; }

    /// <summary>Whether the whole document is between brackets, as in JSON.</summary>
    public bool IsJson { get; init; }

    public bool Says(string part) => Message.Contains(part, StringComparison.OrdinalIgnoreCase);
}
