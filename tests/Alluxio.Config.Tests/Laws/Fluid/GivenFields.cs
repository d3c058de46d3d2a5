using Alluxio.Config.Diagnostics;
using Alluxio.Config.Fluid;
using Alluxio.Config.Layering;
using Alluxio.Config.Manifests;
using Alluxio.Config.Manifests.Binding;
using Alluxio.Config.Manifests.Reading;
using Alluxio.Config.Values;

namespace Alluxio.Config.Tests.Laws.Fluid;

/// <summary>
/// Which layers of a rule give something, found in the written text and the settings of the controller instead of the resolver's way.
/// </summary>
internal sealed class GivenFields
{
    private readonly Dictionary<string, RawValue> _documents;
    private readonly FluidController _controller;

    public GivenFields(FluidCase input)
    {
        DiagnosticBag problems = new();
        string text = input.Manifests.Manifests.Select(static manifest => manifest.Resource).ToYaml();
        _documents = YamlTreeReader.Read(new SourceText("input.yaml", text), LoadOptions.Default, problems)
            .Select(static document => (RawMapping)RawValues.From(document.Root))
            .ToDictionary(static root => ((RawScalar)root.Entries["kind"]).Text, static root => (RawValue)root, StringComparer.Ordinal);
        _controller = input.Controller;
    }

    /// <summary>The value that a layer gives in one text, or <see langword="null"/> if the layer gives none.</summary>
    public string? Give(RuleLayer layer)
    {
        if (layer.Kind is { } kind)
        {
            return _documents.TryGetValue(kind, out RawValue? value) ? Follow(value, layer.Field.Split('.')) : null;
        }

        return layer.Layer == Layer.Controller ? Setting(layer.Origin) : layer.Default is null ? null : "default";
    }

    private static string? Follow(RawValue? value, string[] names)
    {
        foreach (string name in names)
        {
            value = (value as RawMapping)?.Entries.GetValueOrDefault(name);
        }

        return value is null or RawScalar { Kind: RawScalarKind.Null } ? null : IsEmpty(value) ? "" : value.ToString();
    }

    // Sections that hold nothing but empty maps count for as little.
    private static bool IsEmpty(RawValue value) => value switch
    {
        RawSequence sequence => sequence.Items.Count == 0,
        RawMapping mapping => mapping.Entries.Values.All(static entry => entry is RawMapping && IsEmpty(entry)),
        RawScalar scalar => scalar.Text.Length == 0,
        _ => false,
    };

    private string? Setting(string name) => name switch
    {
        "IMAGE_PULL_SECRETS" => _controller.ImagePullSecrets.Count > 0 ? "list" : null,
        "IMAGE_PULL_SECRETS (trimmed)" =>
            _controller.ImagePullSecrets.Any<string>(static secret => secret.Trim().Length > 0) ? "list" : null,
        "ALLUXIO_RUNTIME_IMAGE_ENV (repository)" or "ALLUXIO_RUNTIME_IMAGE_ENV (tag)" =>
            _controller.RuntimeImage.Contains(':', StringComparison.Ordinal) ? "image" : null,
        "ALLUXIO_FUSE_IMAGE_ENV (repository)" or "ALLUXIO_FUSE_IMAGE_ENV (tag)" =>
            _controller.FuseImage.Contains(':', StringComparison.Ordinal) ? "image" : null,
        "DEFAULT_INIT_IMAGE_ENV (repository)" or "DEFAULT_INIT_IMAGE_ENV (tag)" =>
            _controller.InitImage?.Contains(':', StringComparison.Ordinal) == true ? "image" : null,
        "MOUNT_ROOT" => _controller.MountRoot.Length > 0 ? "path" : null,
        "ALLUXIO_MOUNT_CONFIG_STORAGE" => _controller.MountsInConfigMap ? null : "other",
        "CRITICAL_FUSE_POD" => _controller.CriticalFusePod ? "true" : null,
        _ => throw new ArgumentException($"The law does not know the controller setting {name}."),
    };
}
