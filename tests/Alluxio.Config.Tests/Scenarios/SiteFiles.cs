using System.Text;
using Alluxio.Config.Layering;
using Alluxio.Config.Values;

namespace Alluxio.Config.Tests.Scenarios;

/// <summary>
/// The property files of a plan's components, with a note at each line that loses; and mounts and the license beside them.
/// </summary>
internal static class SiteFiles
{
    public static string Describe(ResolvedPlan plan)
    {
        StringBuilder text = new();
        foreach (IGrouping<string, string> file in plan.Components
            .Where(static component => component.SiteProperties.Count > 0)
            .GroupBy(Lines, static component => component.Name, StringComparer.Ordinal))
        {
            text.Append("# ").AppendJoin(", ", file).Append('\n').Append(file.Key).Append('\n');
        }

        foreach (ComponentPlan component in plan.Components.Where(static component => component.JvmMemory.Total is not null))
        {
            JvmMemory memory = component.JvmMemory;
            text.Append("# ").Append(component.Name).Append(": ").Append(memory.MaxHeapFlag).Append(' ').Append(memory.MaxDirectMemoryFlag)
                .Append(FormattableString.Invariant($", {memory.Total} bytes"))
                    .Append(memory.Hidden.Count > 0 ? $", hidden {memory.Hidden}" : "")
                    .Append('\n');
        }

        foreach (MountPlan mount in (plan as ClusterPlan)?.Mounts ?? [])
        {
            text.Append("# mount ").Append(mount).Append(" of ").Append(mount.Path).Append('\n');
            foreach ((string key, Setting<string> option) in mount.Options)
            {
                text.Append("#   ").Append(key).Append('=').Append(SecretText.Show(key, option.Value ?? ""))
                    .Append(option.Hidden.Count > 0 ? $" (hides {string.Join(", ", option.Hidden)})" : "").Append('\n');
            }
        }

        return plan.License is { } license ? text.Append("# license: ").Append(license).Append('\n').ToString() : text.ToString();
    }

    private static string Lines(ComponentPlan component) => string.Concat(component.SiteProperties.Select(static line =>
        $"{line.Key}={SecretText.Show(line.Key, line.Value)}{(line.OverriddenBy is { } winner ? $"   # loses to {winner}" : "")}\n"));
}
