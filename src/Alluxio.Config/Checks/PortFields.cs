using System.Globalization;
using Alluxio.Config.Values;

namespace Alluxio.Config.Checks;

/// <summary>The fields of a deployment that give the number of a port.</summary>
internal static class PortFields
{
    /// <summary>All of them: properties of the deployment first, then the components' own.</summary>
    public static IEnumerable<(FieldPath Path, long Number)> Of(CheckContext context)
    {
        foreach (PropertyField field in context.Properties)
        {
            if (field.Name.EndsWith(".port", StringComparison.Ordinal)
                && ReferenceEquals(field.Manifest, context.Deployment)
                && IsOpened(field)
                && long.TryParse(field.Value, NumberStyles.None, CultureInfo.InvariantCulture, out long number))
            {
                yield return (field.Path, number);
            }
        }

        foreach ((string section, ValueMap<long>? ports) in context.Facts.Ports)
        {
            foreach (string name in (ports ?? []).Keys)
            {
                yield return (FieldPath.Parse(section).Append(name), ports![name]);
            }
        }
    }

    /// <summary>Those that give one number.</summary>
    public static IEnumerable<FieldPath> With(CheckContext context, long number) =>
        Of(context).Where(given => given.Number == number).Select(static given => given.Path);

    // A component opens its own ports; those of others, in its own list, are where it looks for them.
    private static bool IsOpened(PropertyField field) =>
        field.Section.Split('.') is not [_, var component, _] || field.Name.StartsWith($"alluxio.{component}.", StringComparison.Ordinal);
}
