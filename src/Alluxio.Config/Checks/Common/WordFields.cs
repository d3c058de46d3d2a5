using Alluxio.Config.Kubernetes;
using Alluxio.Config.Manifests;
using Alluxio.Config.Values;

namespace Alluxio.Config.Checks.Common;

/// <summary>The fields that take certain words only, and where a manifest has another one.</summary>
internal static class WordFields
{
    /// <summary>The consequence of an invalid enum value in a pod.</summary>
    public const string NoPods = "the API server refuses the pods";

    /// <summary>The consequence of an enum value that the custom resource definition refuses.</summary>
    public const string NoObject = "the API server refuses the object";

    private static readonly string[] TolerationOperators = ["Exists", "Equal", "Lt", "Gt"];

    private static readonly string[] Effects = ["NoSchedule", "PreferNoSchedule", "NoExecute"];

    private static readonly string[] NodeOperators = ["In", "NotIn", "Exists", "DoesNotExist", "Gt", "Lt"];

    private static readonly string[] LabelOperators = ["In", "NotIn", "Exists", "DoesNotExist"];

    /// <summary>The words in the manifests of a deployment that their fields do not take.</summary>
    /// <param name="context">The deployment.</param>
    /// <param name="isRefused">Whether to look at fields whose other words the API server refuses, or at the rest.</param>
    public static List<WrongWord> Wrong(CheckContext context, bool isRefused)
    {
        List<WrongWord> found = [];
        foreach ((Manifest manifest, WordField[] fields) in context.Facts.Words)
        {
            foreach (WordField field in fields)
            {
                if (field.IsRefused == isRefused && field.Read(manifest.Resource) is { } value)
                {
                    Look(found, manifest, field, value);
                }
            }
        }

        return found;
    }

    /// <summary>The label expressions of the affinities in the manifests of a deployment.</summary>
    public static IEnumerable<(Manifest Manifest, SelectorExpression Expression)> Expressions(CheckContext context) =>
        from words in context.Facts.Words
        from field in words.Fields
        let value = field.Read(words.Manifest.Resource)
        where value is NodeSelector or Affinity
        from expression in SelectorExpressions.Of(FieldPath.Parse(field.Path), value)
        select (words.Manifest, expression);

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
            case ValueList<PlacedWord> placed:
                foreach (PlacedWord entry in placed.AsEnumerable())
                {
                    Word(entry.Path, entry.Word, field.Words);
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
