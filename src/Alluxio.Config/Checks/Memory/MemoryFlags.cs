using System.Globalization;
using Alluxio.Config.Layering;
using Alluxio.Config.Plan;
using Alluxio.Config.Values;

namespace Alluxio.Config.Checks.Memory;

/// <summary>Finds flags of the JVM among the definitions of a component's options.</summary>
internal static class MemoryFlags
{
    private const string HeapShare = "-XX:MaxRAMPercentage=";

    /// <summary>The definition whose list holds a flag; one of a manifest before a default.</summary>
    public static Definition? Giver(Setting options, string? flag) => flag is null ? null
        : options.Winners.FirstOrDefault(winner => winner.Layer != Layer.BuiltIn && IndexOf(winner, flag) >= 0)
            ?? options.Winners.FirstOrDefault(winner => IndexOf(winner, flag) >= 0);

    /// <summary>The field of a flag; <see langword="null"/> if no manifest gives it.</summary>
    public static FieldPath? PathOf(Setting options, string? flag) =>
        Giver(options, flag) is { Layer: not Layer.BuiltIn } giver && FieldPath.TryParse(giver.Origin, out FieldPath? path)
            ? giver.Value is string ? path : path.Append(IndexOf(giver, flag!))
            : null;

    /// <summary>The last flag for the same amount, as a flag without effect.</summary>
    public static string? LastLike(ValueList<string> options, string flag)
    {
        string? last = null;
        string[] names = JvmMemoryReader.AllOf(flag);
        foreach (string option in options.AsEnumerable())
        {
            last = JvmOptionLine.OfScript(option).LastOrDefault(candidate => StartsWithAny(candidate, names)) ?? last;
        }

        return last;
    }

    /// <summary>The heap as a share of the memory that the JVM sees, in percent; <see langword="null"/> without a flag.</summary>
    public static decimal? Share(ValueList<string> options)
    {
        decimal? share = null;
        foreach (string option in options.AsEnumerable())
        {
            foreach (string flag in option.Contains(HeapShare, StringComparison.Ordinal) ? JvmOptionLine.OfScript(option) : [])
            {
                if (flag.StartsWith(HeapShare, StringComparison.Ordinal)
                    && decimal.TryParse(
                        flag.AsSpan(HeapShare.Length),
                        NumberStyles.AllowDecimalPoint,
                        CultureInfo.InvariantCulture,
                        out decimal percent)
                    && percent is > 0 and <= 100)
                {
                    share = percent;
                }
            }
        }

        return share;
    }

    private static bool StartsWithAny(string flag, string[] names) =>
        Array.Exists(names, name => flag.StartsWith(name, StringComparison.Ordinal));

    // Of two equal flags the last counts, so the last is the one that is meant.
    private static int IndexOf(Definition definition, string flag)
    {
        if (definition.Value is string text)
        {
            return JvmOptionLine.OfScript(text).Contains(flag) ? 0 : -1;
        }

        ValueList<string> list = definition.Value as ValueList<string> ?? [];
        for (int i = list.Count - 1; i >= 0; i--)
        {
            if (list[i] == flag || (list[i].Contains(flag, StringComparison.Ordinal) && JvmOptionLine.OfScript(list[i]).Contains(flag)))
            {
                return i;
            }
        }

        return -1;
    }
}
