using System.Text;
using Alluxio.Config.Systems.Operator.V1.Rules;
using Alluxio.Config.Systems.Operator.V1Alpha1.Rules;

namespace Alluxio.Config.DocsGenerator;

/// <summary>The rule tables of both generations of the operator.</summary>
internal static class OperatorRulesPages
{
    private const string Open = """
        # Override rules of the open operator

        Where each setting of an AlluxioCluster of `k8s-operator.alluxio.com/v1alpha1` may be given. How to read the tables, and what the words
        mean: [override rules](override-rules.md). Sources are files of the operator and its chart.

        The property file has the chart's own lines in two parts: user's lines stand between them, so that they win over the first part and lose to the second
        ([ALX4007](diagnostics/ALX4007.md)); a `-D` flag wins over both ([ALX4006](diagnostics/ALX4006.md)).

        """;

    private const string Documented = """
        # Override rules of the operator's API v1

        Where each setting of an AlluxioCluster of `k8s-operator.alluxio.com/v1` may be given, and each setting of the operator's Helm values. How to
        read the tables, and what the words mean: [override rules](override-rules.md).

        The operator's code is closed. A layer marked *assumed* is shown by no document: the open operator has it, or it follows the rule that a
        component's value replaces the global one. Assumed values count like all others; explanations say so at each of them. Both profiles read
        the same tables, because nobody outside has seen what is built.

        """;

    /// <summary>The pages by path below the repository's root.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Write()
    {
        StringBuilder open = new(Markdown.Header);
        open.Append(Open);
        RuleTables.Append(open, OpenOperatorRules.Documented, OpenOperatorRules.AsBuilt);
        yield return new("docs/override-rules-v1alpha1.md", open.ToString());

        StringBuilder documented = new(Markdown.Header);
        documented.Append(Documented);
        RuleTables.Append(documented, ClusterRules.Documented, ClusterRules.Documented);
        yield return new("docs/override-rules-v1.md", documented.ToString());
    }
}
