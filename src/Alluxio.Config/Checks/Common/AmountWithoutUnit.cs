using System.Globalization;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Manifests.Reading;
using Alluxio.Config.Values;

namespace Alluxio.Config.Checks.Common;

/// <summary>An amount of memory or storage that is a handful of bytes, because its unit was forgotten.</summary>
internal sealed class AmountWithoutUnit : CheckRule
{
    // Below that no container starts and no store holds a page; whoever means bytes writes more digits.
    private const long LeastBytes = 1 << 20;

    // Fields that hold bytes, with the field that they stand in; null where the name alone says it.
    private static readonly (string Name, string? Parent)[] Fields =
    [
        ("memory", "limits"), ("memory", "requests"), ("ephemeral-storage", "limits"), ("ephemeral-storage", "requests"), ("storage", "requests"),
        ("quota", null), ("quotaList", null), ("reservedSize", null), ("sizeLimit", "emptyDir"),
        ("size", "pagestore"), ("size", "metastore"), ("size", "journal"), ("size", "persistence"), ("size", "shm"),
    ];

    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Code = "ALX6080",
        Title = "Amount without unit",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "'{0}' is {1} bytes: a number without unit counts bytes. Write the unit, for example {1}Gi.",
        Cause = "Kubernetes takes the number as it is. A container with a limit of a few bytes never starts, and a store of a few bytes holds nothing.",
        Remedy = "Write Gi, Mi or another unit behind the number.",
        Source = "Kubernetes: quantities",
        Example = "apiVersion: data.fluid.io/v1alpha1\nkind: AlluxioRuntime\nmetadata:\n  name: hbase\nspec:\n  tieredstore:\n    levels:\n    - mediumtype: MEM\n      path: /dev/shm\n      quota: 20\n",
        GoodExample = "apiVersion: data.fluid.io/v1alpha1\nkind: AlluxioRuntime\nmetadata:\n  name: hbase\nspec:\n  tieredstore:\n    levels:\n    - mediumtype: MEM\n      path: /dev/shm\n      quota: 20Gi\n",
    };

    public override void Run(CheckContext context)
    {
        if (context.Deployment.Root is YamlMapping root && root["spec"] is { } spec)
        {
            Visit(context, spec, FieldPath.Root.Append("spec"), "spec", new(ReferenceEqualityComparer.Instance));
        }
    }

    private void Visit(CheckContext context, YamlNode node, FieldPath path, string parent, HashSet<object> seen)
    {
        // What aliases repeat is reported where it stands.
        if (!seen.Add(node))
        {
            return;
        }

        if (node is YamlMapping mapping)
        {
            foreach (YamlEntry entry in mapping.Entries)
            {
                string name = entry.Key.Value;
                if (entry.Value is not YamlScalar scalar)
                {
                    Visit(context, entry.Value, path.Append(name), name, seen);
                }
                else if (Fields.Contains((name, null)) || Fields.Contains((name, parent)))
                {
                    Look(context, scalar, path.Append(name));
                }
            }
        }
        else if (node is YamlSequence sequence)
        {
            for (int i = 0; i < sequence.Items.Count; i++)
            {
                Visit(context, sequence.Items[i], path.Append(i), parent, seen);
            }
        }
    }

    private void Look(CheckContext context, YamlScalar scalar, FieldPath path)
    {
        // Lists of amounts are texts with commas.
        foreach (string amount in scalar.Value.Split(',', StringSplitOptions.TrimEntries))
        {
            if (long.TryParse(amount, NumberStyles.None, CultureInfo.InvariantCulture, out long bytes) && bytes is > 0 and < LeastBytes)
            {
                context.Report(this, path, amount, path, amount);
            }
        }
    }
}
