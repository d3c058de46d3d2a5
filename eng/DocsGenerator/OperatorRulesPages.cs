using System.Text;
using Alluxio.Config.Systems.Operator.V1.Rules;
using Alluxio.Config.Systems.Operator.V1Alpha1.Rules;

namespace Alluxio.Config.DocsGenerator;

/// <summary>The rule tables of both generations of the operator.</summary>
internal static class OperatorRulesPages
{
    private const string Open = """
        # Override rules of the open operator

        This page lists each setting of an AlluxioCluster of `k8s-operator.alluxio.com/v1alpha1` and the places where you can give it. The
        [rules of Fluid](override-rules.md) define the words. Sources are files of the operator and its chart.

        The chart writes its own lines in two parts of the property file, and the user's lines between them. The user's lines override
        the first part, and the second part overrides them ([ALX4007](../diagnostics/ALX4007.md)). A `-D` flag overrides both
        ([ALX4006](../diagnostics/ALX4006.md)).

        """;

    private const string Documented = """
        # Override rules of the operator's API v1

        This page lists each setting of an AlluxioCluster of `k8s-operator.alluxio.com/v1` and of the operator's Helm values, with the
        places where you can give it. The [rules of Fluid](override-rules.md) define the words.

        The operator's code is closed. A layer marked *assumed* is not documented: the open operator has it, or it follows the rule that a
        component's value replaces the global one. Assumed values count like all others, and explanations mark each of them. Both profiles
        use the same rules, because the operator's real behavior is not public.

        """;

    /// <summary>The pages by path below the repository's root.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Write()
    {
        StringBuilder open = new(Markdown.Header);
        open.Append(Open);
        RuleTables.Append(open, OpenOperatorRules.Documented, OpenOperatorRules.AsBuilt);
        yield return new("docs/reference/override-rules-v1alpha1.md", open.ToString());

        StringBuilder documented = new(Markdown.Header);
        documented.Append(Documented);
        RuleTables.Append(documented, ClusterRules.Documented, ClusterRules.Documented);
        yield return new("docs/reference/override-rules-v1.md", documented.ToString());
    }
}
