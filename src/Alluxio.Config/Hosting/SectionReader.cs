using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Configuration;

namespace Alluxio.Config.Hosting;

/// <summary>Reads single values and whole lists of a section.</summary>
/// <remarks>
/// Configuration merges lists by position: a source with one item over a source with three gives three items. Lists are therefore read from
/// one source, the last that has any.
/// </remarks>
internal sealed class SectionReader
{
    private readonly IConfiguration _section;
    private readonly IConfigurationRoot? _root;

    private SectionReader(IConfiguration section, IConfigurationRoot? root)
    {
        _section = section;
        _root = root;
    }

    /// <summary>The keys that the section has.</summary>
    public IEnumerable<string> Keys => _section.GetChildren().Select(static child => child.Key);

    private string Prefix => _section is IConfigurationSection { Path: { Length: > 0 } path } ? path + ConfigurationPath.KeyDelimiter : "";

    /// <summary>A reader of a section, or of the section <c>Alluxio</c> of a root.</summary>
    /// <param name="configuration">The section or root.</param>
    /// <param name="registered">The application's configuration, in which the sources of a section are found.</param>
    public static SectionReader Create(IConfiguration configuration, IConfiguration? registered) => configuration is IConfigurationRoot root
        ? new SectionReader(root.GetSection(AlluxioConfigOptions.SectionName), root)
        : new SectionReader(configuration, registered as IConfigurationRoot);

    /// <summary>The value of a key: <see langword="null"/> if it has none, such as a list.</summary>
    public string? Value(string key) => _section[key];

    /// <summary>The items of a list, or the parts of a text between commas.</summary>
    /// <param name="key">The key.</param>
    /// <param name="items">The items, without blanks around them.</param>
    /// <returns>Whether the list is certain to come from one source.</returns>
    public bool TryList(string key, [NotNullWhen(true)] out string[]? items)
    {
        IConfigurationSection list = _section.GetSection(key);
        if (!list.GetChildren().Any())
        {
            items = Split(list.Value);
            return true;
        }

        // Another root may happen to be registered; it must have the very same section.
        string path = Prefix + key;
        bool isSame = _root is not null && _root.GetSection(path).AsEnumerable().SequenceEqual(list.AsEnumerable());
        items = isSame ? Last(_root!, path) : null;
        return items is not null;
    }

    private static string[]? Last(IConfigurationRoot root, string path)
    {
        foreach (IConfigurationProvider provider in root.Providers.Reverse())
        {
            // A configuration within the configuration has its own sources.
            if (provider is ChainedConfigurationProvider { Configuration: IConfigurationRoot inner })
            {
                if (Last(inner, path) is { } found)
                {
                    return found;
                }

                continue;
            }

            string[] keys =
            [
                .. provider.GetChildKeys([], path).Distinct(StringComparer.OrdinalIgnoreCase).Order(ConfigurationKeyComparer.Instance),
            ];
            if (keys.Length > 0)
            {
                return [.. keys.Select(key => provider.TryGet(ConfigurationPath.Combine(path, key), out string? item)
                    ? item?.Trim() ?? ""
                    : "")];
            }

            if (provider.TryGet(path, out string? text))
            {
                return Split(text);
            }
        }

        return null;
    }

    private static string[] Split(string? text) => string.IsNullOrWhiteSpace(text) ? [] : text.Split(',', StringSplitOptions.TrimEntries);
}
