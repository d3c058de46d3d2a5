using System.Globalization;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Diagnostics.Catalogue;
using Alluxio.Config.Fluid;
using Alluxio.Config.Layering;
using Alluxio.Config.Systems.Fluid.Rules;
using Alluxio.Config.Systems.Resolution;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Fluid.Resolution;

// The arguments and the mount path of the FUSE client. Mirrors pkg/ddc/alluxio/transform_fuse.go.
internal sealed partial class FluidResolver
{
    private const string AllowOther = ",allow_other";

    private const string NoReadAhead = ",max_readahead=0";

    // The parts of the arguments, in order.
    private readonly List<Definition> _fuseArguments = [];

    private ValueList<string>? GivenFuseArguments => _rules.Given<ValueList<string>>("fuse.args", "spec.fuse.args");

    private ValueList<string> FuseArguments(string mountPath, out bool takesArguments)
    {
        string tag = _settings.Value<string>("fuse.imageTag") ?? "";
        takesArguments = FuseVersion.TakesArguments(tag, out string? problem);
        if (problem is not null)
        {
            ReportBadVersion(tag, problem);
        }

        List<string> args = [.. BaseArguments()];
        if (takesArguments)
        {
            args.Add(mountPath);
            args.Add("/");
            _fuseArguments.Add(new Definition
            {
                Layer = Layer.Derived,
                Origin = "mount path",
                Value = (ValueList<string>)[mountPath, "/"],
            });
        }

        User? owner = _rules.Given<User>("fuse.args", "spec.owner");
        if (owner is not null && args.Count == 1 && _input.Release.Engine.DiesOfOneFuseArgument)
        {
            FieldPath path = FieldPath.Parse("spec.fuse.args");
            _diagnostics.Add(FluidDiagnostics.OneFuseArgument(_input.Release.Release.ToString())
                .At(_input.RuntimeManifest.Locate(path), path, args[0]));
        }

        if (args.Count > 1 && owner is not null)
        {
            args[1] += string.Create(CultureInfo.InvariantCulture, $",uid={owner.Uid},gid={owner.Gid}");
            _fuseArguments.AddRange(ArgumentLayers("spec.owner"));
        }
        else
        {
            _properties.Force("alluxio.fuse.user.group.translation.enabled", "true", "FUSE without the Dataset's owner");
        }

        if (args.Count > 1 && !args[1].Contains("allow_", StringComparison.Ordinal))
        {
            args[1] += AllowOther;
            _fuseArguments.Add(new Definition { Layer = Layer.Derived, Origin = "no option allow_", Value = AllowOther });
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
        _diagnostics.Add(FluidDiagnostics.BadFuseVersion(shown, problem).At(location, path, tag, "2.9.0"));
    }

    private static ValueList<string> AddToSecond(ValueList<string> args, string text)
    {
        string[] changed = [.. args];
        changed[1] += text;
        return new(changed);
    }

    // User arguments replace the default, which takes its options from the Dataset's access modes.
    private ValueList<string> BaseArguments()
    {
        if (GivenFuseArguments is { Count: > 0 } given)
        {
            _fuseArguments.AddRange(ArgumentLayers("spec.fuse.args"));
            return given;
        }

        if (_rules.LayerOf("fuse.args", FluidRules.FuseOptions) is not { } row)
        {
            return [];
        }

        ValueList<string> args = ["fuse", DefaultFuseOptions()];
        _fuseArguments.Add(Definition.Of(row, args) with { Origin = FluidRules.Default });
        _fuseArguments.AddRange(ArgumentLayers("spec.accessModes").Where(static definition => !RuleEvaluator.IsEmpty(definition.Value)));
        return args;
    }

    private IEnumerable<Definition> ArgumentLayers(string? field = null)
    {
        foreach (RuleLayer layer in _rules["fuse.args"].Layers)
        {
            if ((field is null || layer.Field == field) && _rules.Define(layer) is { } definition)
            {
                yield return definition;
            }
        }
    }

    private ValueList<string> AddFuseArguments(ValueList<string> args)
    {
        List<Definition>? hidden = null;
        foreach (Definition definition in ArgumentLayers())
        {
            if (!IsArgument(definition))
            {
                (hidden ??= []).Add(definition);
            }
        }

        return Report("fuse.args", args, RuleEvaluator.ToValueList(_fuseArguments), RuleEvaluator.ToValueList(hidden)).Value!;
    }

    private bool IsArgument(Definition definition)
    {
        foreach (Definition argument in _fuseArguments)
        {
            if (argument.Origin == definition.Origin)
            {
                return true;
            }
        }

        return false;
    }
}
