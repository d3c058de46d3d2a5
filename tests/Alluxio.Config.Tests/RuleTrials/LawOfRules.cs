using Alluxio.Config.Tests.Conventions;

namespace Alluxio.Config.Tests.RuleTrials;

/// <summary>
/// The law: a setting is computed once, and what explanation and objects show is that one value. Every rule row of a system is tried: a
/// value in each layer, alone and with weaker ones; the table without the layer; the table with another default.
/// </summary>
internal static class LawOfRules
{
    public static void Holds(LawSubject subject, string? only = null) => Convention.Holds(
        from rule in subject.Table.Rules
        where only is null || rule.Setting == only
        from violation in RuleTrial.Violations(subject, rule)
        select violation);
}
