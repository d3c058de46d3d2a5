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
        FrozenDictionary.ToFrozenDictionary([.. KubernetesBinding.Readers, .. FluidBinding.Readers, .. OperatorV1Alpha1Binding.Readers]);

    private static readonly FrozenDictionary<Type, Func<YamlNode, BindingContext, Model?>> ModelReaders =
        FrozenDictionary.ToFrozenDictionary([.. KubernetesBinding.ModelReaders, .. FluidBinding.ModelReaders, .. OperatorV1Alpha1Binding.ModelReaders]);

    private static readonly FrozenDictionary<Type, Action<ModelWriter, Model>> Writers =
        FrozenDictionary.ToFrozenDictionary<Type, Action<ModelWriter, Model>>([.. KubernetesBinding.Writers, .. FluidBinding.Writers, .. OperatorV1Alpha1Binding.Writers, new(typeof(UnknownResource), WriteUnknown)]);

    public static bool TryGetReader(string? apiVersion, string? kind, [NotNullWhen(true)] out Func<YamlNode, BindingContext, Resource?>? reader) =>
        Readers.TryGetValue((apiVersion ?? "", kind ?? ""), out reader);

    public static IEnumerable<string> KindsOf(string apiVersion) =>
        Readers.Keys.Where(key => key.ApiVersion == apiVersion).Select(static key => key.Kind).Order(StringComparer.Ordinal);

    public static string? Suggest(string apiVersion, string kind)
    {
        foreach ((string knownVersion, string knownKind) in Readers.Keys.Order())
        {
            if (knownKind == kind && Group(knownVersion) == Group(apiVersion))
            {
                return $"{knownKind} of {knownVersion}";
            }
        }

        return SpellChecker.Suggest(kind, KindsOf(apiVersion)) is { } near ? $"{near} of {apiVersion}" : null;
    }

    public static Model? Read(Type type, YamlNode node, BindingContext context) => ModelReaders[type](node, context);

    public static void Write(ModelWriter writer, Model model) => Writers[model.GetType()](writer, model);

    private static void WriteUnknown(ModelWriter writer, Model model) => RawValueWriter.Write(((UnknownResource)model).Content, writer);

    private static string Group(string apiVersion) => apiVersion.Contains('/', StringComparison.Ordinal) ? apiVersion[..apiVersion.IndexOf('/', StringComparison.Ordinal)] : "";
}
