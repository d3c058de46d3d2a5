using System.Collections.Frozen;
using System.Reflection;
using k8s;
using k8s.Models;

namespace Alluxio.Config;

/// <summary>The kinds that this version of KubernetesClient has types for.</summary>
internal static class ClientKinds
{
    private static readonly Lazy<FrozenDictionary<(string ApiVersion, string Kind), Type>> Types = new(static () => (
        from type in typeof(IKubernetes).Assembly.GetExportedTypes()
        where type.IsAssignableTo(typeof(IKubernetesObject<V1ObjectMeta>))
        let entity = type.GetCustomAttribute<KubernetesEntityAttribute>()
        where entity is not null
        select (Key: (ApiVersionOf(entity), entity.Kind), Type: type))
        .GroupBy(static entry => entry.Key)
        .ToFrozenDictionary(static group => group.Key, static group => group.First().Type));

    public static Type? TypeOf(string? apiVersion, string? kind) => Types.Value.GetValueOrDefault((apiVersion ?? "", kind ?? ""));

    /// <summary>The kind that a type declares; <see langword="null"/> if it declares none.</summary>
    public static (string ApiVersion, string Kind)? KindOf(Type type) =>
        type.GetCustomAttribute<KubernetesEntityAttribute>() is { Kind.Length: > 0 } entity ? (ApiVersionOf(entity), entity.Kind) : null;

    private static string ApiVersionOf(KubernetesEntityAttribute entity) =>
        string.IsNullOrEmpty(entity.Group) ? entity.ApiVersion : $"{entity.Group}/{entity.ApiVersion}";
}
