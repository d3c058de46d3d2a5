using System.Text;
using Alluxio.Config.Systems.Operator.V1.Rules;
using Alluxio.Config.Systems.Operator.V1Alpha1.Rules;

namespace Alluxio.Config.DocsGenerator;

/// <summary>The rule tables of both generations of the operator.</summary>
internal static class OperatorRulesPages
{
    private const string Open = """
        # Override rules of the operator's API v1alpha1

        This page lists each setting of an AlluxioCluster of `k8s-operator.alluxio.com/v1alpha1`, the API of the open-source operator, and
        the places where you can set it. [Override rules of Fluid](override-rules.md) explains the terms. A source is a file of the operator
        or of its chart.

        The property file of the chart has three parts: first lines of the chart, then the user's lines, then more lines of the chart. If a
        key occurs twice, the later line wins. So the user's lines override the first part, but not the last one
        ([ALX4007](../diagnostics/ALX4007.md)). A `-D` flag overrides the whole file ([ALX4006](../diagnostics/ALX4006.md)).

        """;

    private const string Documented = """
        # Override rules of the operator's API v1

        This page lists each setting of an AlluxioCluster of `k8s-operator.alluxio.com/v1` and of the operator's Helm values, with the
        places where you can set it. [Override rules of Fluid](override-rules.md) explains the terms.

        The source code of this operator is not public. The mark *assumed* means that the documentation does not have this layer. The
        library assumes it for one of two reasons: the open-source operator of the API `v1alpha1` (*open operator*) has it, or a component's
        value usually replaces the global value. An assumed layer has the same effect as others, and explanations show the mark. Both
        profiles use the same rules.

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
