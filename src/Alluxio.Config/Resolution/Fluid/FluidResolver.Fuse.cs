using System.Globalization;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Diagnostics.Catalogue;
using Alluxio.Config.Layering;
using Alluxio.Config.Values;

namespace Alluxio.Config.Resolution.Fluid;

// The arguments and the mount path of the FUSE client. Mirrors pkg/ddc/alluxio/transform_fuse.go.
internal sealed partial class FluidResolver
{
    /// <summary>The mount root, or nothing where it is no absolute path of DNS labels.</summary>
    private string MountRoot()
    {
        string root = _input.Controller.MountRoot;
        bool isValid = root.StartsWith('/') && GoPath.Clean(root)[1..].Split('/').All(IsLabel);
        return isValid ? root : "";
    }

    private static bool IsLabel(string part)
    {
        string label = part.ToLowerInvariant().Replace('_', '-');
        return label.Length is > 0 and <= 63 && char.IsAsciiLetterOrDigit(label[0]) && char.IsAsciiLetterOrDigit(label[^1])
            && label.All(static c => char.IsAsciiLetterOrDigit(c) || c == '-');
    }

    private ValueList<string> FuseArguments(string mountPath, out bool takesArguments)
    {
        string tag = _settings.Value<string>("fuse.imageTag") ?? "";
        takesArguments = FuseVersion.TakesArguments(tag, out string? problem);
        if (problem is not null)
        {
            ReportBadVersion(tag, problem);
        }

        List<string> args = Spec.Fuse?.Args is { Count: > 0 } given ? [.. given] : ["fuse", DefaultFuseOptions()];
        if (takesArguments)
        {
            args.Add(mountPath);
            args.Add("/");
        }

        if (args.Count > 1 && Dataset?.Owner is { } owner)
        {
            args[1] += string.Create(CultureInfo.InvariantCulture, $",uid={owner.Uid},gid={owner.Gid}");
        }
        else
        {
            _properties.Force("alluxio.fuse.user.group.translation.enabled", "true", "FUSE without the Dataset's owner");
        }

        if (args.Count > 1 && !args[1].Contains("allow_", StringComparison.Ordinal))
        {
            args[1] += ",allow_other";
        }

        return new([.. args]);
    }

    private string DefaultFuseOptions()
    {
        bool isOldLibrary = _properties.Seen(PropertyDefaults.LibFuseVersion) == "2";
        return (isOldLibrary, IsReadOnly) switch
        {
            (false, true) => "--fuse-opts=kernel_cache,ro,attr_timeout=7200,entry_timeout=7200",
            (false, false) => "--fuse-opts=kernel_cache,rw",
            (true, true) => "--fuse-opts=kernel_cache,ro,max_read=131072,attr_timeout=7200,entry_timeout=7200,nonempty",
            (true, false) => "--fuse-opts=kernel_cache,rw,max_read=131072",
        };
    }

    private void ReportBadVersion(string tag, string problem)
    {
        FieldPath path = FieldPath.Parse("spec.fuse.imageTag");
        SourceLocation? location = _input.RuntimeManifest.Locate(path) ?? _input.RuntimeManifest.Locate(FieldPath.Parse("spec.fuse"));
        string lower = tag.ToLowerInvariant();
        string shown = lower.StartsWith("release-", StringComparison.Ordinal) ? lower["release-".Length..] : lower;
        _diagnostics.Add(FluidDiagnostics.BadFuseVersion.Create(location, path, tag, "2.9.0", shown, problem));
    }

    private static ValueList<string> AddToSecond(ValueList<string> args, string text)
    {
        string[] changed = [.. args];
        changed[1] += text;
        return new(changed);
    }

    private void AddFuseArguments(ValueList<string> args)
    {
        Rule rule = _rules["fuse.args"];
        List<Definition> winners = [];
        List<Definition> hidden = [];
        bool hasUserArgs = Spec.Fuse?.Args is { Count: > 0 };
        foreach (RuleLayer layer in rule.Layers)
        {
            // The default takes its options from the Dataset's access modes; user arguments stand alone.
            if (_rules.Define(layer) is { } definition)
            {
                bool counts = layer.Field is "spec.fuse.args" or "spec.owner" || !hasUserArgs;
                (counts && !RuleEvaluator.IsEmpty(definition.Value) ? winners : hidden).Add(definition);
            }
        }

        if (!hasUserArgs)
        {
            winners.Add(new Definition { Layer = Layer.BuiltIn, Origin = "built-in default", Value = $"fuse {DefaultFuseOptions()}" });
        }

        _settings.Add(new Setting<ValueList<string>> { Path = rule.Setting, Rule = rule, Value = args, Winners = new([.. winners]), Hidden = new([.. hidden]) });
    }
}
