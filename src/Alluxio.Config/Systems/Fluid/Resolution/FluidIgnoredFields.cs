using Alluxio.Config.Diagnostics;
using Alluxio.Config.Fluid;
using Alluxio.Config.Layering;
using Alluxio.Config.Systems.Fluid.Rules;
using Alluxio.Config.Systems.Releases;
using Alluxio.Config.Systems.Resolution;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Fluid.Resolution;

/// <summary>Reports fields of Fluid's manifests that are given and have no effect.</summary>
internal static class FluidIgnoredFields
{
    /// <summary>Fields that no rule reads.</summary>
    public static void Report(FluidInput input, RuleReader rules, ValueList<Level> levels, DiagnosticBag diagnostics)
    {
        IgnoredFields.Report(
            rules,
            layer => layer.Layer == Layer.Dataset ? input.DatasetManifest : input.RuntimeManifest,
            "Fluid does not read it.",
            diagnostics,
            layer => layer.Field == FluidResolver.Annotations || IsLacking(input, layer));
        ReportHostPid(input, rules, diagnostics);
        ReleaseFields.Report(input, diagnostics);
        FluidTypes.Report(input, diagnostics);
        ReportTiers(input, levels, diagnostics);
    }

    /// <summary>Ports that reach neither an object nor a property.</summary>
    /// <param name="input">The manifests.</param>
    /// <param name="component">The component that the ports are given for.</param>
    /// <param name="given">What is given.</param>
    /// <param name="resolved">What became of it.</param>
    /// <param name="diagnostics">Where findings go.</param>
    public static void ReportPorts(
        FluidInput input,
        string component,
        ValueMap<long>? given,
        Setting<ValueMap<int>> resolved,
        DiagnosticBag diagnostics)
    {
        foreach ((string slot, _) in given ?? [])
        {
            bool isKnown = resolved.Value?.ContainsKey(slot) == true;
            if (isKnown && !HasDefault(resolved))
            {
                continue;
            }

            FieldPath path = FieldPath.Parse($"spec.{component}.ports").Append(slot);
            if (!isKnown)
            {
                string known = resolved.Value is { } ports
                    ? $"The ports of {component} are: {string.Join(", ", ports.Keys)}."
                    : $"In this runtime {component} has no ports.";
                IgnoredFields.Add(path, input.RuntimeManifest, known, diagnostics);
            }
            else
            {
                IgnoredFields.Add(
                    path,
                    input.RuntimeManifest,
                    "Masters and workers both use the container network, where the port numbers are fixed.",
                    diagnostics);
            }
        }
    }

    private static bool HasDefault(Setting<ValueMap<int>> ports)
    {
        foreach (Definition winner in ports.Winners)
        {
            if (winner.Layer == Layer.BuiltIn)
            {
                return true;
            }
        }

        return false;
    }

    // Another finding names the release that has the field.
    private static bool IsLacking(FluidInput input, RuleLayer layer)
    {
        foreach (ReleaseField field in input.Release.Lacks)
        {
            if (field.Covers(layer))
            {
                return true;
            }
        }

        return false;
    }

    // Where FUSE shares the process ids of its node anyway, only an annotation that asks for another thing is of interest.
    private static void ReportHostPid(FluidInput input, RuleReader rules, DiagnosticBag diagnostics)
    {
        if (rules.LayerOf("fuse.hostPID", FluidResolver.Annotations) is null
            && FluidController.BooleanWord(
                input.Runtime.Metadata?.Annotations?.GetValueOrDefault(FluidResolver.HostPidAnnotation)) is { } asked
            && rules.LayerOf("fuse.hostPID", FluidRules.Default)?.Default is bool always && asked != always)
        {
            FieldPath path = FieldPath.Parse(FluidResolver.Annotations).Append(FluidResolver.HostPidAnnotation);
            IgnoredFields.Add(
                path,
                input.RuntimeManifest,
                $"In {input.Release.Release}, FUSE always shares the process ids of its node.",
                diagnostics);
        }
    }

    // Fluid's own examples give both, and so do most manifests: worth knowing, not worth a warning.
    private static void ReportTiers(FluidInput input, ValueList<Level> levels, DiagnosticBag diagnostics)
    {
        for (int i = 0; i < levels.Count; i++)
        {
            foreach ((string field, string? value) in ((string, string?)[])[("high", levels[i].High), ("low", levels[i].Low)])
            {
                if (value is { Length: > 0 })
                {
                    FieldPath path = FieldPath.Parse("spec.tieredstore.levels").Append(i).Append(field);
                    IgnoredFields.Add(
                        path,
                        input.RuntimeManifest,
                        "The templates of the chart do not read it.",
                        diagnostics,
                        DiagnosticSeverity.Information);
                }
            }
        }
    }
}
