using System.Collections;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Layering;
using Alluxio.Config.Manifests.Binding;
using Alluxio.Config.Models;
using Alluxio.Config.Values;

namespace Alluxio.Config.Explanations;

/// <summary>Looks for a text in settings and objects.</summary>
internal sealed class TextSearch(string sought)
{
    private bool _isSecret;

    public static Whereabouts Run(ResolvedPlan plan, string text)
    {
        TextSearch search = new(text);
        Setting[] settings = [.. PlanIndex.All(plan).Where(search.Holds)];
        ObjectPlace[] places = [.. plan.Objects.SelectMany(search.Places)];
        return new Whereabouts
        {
            Text = search._isSecret ? SecretText.Mask : text,
            Settings = PlanIndex.Group(plan, settings),
            Places = new(places),
        };
    }

    private bool Holds(Setting setting)
    {
        string name = SettingExplainer.NameOf(setting.Path);

        // Nothing is cut short, here and below: each value may tell that the text is secret.
        bool holds = Holds(name, setting.UntypedValue) || name == sought;
        foreach (Definition definition in setting.Winners.Concat(setting.Hidden))
        {
            holds |= Holds(name, definition.Value);
        }

        return holds;
    }

    private bool Holds(string name, object? value)
    {
        switch (value)
        {
            case null:
                return false;
            case string text:
                return Matches(name, text);
            case ValueMap<string> map:
                return map.AsEnumerable().Aggregate(false, (any, entry) => any | Matches(entry.Key, entry.Value) | entry.Key == sought);
            case Model model:
                ScalarFinder finder = new();
                ResourceBindings.Write(finder, model);
                return finder.Found.Aggregate(
                    false,
                    (any, scalar) => any | Matches(scalar.Name.Length == 0 ? name : scalar.Name, scalar.Text));
            case IEnumerable items and not IEnumerable<KeyValuePair<string, int>>:
                return items.Cast<object?>().Aggregate(false, (any, item) => any | Holds(name, item));
            default:
                // Parts of numbers mean nothing.
                return ValueText.Of(name, value) == sought;
        }
    }

    private bool Matches(string name, string text)
    {
        bool holds = text.Contains(sought, StringComparison.Ordinal);
        _isSecret |= holds && !SecretText.Show(name, text).Contains(sought, StringComparison.Ordinal);
        return holds;
    }

    private IEnumerable<ObjectPlace> Places(Resource resource)
    {
        ScalarFinder finder = new();
        ResourceBindings.Write(finder, resource);
        foreach ((FieldPath path, string name, string text) in finder.Found)
        {
            if (Matches(name, text))
            {
                yield return new ObjectPlace
                {
                    Kind = resource.Kind ?? "",
                    Name = resource.Metadata?.Name ?? "",
                    Path = path,
                    ValueText = Excerpt(name, text),
                };
            }
        }
    }

    // Of long texts, such as all JVM options in one variable, the word around the finding.
    private string Excerpt(string name, string text)
    {
        string masked = SecretText.Show(name, text);
        int index = masked.IndexOf(sought, StringComparison.Ordinal);
        if (index < 0)
        {
            return SecretText.Mask;
        }

        if (masked.Length <= 60 && !masked.Contains('\n', StringComparison.Ordinal))
        {
            return masked;
        }

        int start = masked.LastIndexOfAny([' ', '\n', '\t'], index) + 1;
        int end = masked.IndexOfAny([' ', '\n', '\t'], index + sought.Length);
        return $"{(start > 0 ? "… " : "")}{masked[start..(end < 0 ? masked.Length : end)]}{(end < 0 ? "" : " …")}";
    }
}
