using System.Globalization;
using System.Text;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Layering;
using Alluxio.Config.Models;

namespace Alluxio.Config.Tests.Scenarios;

/// <summary>
/// All settings that something other than a default has a say in, with every definition. Components that agree in value and definitions
/// share an entry.
/// </summary>
internal static class SettingList
{
    private static readonly string[] Silent =
    [
        "port allocation",
        "KUBE_VERSION",
        "ALLUXIO_MOUNT_CONFIG_STORAGE",
        "FLUID_WORKDIR",
        "MOUNT_ROOT",
        "namespace and name",
        "line of the operator",
    ];

    public static string Describe(ResolvedPlan plan)
    {
        StringBuilder text = new($"{plan.Namespace}/{plan.Name}\n");
        IEnumerable<IGrouping<(string Name, string Body), string>> groups = plan.Components
            .SelectMany(static component => component.Settings.Values.Concat(component.PropertySettings.Values)
                .Where(IsInteresting)
                .Select(setting => (Component: component.Name, Name: setting.Path[(component.Name.Length + 1)..], Body: Body(setting))))
            .GroupBy(static entry => (entry.Name, entry.Body), static entry => entry.Component);
        foreach (IGrouping<(string Name, string Body), string> group in groups)
        {
            text.Append('\n').Append(string.Join(", ", group)).Append(": ").Append(group.Key.Name).Append(group.Key.Body);
        }

        return text.ToString();
    }

    private static bool IsInteresting(Setting setting) => setting.Winners.Concat(setting.Hidden).Any(static definition =>
        definition.Layer is not (Layer.BuiltIn or Layer.ApiServer)
            && !Silent.Any(origin => definition.Origin.StartsWith(origin, StringComparison.Ordinal)));

    private static string Body(Setting setting)
    {
        string name = setting.Path[(setting.Path.IndexOf('.', StringComparison.Ordinal) + 1)..];
        (string Layer, string Origin, string Place, string Value, string Effect)[] rows =
        [
            .. setting.Winners.Select(definition => Row(definition, "wins")),
            .. setting.Hidden.Select(definition => Row(definition, "hidden")),
        ];
        int layers = rows.Max(static row => row.Layer.Length);
        int origins = rows.Max(static row => row.Origin.Length);
        int places = rows.Max(static row => row.Place.Length);
        StringBuilder body = new($" = {Format(name, setting.UntypedValue)}\n");
        foreach ((string layer, string origin, string place, string value, string effect) in rows)
        {
            string where = places == 0 ? "" : place.PadRight(places) + "  ";
            body.Append(
                CultureInfo.InvariantCulture,
                $"  {effect,-6}  {layer.PadRight(layers)}  {origin.PadRight(origins)}  {where}{value}\n");
        }

        return body.ToString();

        (string, string, string, string, string) Row(Definition definition, string effect) => (
            definition.Layer.ToString().ToLowerInvariant(),
            definition.IsAssumed ? $"{definition.Origin} (assumed)" : definition.Origin,
            definition.Location?.ToString() ?? "",
            Format(name, definition.Value),
            effect);
    }

    // Records of the models are long in one line of C#; JSON leaves out what is absent.
    private static string Format(string name, object? value) => value switch
    {
        ResourceRequirements or LocalObjectReference => SettingText.Format(name, value),
        Model model => string.Join(' ', model.ToJson().TrimEnd().Split('\n').Select(static line => line.Trim())),
        IEnumerable<Model> list => $"[{string.Join(", ", list.Select(item => Format(name, item)))}]",
        _ => SettingText.Format(name, value).ReplaceLineEndings("\\n"),
    };
}
