using Alluxio.Config.Diagnostics;
using Alluxio.Config.Diagnostics.Catalogue;
using Alluxio.Config.Fluid;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Layering;
using Alluxio.Config.Manifests;
using Alluxio.Config.Manifests.Compaction;
using Alluxio.Config.Models;
using Alluxio.Config.Systems.Fluid.Plan;
using Alluxio.Config.Systems.Resolution;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Fluid.Resolution;

// The settings from the Dataset, and the checks of the whole input.
internal sealed partial class FluidResolver
{
    // The engine installs the chart under the runtime's name.
    private const int HelmReleaseName = 53;

    private FluidRestore? Restore() => _settings.Add(_rules.Replace<DataRestoreLocation>(
        "master.restore", static value => value is not DataRestoreLocation location || Restore(location) is null)).Value is { } given
        ? Restore(given)
        : null;

    // A location without a usable path restores nothing.
    private static FluidRestore? Restore(DataRestoreLocation location)
    {
        if (location.Path is not { Length: > 0 } path)
        {
            return null;
        }

        (string claim, string directory) = ("", "");
        if (path.StartsWith("pvc://", StringComparison.Ordinal))
        {
            string rest = path["pvc://".Length..];
            int slash = rest.IndexOf('/', StringComparison.Ordinal);
            claim = slash < 0 ? rest : rest[..slash];
            directory = Slashed(slash < 0 ? "" : rest[slash..]);
        }
        else if (path.StartsWith("local://", StringComparison.Ordinal))
        {
            directory = Slashed(path["local://".Length..]);
        }

        return claim.Length > 0 ? new FluidRestore(claim, directory)
            : location.NodeName is { Length: > 0 } node ? new FluidRestore(null, directory) { NodeName = node }
            : null;
    }

    private static string Slashed(string path)
    {
        string rooted = path.StartsWith('/') ? path : "/" + path;
        return rooted.EndsWith('/') ? rooted : rooted + "/";
    }

    private ValueList<Toleration>? Tolerations(string component)
    {
        Setting<ValueList<Toleration>> setting = _rules.Replace<ValueList<Toleration>>($"{component}.tolerations");
        if (_input.Release.Engine.DropsTolerationSeconds
            && setting.Value is { } given
            && given.Any(static toleration => toleration.TolerationSeconds is not null))
        {
            setting = setting with
            {
                Value = given.Select(static toleration => toleration with { TolerationSeconds = null }).ToValueList(),
                IsShared = false,
            };
        }

        _settings.Add(setting);
        return Compacted(setting.Value, ref _tolerations);
    }

    // Most components of a runtime have the same list, and need one compact copy.
    private static ValueList<T>? Compacted<T>(ValueList<T>? given, ref (ValueList<T>? Given, ValueList<T>? Compact) last)
        where T : Model
    {
        if (given is not null && !ReferenceEquals(given, last.Given))
        {
            last = (given, given.Select(OmitEmpty.Compact).ToValueList());
        }

        return given is null ? null : last.Compact;
    }

    private SecurityContext User(string component)
    {
        long user = _settings.Add(_rules.Replace<long>($"{component}.runAsUser")).Value;
        long group = _settings.Add(_rules.Replace<long>($"{component}.runAsGroup")).Value;
        return _user is { } last && last.RunAsUser == user && last.RunAsGroup == group
            ? last
            : _user = new SecurityContext { RunAsUser = user, RunAsGroup = group };
    }

    private void CheckInput()
    {
        string name = _identity.Name;
        if (name.Length == 0)
        {
            _diagnostics.Add(FluidDiagnostics.NoName().At(_input.RuntimeManifest.Location));
        }
        else if (Manifests.Yaml11.ToStringField(name) != name
            || Manifests.Yaml11.Resolve(name).Kind is not (Manifests.Yaml11Kind.String or Manifests.Yaml11Kind.Timestamp))
        {
            FieldPath path = FieldPath.Parse("metadata.name");
            _diagnostics.Add(FluidDiagnostics.NumericName("name", name).At(_input.RuntimeManifest.Locate(path), path, name));
        }

        if (name.Length > HelmReleaseName)
        {
            FieldPath path = FieldPath.Parse("metadata.name");
            _diagnostics.Add(FluidDiagnostics.NameTooLong(name, name.Length, HelmReleaseName)
                .At(_input.RuntimeManifest.Locate(path), path, name));
        }

        ObjectNames.Check(_input.RuntimeManifest, name, _diagnostics);
        if (_input.Dataset is null && name.Length > 0)
        {
            ReportNoDataset(name);
        }

        CheckUser(_input.Spec.RunAs, "spec.runAs", _input.RuntimeManifest);
        CheckUser(_rules.Given<User>("fuse.args", "spec.owner"), "spec.owner", _input.DatasetManifest);
        CheckLines("spec.jvmOptions", _input.Spec.JvmOptions);
        foreach (string component in FluidComponents.WithPods)
        {
            foreach ((string key, string value) in OwnProperties(component) ?? [])
            {
                if (RenderedText.LineProblem(value) is { } problem)
                {
                    FieldPath path = FieldPath.Parse($"spec.{component}.properties").Append(key);
                    _diagnostics.Add(FluidDiagnostics.NotRenderable($"The value of '{path}'", problem)
                        .At(_input.RuntimeManifest.Locate(path), path));
                }
            }
        }
    }

