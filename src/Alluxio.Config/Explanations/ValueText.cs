using System.Collections;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Layering;
using Alluxio.Config.Models;
using Alluxio.Config.Values;

namespace Alluxio.Config.Explanations;

/// <summary>Writes any value of a setting in one line, with secrets masked.</summary>
internal static class ValueText
{
    public static string Of(string name, object? value) => value switch
    {
        LocalObjectReference or ResourceRequirements => SettingText.Format(name, value),
        Model model => FlowWriter.Write(name, model),
        null or string or ValueList<string> or ValueMap<string> or ValueMap<int> => SettingText.Format(name, value),
        IEnumerable items => $"[{string.Join(", ", items.Cast<object?>().Select(item => Of(name, item)))}]",
        _ => SettingText.Format(name, value),
    };
}
