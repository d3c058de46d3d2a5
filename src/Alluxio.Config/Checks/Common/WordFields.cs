using Alluxio.Config.Fluid;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Manifests;
using Alluxio.Config.Systems.Fluid.Rules;
using Alluxio.Config.Values;
using Clusters = Alluxio.Config.Systems.Operator.V1.Rules.AlluxioClusterFields;
using OpenClusters = Alluxio.Config.Systems.Operator.V1Alpha1.Rules.AlluxioClusterFields;

namespace Alluxio.Config.Checks.Common;

/// <summary>The fields that take certain words only, and where a manifest has another one.</summary>
internal static class WordFields
{
    private const string NoPods = "the API server refuses the pods";

    private const string NoObject = "the API server refuses the object";

    private const string NoClaim = "the API server refuses the volume and the claim that Fluid makes of it";

    private const string NoPolicy = "Fluid knows no such policy";

    private const string NotDocumented = "the documents know no such word";

    // Kinds have words of their own; pull policies, hostPath types and the places of stores have codes of their own.
    private static readonly WordField[] Runtime =
    [
        .. WordField.Ending(AlluxioRuntimeFields.Values, "networkMode", ["HostNetwork", "ContainerNetwork"], true, NoObject),
        .. WordField.Ending(AlluxioRuntimeFields.Values, "tieredstore.levels", ["hostPath", "emptyDir"], true, NoObject),
        .. WordField.Ending(AlluxioRuntimeFields.Values, "fuse.cleanPolicy", ["OnDemand", "OnRuntimeDeleted"], false, NoPolicy),
    ];

    private static readonly WordField[] Data =
    [
        .. WordField.Ending(DatasetFields.Values, "placement", ["Exclusive", "Shared"], true, NoObject),
        .. WordField.Ending(DatasetFields.Values, "accessModes", ["ReadWriteOnce", "ReadOnlyMany", "ReadWriteMany", "ReadWriteOncePod"], true, NoClaim),
        .. WordField.Ending(DatasetFields.Values, "tolerations", [], true, NoPods),
        .. WordField.Ending(DatasetFields.Values, "nodeAffinity.required", [], true, NoPods),
    ];

    private static readonly WordField[] Cluster =
    [
        .. WordField.Ending(Clusters.Values, "tolerations", [], true, NoPods),
        .. WordField.Ending(Clusters.Values, "affinity", [], true, NoPods),
        .. WordField.Ending(Clusters.Values, "authentication.type", ["oidc"], false, NotDocumented),
        .. WordField.Ending(Clusters.Values, "authorization.type", ["opa"], false, NotDocumented),
    ];

    private static readonly WordField[] OpenCluster =
    [
        .. WordField.Ending(OpenClusters.Values, "tolerations", [], true, NoPods),
        .. WordField.Ending(OpenClusters.Values, "affinity", [], true, NoPods),
    ];

    private static readonly string[] TolerationOperators = ["Exists", "Equal", "Lt", "Gt"];

    private static readonly string[] Effects = ["NoSchedule", "PreferNoSchedule", "NoExecute"];

    private static readonly string[] NodeOperators = ["In", "NotIn", "Exists", "DoesNotExist", "Gt", "Lt"];

    private static readonly string[] LabelOperators = ["In", "NotIn", "Exists", "DoesNotExist"];

    /// <summary>The words of a deployment, and of its Dataset, that their fields do not take.</summary>
    /// <param name="context">The deployment.</param>
    /// <param name="isRefused">Whether to look at fields whose other words the API server refuses, or at the rest.</param>
    public static List<WrongWord> Wrong(CheckContext context, bool isRefused)
    {
        List<WrongWord> found = [];
        Look(found, context.Deployment, isRefused);
        if (context.Dataset is { } dataset)
        {
            Look(found, dataset, isRefused);
        }

        return found;
    }

    /// <summary>What the affinities of a deployment, and of its Dataset, ask of labels.</summary>
    public static IEnumerable<(Manifest Manifest, SelectorExpression Expression)> Expressions(CheckContext context) =>
        from manifest in (Manifest?[])[context.Deployment, context.Dataset]
        where manifest is not null
        from field in FieldsOf(manifest.Resource)
        let value = field.Read(manifest.Resource)
        where value is NodeSelector or Affinity
        from expression in SelectorExpressions.Of(FieldPath.Parse(field.Path), value)
        select (manifest, expression);

    private static void Look(List<WrongWord> found, Manifest manifest, bool isRefused)
    {
        foreach (WordField field in FieldsOf(manifest.Resource))
        {
            if (field.IsRefused == isRefused && field.Read(manifest.Resource) is { } value)
            {
                Look(found, manifest, field, value);
            }
        }
    }

    private static WordField[] FieldsOf(Resource resource) => resource switch
    {
        AlluxioRuntime => Runtime,
        Dataset => Data,
        Config.Operator.V1.AlluxioCluster => Cluster,
        Config.Operator.V1Alpha1.AlluxioCluster => OpenCluster,
        _ => [],
    };

    private static void Look(List<WrongWord> found, Manifest manifest, WordField field, object value)
    {
        switch (value)
        {
            case string text when IsWrong(text, field.Words):
                Word(FieldPath.Parse(field.Path), text, field.Words);
                break;
            case ValueList<string> texts:
                for (int i = 0; i < texts.Count; i++)
                {
                    Word(FieldPath.Parse(field.Path).Append(i), texts[i], field.Words);
                }

                break;
            case ValueList<Level> levels:
                for (int i = 0; i < levels.Count; i++)
                {
                    Word(FieldPath.Parse(field.Path).Append(i).Append("volumeType"), levels[i].VolumeType, field.Words);
                }

                break;
            case ValueList<Toleration> tolerations:
                for (int i = 0; i < tolerations.Count; i++)
                {
                    if (IsWrong(tolerations[i].Operator, TolerationOperators) || IsWrong(tolerations[i].Effect, Effects))
                    {
                        FieldPath path = FieldPath.Parse(field.Path).Append(i);
                        Word(path.Append("operator"), tolerations[i].Operator, TolerationOperators);
                        Word(path.Append("effect"), tolerations[i].Effect, Effects);
                    }
                }

                break;
            default:
                foreach (SelectorExpression expression in SelectorExpressions.Of(FieldPath.Parse(field.Path), value))
                {
                    Word(expression.Path.Append("operator"), expression.Operator, expression.IsOfNodes ? NodeOperators : LabelOperators);
                }

                break;
        }

        void Word(FieldPath path, string? word, string[] words)
        {
            if (IsWrong(word, words))
            {
                found.Add(new WrongWord(manifest, path, word!, words, field.Effect));
            }
        }
    }

    private static bool IsWrong(string? word, string[] words) => !string.IsNullOrEmpty(word) && Array.IndexOf(words, word) < 0;
}
