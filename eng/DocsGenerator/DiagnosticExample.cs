using Alluxio.Config.Values;

namespace Alluxio.Config.DocsGenerator;

/// <summary>The example of a code, for its page and for the tests: an input that gives the code, and the corrected input.</summary>
public sealed record DiagnosticExample
{
    /// <summary>The code.</summary>
    public required string Code { get; init; }

    /// <summary>A short input that gives this diagnostic.</summary>
    /// <value><see langword="null"/> where no short text shows it; <see cref="NoExampleReason"/> says why.</value>
    public string? Bad { get; init; }

    /// <summary>The corrected input.</summary>
    /// <value><see langword="null"/> where no text shows it; <see cref="NoExampleReason"/> says why.</value>
    public string? Good { get; init; }

    /// <summary>Why there is no example, or no corrected one.</summary>
    /// <value>The default is <see langword="null"/>: both examples are there.</value>
    public string? NoExampleReason { get; init; }

    /// <summary>The release that the example is resolved by.</summary>
    /// <value>The default is <see langword="null"/>: that of the library.</value>
    public string? Release { get; init; }

    /// <summary>The controller's environment that the example needs.</summary>
    /// <value>The default is the empty map.</value>
    public ValueMap<string> Environment { get; init; } = [];
}
