using System.Globalization;
using Alluxio.Config.Diagnostics;
using Microsoft.Extensions.Options;

namespace Alluxio.Config.Hosting;

/// <summary>
/// Fills options from a section. Nothing throws: whatever is wrong is kept for the validation, which tells everything at once.
/// </summary>
internal sealed class SectionOptions(string name, SectionReader section) : IConfigureNamedOptions<AlluxioConfigOptions>
{
    private static readonly Dictionary<string, Action<AlluxioConfigOptions, SectionReader, string>> Keys = new(
        StringComparer.OrdinalIgnoreCase)
    {
        [nameof(AlluxioConfigOptions.Profile)] = SetProfile,
        [nameof(AlluxioConfigOptions.Release)] = Text(static (options, text) => options.Release = text),
        [nameof(AlluxioConfigOptions.MountRoot)] = Text(static (options, text) => options.MountRoot = text),
        [nameof(AlluxioConfigOptions.WorkDirectory)] = Text(static (options, text) => options.WorkDirectory = text),
        [nameof(AlluxioConfigOptions.RuntimeImage)] = Text(static (options, text) => options.RuntimeImage = text),
        [nameof(AlluxioConfigOptions.FuseImage)] = Text(static (options, text) => options.FuseImage = text),
        [nameof(AlluxioConfigOptions.InitImage)] = Text(static (options, text) => options.InitImage = text),
        [nameof(AlluxioConfigOptions.ImagePullSecrets)] = SetSecrets,
        [nameof(AlluxioConfigOptions.CriticalFusePod)] = Switch(static (options, value) => options.CriticalFusePod = value),
        [nameof(AlluxioConfigOptions.MountsInConfigMap)] = Switch(static (options, value) => options.MountsInConfigMap = value),
        [nameof(AlluxioConfigOptions.KubernetesVersion)] = Text(static (options, text) => options.KubernetesVersion = text),
        [nameof(AlluxioConfigOptions.FirstPort)] = SetPort,
    };

    public void Configure(AlluxioConfigOptions options) => Configure(Options.DefaultName, options);

    public void Configure(string? requested, AlluxioConfigOptions options)
    {
        if (requested != name)
        {
            return;
        }

        foreach (string key in section.Keys)
        {
            if (Keys.TryGetValue(key, out Action<AlluxioConfigOptions, SectionReader, string>? set))
            {
                set(options, section, key);
            }
            else
            {
                string hint = SpellChecker.Suggest(key, Keys.Keys) is { } near
                    ? $"did you mean {near}?"
                    : $"the options are {string.Join(", ", Keys.Keys)}.";
                options.Problems.Add($"{key}: this option does not exist; {hint}");
            }
        }
    }

    private static Action<AlluxioConfigOptions, SectionReader, string> Text(Action<AlluxioConfigOptions, string> set) =>
        (options, section, key) =>
        {
            if (section.Value(key) is { } text)
            {
                set(options, text);
            }
            else
            {
                options.Problems.Add($"{key}: a string is required.");
            }
        };

    private static Action<AlluxioConfigOptions, SectionReader, string> Switch(Action<AlluxioConfigOptions, bool> set) =>
        (options, section, key) =>
        {
            if (bool.TryParse(section.Value(key), out bool value))
            {
                set(options, value);
            }
            else
            {
                options.Problems.Add($"{key}: '{section.Value(key)}' is neither true nor false.");
            }
        };

    private static void SetProfile(AlluxioConfigOptions options, SectionReader section, string key)
    {
        string text = section.Value(key) ?? "";

        // By name only: Enum.Parse would take numbers, too.
        string word = text.Replace("-", "", StringComparison.Ordinal);
        foreach (Profile profile in Enum.GetValues<Profile>())
        {
            if (word.Equals(profile.ToString(), StringComparison.OrdinalIgnoreCase))
            {
                options.Profile = profile;
                return;
            }
        }

        options.Problems.Add($"{key}: '{text}' is not a profile; write {string.Join(" or ", Enum.GetNames<Profile>())}.");
    }

    private static void SetPort(AlluxioConfigOptions options, SectionReader section, string key)
    {
        if (int.TryParse(section.Value(key), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int port))
        {
            options.FirstPort = port;
        }
        else
        {
            options.Problems.Add($"{key}: '{section.Value(key)}' is not an integer.");
        }
    }

    private static void SetSecrets(AlluxioConfigOptions options, SectionReader section, string key)
    {
        if (section.TryList(key, out string[]? names))
        {
            options.ImagePullSecrets = [.. names];
        }
        else
        {
            options.Problems.Add($"{key}: the sources of the list are unknown, and several sources would be merged by position. "
                + "Write one comma-separated string, pass the configuration root, or register it as IConfiguration.");
        }
    }
}
