using Alluxio.Config.Diagnostics;
using Alluxio.Config.Manifests;
using Alluxio.Config.Manifests.Reading;
using Alluxio.Config.Values;

namespace Alluxio.Config.Reports;

/// <summary>Finds the secrets in the tree of a document.</summary>
internal static class SecretPlaces
{
    // The data of a Secret, and of a kind that is made into one, has names of its own.
    private static readonly string[] Data = ["data", "stringData", "encryptedData"];

    public static void Find(Manifest manifest, YamlNode root, List<SecretPlace> places)
    {
        bool isSecret = manifest.Resource.Kind?.EndsWith("Secret", StringComparison.Ordinal) == true;
        Walk(manifest.Source!, root, "", isAllSecret: false, isSecret, places);
    }

    private static void Walk(SourceText text, YamlNode node, string name, bool isAllSecret, bool isOfSecret, List<SecretPlace> places)
    {
        switch (node)
        {
            case YamlMapping mapping:
                string? sibling = (mapping["name"] as YamlScalar)?.Value;
                foreach (YamlEntry entry in mapping.Entries)
                {
                    string key = entry.Key.Value;

                    // An environment variable is a pair of name and value. Below a secret name everything is secret, but for references.
                    string known = key == "value" ? sibling ?? name : key;
                    bool isHidden = isAllSecret || (isOfSecret && Data.Contains(key))
                        || (entry.Value is not YamlScalar && key != "secret" && SecretText.IsSecretName(key));
                    Walk(text, entry.Value, known, isHidden, isOfSecret, places);
                }

                break;
            case YamlSequence sequence:
                string? option = null;
                foreach (YamlNode item in sequence.Items)
                {
                    Walk(text, item, option ?? name, isAllSecret, isOfSecret, places);

                    // An option may have its value in the item behind it.
                    option = item is YamlScalar { Value: ['-', ..] } word && !word.Value.Contains('=', StringComparison.Ordinal) ? word.Value : null;
                }

                break;
            case YamlScalar { Value.Length: > 0, IsPlaceholder: false } scalar:
                Scalar(text, scalar, name, isAllSecret, places);
                break;
        }
    }

    private static void Scalar(SourceText text, YamlScalar scalar, string name, bool isAllSecret, List<SecretPlace> places)
    {
        string shown = isAllSecret ? SecretText.Mask : SecretText.Show(name, scalar.Value);
        if (shown == scalar.Value)
        {
            return;
        }

        SourceLocation location = text.Locate(scalar);
        bool isBlock = location.Line != location.EndLine;

        // The lines of a block that is written as it is are masked one by one.
        if (isBlock && shown != SecretText.Mask && text.Text[scalar.Start] == '|')
        {
            return;
        }

        places.Add(new SecretPlace(location, isBlock || shown == SecretText.Mask ? SecretText.Mask : scalar.IsPlain ? shown : $"\"{shown}\""));
    }
}
