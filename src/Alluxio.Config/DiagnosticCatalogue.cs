using System.Collections.Frozen;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Diagnostics.Catalogue;
using Alluxio.Config.Systems;
using Alluxio.Config.Values;

namespace Alluxio.Config;

/// <summary>
/// Every diagnostic code that the library knows, with what it means: those of reading and resolving, and those of the rules.
/// </summary>
public static class DiagnosticCatalogue
{
    /// <summary>The descriptors, sorted by code.</summary>
    public static ValueList<DiagnosticDescriptor> All { get; } =
    [
        .. StageDiagnostics.All
            .Concat(CheckRuleCatalogue.All.Select(static rule => rule.Descriptor))
            .OrderBy(static descriptor => descriptor.Code, StringComparer.Ordinal),
    ];

    private static readonly FrozenDictionary<string, DiagnosticDescriptor> ByCode =
        All.ToFrozenDictionary(static descriptor => descriptor.Code, StringComparer.Ordinal);

    /// <summary>The descriptor of a code.</summary>
    /// <param name="code">The code, for example <c>ALX1001</c>.</param>
    /// <returns><see langword="null"/> if there is no such code.</returns>
    public static DiagnosticDescriptor? Find(string code) => ByCode.GetValueOrDefault(code);
}
