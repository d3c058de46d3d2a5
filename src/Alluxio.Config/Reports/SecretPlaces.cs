using Alluxio.Config.Diagnostics;
using Alluxio.Config.Manifests;
using Alluxio.Config.Manifests.Reading;
using Alluxio.Config.Values;

namespace Alluxio.Config.Reports;

/// <summary>Finds the secrets in the tree of a document.</summary>
internal static class SecretPlaces
{
    /// <summary>Whether all values of a document are secret: a Secret, and what is made into one.</summary>
    public static bool IsSecret(Manifest manifest) => manifest.Resource.Kind?.EndsWith("Secret", StringComparison.Ordinal) == true;

    public static void Find(Manifest manifest, YamlNode root, List<SecretPlace> places) =>
        Walk(manifest.Source!, root, "", isAllSecret: false, places);

    private static void Walk(SourceText text, YamlNode node, string name, bool isAllSecret, List<SecretPlace> places)
    {
        if (node.IsCut || node is YamlScalar { IsPlaceholder: true })
        {
            places.Add(new SecretPlace(text.Locate(node), null));
        }

        switch (node)
        {
            case YamlMapping mapping:
                string? sibling = (mapping["name"] as YamlScalar)?.Value;
                foreach (YamlEntry entry in mapping.Entries)
                {
                    string key = entry.Key.Value;

                    // An environment variable is a pair of name and value. Below a secret name everything is secret, but for references.
                    string known = key == "value" ? sibling ?? name : key;
                    bool isHidden = isAllSecret || (entry.Value is not YamlScalar && key != "secret" && SecretText.IsSecretName(key));
                    Walk(text, entry.Value, known, isHidden, places);
                }

                break;
            case YamlSequence sequence:
                string? option = null;
                foreach (YamlNode item in sequence.Items)
                {
                    Walk(text, item, option ?? name, isAllSecret, places);

                    // An option may have its value in the next item.
                    option = item is YamlScalar { Value: ['-', ..] } word && !word.Value.Contains('=', StringComparison.Ordinal)
                        ? word.Value : null;
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

        // The lines of a block that is written as it is are masked one by one, unless a secret and its name are in different lines.
        if (isBlock && shown != SecretText.Mask && text.Text[scalar.Start] == '|'
            && shown == string.Join('\n', scalar.Value.Split('\n').Select(static line => SecretText.Show("", line))))
        {
            return;
        }

        places.Add(new SecretPlace(location, isBlock || shown == SecretText.Mask ? SecretText.Mask : scalar.IsPlain ? shown
            : $"\"{shown}\""));
    }
}
