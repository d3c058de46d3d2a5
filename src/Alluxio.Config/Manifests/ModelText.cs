using Alluxio.Config.Kubernetes;
using Alluxio.Config.Manifests.Binding;
using Alluxio.Config.Manifests.Writing;
using Alluxio.Config.Models;

namespace Alluxio.Config;

/// <summary>Writes models as YAML and JSON: fixed order of fields, LF, and quotes for every ambiguous string.</summary>
public static class ModelText
{
    /// <summary>The model as one YAML document, ending with a line break. Secrets are not masked.</summary>
    /// <param name="model">The model.</param>
    /// <exception cref="ArgumentNullException"><paramref name="model"/> is <see langword="null"/>.</exception>
    public static string ToYaml(this Model model)
    {
        ArgumentNullException.ThrowIfNull(model);
        using YamlWriter writer = new();
        ResourceBindings.Write(writer, model);
        return writer.ToString();
    }

    /// <summary>The objects as one YAML text, separated by <c>---</c>.</summary>
    /// <param name="resources">The objects, in order.</param>
    /// <exception cref="ArgumentNullException"><paramref name="resources"/> is <see langword="null"/>.</exception>
    public static string ToYaml(this IEnumerable<Resource> resources)
    {
        ArgumentNullException.ThrowIfNull(resources);
        using YamlWriter writer = new();
        foreach (Resource resource in resources)
        {
            writer.StartDocument();
            ResourceBindings.Write(writer, resource);
        }

        return writer.ToString();
    }

    /// <summary>The model as JSON, indented by two blanks, as Kubernetes clients read it. Secrets are not masked.</summary>
    /// <param name="model">The model.</param>
    /// <exception cref="ArgumentNullException"><paramref name="model"/> is <see langword="null"/>.</exception>
    public static string ToJson(this Model model)
    {
        ArgumentNullException.ThrowIfNull(model);
        using JsonWriter writer = new();
        ResourceBindings.Write(writer, model);
        return writer.ToString();
    }
}
