using Alluxio.Config.Diagnostics;
using Alluxio.Config.Values;

namespace Alluxio.Config.Folders;

/// <summary>The result of one set of a folder.</summary>
/// <typeparam name="T">The type of the result.</typeparam>
public sealed record FolderResult<T>
{
    /// <summary>The file or folder, from the folder that was asked for, with <c>/</c> between its parts.</summary>
    /// <value><c>.</c> for the files of the folder itself, where folders form sets.</value>
    public required string Path { get; init; }

    /// <summary>The result.</summary>
    public required T Result { get; init; }

    /// <summary>The findings of reading the set, even without a deployment.</summary>
    /// <value>The default is the empty list.</value>
    public ValueList<Diagnostic> Diagnostics { get; init; } = [];

    /// <summary>The file or folder.</summary>
    public override string ToString() => Path;
}
