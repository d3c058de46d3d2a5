using Alluxio.Config.Checks;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Plan;
using Alluxio.Config.Systems.Fluid.Plan;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Fluid.Checks;

/// <summary>A global heap that beats the component's in images before 2.6.</summary>
internal sealed class OldOptionOrder : CheckRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Code = "ALX6101",
        Title = "Global heap overrides the component's heap in old images",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat =
            "Images before 2.6, such as '{tag}', put the component's options before the global ones: '{flag}' is the effective heap of " +
            "'{component}', not {other}. From 2.6 on, the component's option overrides the global one. Set the heap only on the " +
            "components.",
        Cause =
            "Alluxio 2.6 changed the order of the variables in the launch script. If a memory flag is a duplicate, the JVM uses the last " +
            "one.",
        Remedy = "Remove the memory flags from spec.jvmOptions. Set them in jvmOptions of spec.master, spec.worker and spec.fuse.",
        Source = "Alluxio/alluxio#13537, #11282, #13544",
    };

    private DiagnosticMessage Message(string tag, string flag, string component, string? other) =>
        Descriptor.MessageOf(tag, flag, component, other);

    public override void Run(CheckContext context)
    {
        if (FluidFacts.Of(context).Runtime is not { Spec: { JvmOptions: { Count: > 0 } global } spec }
            || JvmMemory.Of(global) is not { MaxHeap: { } heap, MaxHeapFlag: { } flag })
        {
            return;
        }

        FieldPath path = FieldPath.Parse("spec.jvmOptions");
        int index = Array.FindLastIndex([.. global], option => JvmOptionLine.OfScript(option).Contains(flag));
        foreach (string component in FluidComponents.WithPods)
        {
            ValueList<string>? own = component switch
            {
                "master" =>
                spec.Master?.JvmOptions,
                "worker" => spec.Worker?.JvmOptions,
                _ => spec.Fuse?.JvmOptions
            };
            JvmMemory memory = JvmMemory.Of(own ?? []);
            if (memory.MaxHeap is { } ownHeap
                && ownHeap != heap
                && context.Setting(component, "imageTag")?.UntypedValue is string tag
                && IsBefore26(tag))
            {
                context.Report(Message(tag, flag, component, memory.MaxHeapFlag), index < 0 ? path : path.Append(index), flag);
            }
        }
    }

    // A tag that is no version is a custom build: its behaviour is unknown.
    private static bool IsBefore26(string tag)
    {
        ReadOnlySpan<char> text = tag.AsSpan();
        text = text.StartsWith("release-", StringComparison.OrdinalIgnoreCase) ? text["release-".Length..] : text;
        text = text.StartsWith("v", StringComparison.OrdinalIgnoreCase) ? text[1..] : text;
        int dot = text.IndexOf('.');
        if (dot < 1 || !int.TryParse(text[..dot], out int major))
        {
            return false;
        }

        ReadOnlySpan<char> rest = text[(dot + 1)..];
        int end = rest.IndexOfAnyExceptInRange('0', '9');
        return int.TryParse(end < 0 ? rest : rest[..end], out int minor) && (major < 2 || (major == 2 && minor < 6));
    }
}
