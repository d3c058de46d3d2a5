using Alluxio.Config.Checks;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Operator.Checks;

/// <summary>The rules for the clusters of both operators, ALX62xx.</summary>
internal static class OperatorCheckRules
{
    /// <summary>The rules, in the order in which they run.</summary>
    public static ValueList<CheckRule> Shared { get; } =
    [
        new OptionText(),
        new FuseCommandText(),
        new ImageAndTag(),
        new DecimalPageStore(),
        new BackslashInProperty(),
        new FieldOfOtherMode(),
        new CredentialInConfigMap(),
    ];
}
