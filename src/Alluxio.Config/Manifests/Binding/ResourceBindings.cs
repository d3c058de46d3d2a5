using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Manifests.Reading;
using Alluxio.Config.Manifests.Writing;
using Alluxio.Config.Models;

namespace Alluxio.Config.Manifests.Binding;

/// <summary>Which reader and writer belongs to which kind, over all systems.</summary>
internal static class ResourceBindings
{
    private static readonly FrozenDictionary<(string ApiVersion, string Kind), Func<YamlNode, BindingContext, Resource?>> Readers =
        FrozenDictionary.ToFrozenDictionary([.. KubernetesBinding.Readers, .. FluidBinding.Readers, .. OperatorV1Alpha1Binding.Readers, .. OperatorV1Binding.Readers]);

    private static readonly FrozenDictionary<Type, Func<YamlNode, BindingContext, Model?>> ModelReaders =
        FrozenDictionary.ToFrozenDictionary([.. KubernetesBinding.ModelReaders, .. FluidBinding.ModelReaders, .. OperatorV1Alpha1Binding.ModelReaders, .. OperatorV1Binding.ModelReaders]);

    private static readonly FrozenDictionary<Type, Action<ModelWriter, Model>> Writers =
        FrozenDictionary.ToFrozenDictionary<Type, Action<ModelWriter, Model>>(
            [.. KubernetesBinding.Writers, .. FluidBinding.Writers, .. OperatorV1Alpha1Binding.Writers, .. OperatorV1Binding.Writers, new(typeof(UnknownResource), WriteUnknown), new(typeof(Fluid.FluidValues), WriteValues)]);

    /// <summary>The names of the fields of spec, for each kind that has one.</summary>
    public static readonly KeyValuePair<(string ApiVersion, string Kind), string[]>[] SpecFields =
        [.. OperatorV1Binding.SpecFields, .. OperatorV1Alpha1Binding.SpecFields, .. FluidBinding.SpecFields, .. KubernetesBinding.SpecFields];

    public static bool TryGetReader(string? apiVersion, string? kind, [NotNullWhen(true)] out Func<YamlNode, BindingContext, Resource?>? reader) =>
        Readers.TryGetValue((apiVersion ?? "", kind ?? ""), out reader);

    public static IEnumerable<string> KindsOf(string apiVersion) =>
        Readers.Keys.Where(key => key.ApiVersion == apiVersion).Select(static key => key.Kind).Order(StringComparer.Ordinal);

    /// <summary>The API version under which a kind is modelled, or <see langword="null"/>.</summary>
    public static string? ApiVersionOf(string? kind) =>
        Readers.Keys.Where(key => key.Kind == kind).Select(static key => key.ApiVersion).Order(StringComparer.Ordinal).FirstOrDefault();

    /// <summary>The modelled kind that somebody probably meant: the same kind of a like API version, or a like kind of the same version.</summary>
    public static (string ApiVersion, string Kind)? Suggest(string apiVersion, string kind)
    {
        string[] versions = [.. Readers.Keys.Where(key => key.Kind == kind).Select(static key => key.ApiVersion).Order(StringComparer.Ordinal)];

        // Built-in kinds have moved between the groups without a dot; others name whose kind it is, which is easily left out.
        string? near = Array.Find(versions, version => Group(version) == Group(apiVersion))
            ?? SpellChecker.Suggest(apiVersion, versions)
            ?? Array.Find(versions, version => version.EndsWith($"/{apiVersion}", StringComparison.Ordinal))
            ?? Array.Find(versions, version => !Group(version).Contains('.', StringComparison.Ordinal) && !Group(apiVersion).Contains('.', StringComparison.Ordinal));
        if (near is not null)
        {
            return (near, kind);
        }

        return SpellChecker.Suggest(kind, KindsOf(apiVersion)) is { } nearKind ? (apiVersion, nearKind) : null;
    }

    public static Model? Read(Type type, YamlNode node, BindingContext context) => ModelReaders[type](node, context);

    public static void Write(ModelWriter writer, Model model) => Writers[model.GetType()](writer, model);

    private static void WriteUnknown(ModelWriter writer, Model model) => RawValueWriter.Write(((UnknownResource)model).Content, writer);

    private static void WriteValues(ModelWriter writer, Model model) => RawValueWriter.Write(((Fluid.FluidValues)model).Content, writer);

    private static string Group(string apiVersion) => apiVersion.Contains('/', StringComparison.Ordinal) ? apiVersion[..apiVersion.IndexOf('/', StringComparison.Ordinal)] : "";
}
