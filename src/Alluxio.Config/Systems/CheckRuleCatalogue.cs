using Alluxio.Config.Checks;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems;

/// <summary>The rules of <c>Check</c>: those for every system and those of each.</summary>
internal static class CheckRuleCatalogue
{
    /// <summary>All of them: first those for every system, then the others, sorted by code.</summary>
    public static ValueList<CheckRule> All { get; } =
    [
        .. CheckRules.Common,
        .. CheckRules.Last,
        .. DeploymentSystems.All
            .SelectMany<DeploymentSystem, CheckRule>(static system => system.CheckRules)
            .Distinct()
            .OrderBy(static rule => rule.Descriptor.Code, StringComparer.Ordinal),
    ];
}