    private void ReportNoDataset(string name)
    {
        const string LeftOut = "The result omits what the Dataset decides: mounts, tolerations, node affinity, placement, access modes, "
            + "the owner of FUSE, and the metadata restore. Add the Dataset.";
        const string NeverStarts =
            "Name and namespace of the two must match, and Fluid starts no pods before both exist. Give both the same name and namespace.";
        Dataset[] others = [.. _input.All.OfType<Dataset>()];

        // Without any Dataset, the known settings are still useful. A Dataset that belongs to no runtime of the set is the intended one; as
        // built the engine finds none, even if the other Datasets have runtimes.
        bool isMistaken = others.Length > 0
            && (_rules.Table.Profile == Profile.AsBuilt || Array.Exists(others, other => !RuntimeDataset.HasRuntime(other, _input.All)));
        string names = string.Join(", ", others.Select(static dataset => $"'{ObjectNamespace.Of(dataset)}/{dataset.Metadata?.Name}'"));
        FieldPath? path = others.Length == 0
            ? null
            : FieldPath.Parse(others.Any(other => other.Metadata?.Name == name) ? "metadata.namespace" : "metadata.name");
        Diagnostic missing = FluidDiagnostics.NoDataset(
            $"'{_identity.Namespace}/{name}'",
            others.Length == 0 ? "" : $", only {names}",
            isMistaken ? NeverStarts : LeftOut)
            .At((path is null ? null : _input.RuntimeManifest.Locate(path)
                ?? _input.RuntimeManifest.Locate(FieldPath.Parse("metadata.name"))) ?? _input.RuntimeManifest.Location);
        _diagnostics.Add(isMistaken ? missing with { Severity = DiagnosticSeverity.Error } : missing);
    }

    // The common properties also come from the options of the root mount and from Secrets.
    private void CheckCommonLines(ComponentProperties properties, int options)
    {
        KeyValuePair<string, PropertyEntry>[] common = properties.Entries;
        for (int i = 0; i < common.Length; i++)
        {
            (string key, PropertyEntry entry) = common[i];
            bool isLast = i == common.Length - 1 && options == 0;
            string text = isLast && entry.Value.EndsWith('\n') ? entry.Value[..^1] : entry.Value;
            if (RenderedText.LineProblem(text) is { } problem)
            {
                FieldPath path = FieldPath.Parse("spec.properties").Append(key);
                string source = entry.Definition.Layer == Layer.Global ? "" : $", which comes from the {entry.Definition.Origin},";
                _diagnostics.Add(FluidDiagnostics.NotRenderable($"The value of '{path}'{source}", problem)
                    .At(entry.Definition.Location, path));
            }
        }
    }

    private void CheckUser(User? user, string field, Manifests.Manifest? manifest)
    {
        if (user is null)
        {
            return;
        }

        FieldPath path = FieldPath.Parse(field);
        bool hasNoUid = IsMissing(user.Uid, "uid");
        bool hasNoGid = IsMissing(user.Gid, "gid");
        if (hasNoUid || hasNoGid)
        {
            string missing = !hasNoUid ? "gid" : hasNoGid ? "uid and gid" : "uid";
            _diagnostics.Add(FluidDiagnostics.UserWithoutIds(field, missing).At(manifest?.Locate(path), path));
        }

        // A number that cannot be read is there, and reading has told of it.
        bool IsMissing(long? id, string name) =>
            id is null && manifest?.PresenceOf(path.Append(name)) is not (FieldPresence.Given or FieldPresence.Empty);
    }

    private void CheckReplicas(int masters, int workers)
    {
        foreach ((string field, int count) in ((string, int)[])[("spec.master.replicas", masters), ("spec.replicas", workers)])
        {
            if (count < 0)
            {
                FieldPath path = FieldPath.Parse(field);
                _diagnostics.Add(FluidDiagnostics.NegativeReplicas(field, count).At(_input.RuntimeManifest.Locate(path), path));
            }
        }
    }

    // One line break at the very end of a variable merely disappears.
    private void CheckLines(string field, ValueList<string>? options)
    {
        for (int i = 0; i < (options?.Count ?? 0); i++)
        {
            string option = options![i] ?? "";
            bool isLast = i == options.Count - 1;
            string text = isLast && option.EndsWith('\n') ? option[..^1] : option;
            if (RenderedText.LineProblem(text) is { } problem)
            {
                FieldPath path = FieldPath.Parse(field).Append(i);
                _diagnostics.Add(FluidDiagnostics.NotRenderable($"The option '{path}'", problem)
                    .At(_input.RuntimeManifest.Locate(path), path));
            }
        }
    }
}
