using Alluxio.Config.Diagnostics.Catalogue;
using Alluxio.Config.Manifests.Reading;
using Alluxio.Config.Models;
using Alluxio.Config.Values;

namespace Alluxio.Config.Manifests.Binding;

/// <summary>Reading of amounts.</summary>
internal sealed partial class BindingContext
{
    private const string SeveralQuotas = "it is one amount for the whole tier. To set one amount for each path, write quotaList instead.";

    public Quantity? Quantity(YamlNode node)
    {
        if (node is not YamlScalar scalar)
        {
            WrongType(node, "a quantity such as 2Gi");
            return null;
        }

        if (scalar.IsNull)
        {
            return null;
        }

        // Numbers pass through JSON on their way to Kubernetes: 1e3 arrives as 1000, 007 as 7.
        string text = scalar.IsPlain ? Yaml11.ToQuantityField(scalar.Value) : scalar.Value.Trim(' ');
        if (Values.Quantity.TryParse(text, out Quantity? quantity, out string? reason))
        {
            if (scalar.IsPlain
                && text.Contains('.', StringComparison.Ordinal)
                && Yaml11.Resolve(scalar.Value).Kind == Yaml11Kind.Float
                && IsWhole(scalar))
            {
                NotText(scalar);
            }

            return quantity;
        }

        if (!diagnostics.IsFull && !IsTemplate(node))
        {
            FieldPath path = NodePaths.Of(node);
            string shown = Shown(node, path, scalar.Value);
            Report(
                BindingDiagnostics.BadQuantity(
                    Name(path),
                    shown,
                    IsListOfQuotas(path, text) ? SeveralQuotas : QuantityHints.Sentence(reason)),
                node, path, shown, QuantityHints.Correct(text));
        }

        return null;
    }

    // Definitions of custom resources may take amounts as texts or whole numbers, while Kubernetes' own objects take any number.
    private static bool IsWhole(YamlNode node)
    {
        YamlNode root = node;
        for (; root.Parent is { } parent; root = parent)
        {
        }

        return root is YamlMapping mapping && mapping["apiVersion"] is YamlScalar api && mapping["kind"] is YamlScalar kind
            && ResourceBindings.TryGetType(api.Value, kind.Value, out ModelType? type) && type.HasWholeAmounts;
    }

    // The definition has a separate field for one amount per path.
    private static bool IsListOfQuotas(FieldPath path, string text) =>
        text.Contains(',', StringComparison.Ordinal) && path.Segments is [.., { Name: "levels" }, _, { Name: "quota" }];
}
