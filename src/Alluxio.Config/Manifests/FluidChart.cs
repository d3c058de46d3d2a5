using Alluxio.Config.Diagnostics;
using Alluxio.Config.Diagnostics.Catalogue;
using Alluxio.Config.Fluid;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Values;

namespace Alluxio.Config.Manifests;

/// <summary>
/// Reads values of Fluid's chart as its templates do (<c>charts/fluid/fluid</c>). Images have one of two forms: <c>image</c> alone up to Fluid
/// 1.0, later <c>imagePrefix</c>, <c>imageName</c> and <c>imageTag</c>. What the values leave out comes from the chart, and is not known here.
/// </summary>
internal sealed class FluidChart(Manifest manifest)
{
    public const string PullSecrets = "image.imagePullSecrets";

    /// <summary>Where the chart installs Fluid unless it is told otherwise.</summary>
    public const string DefaultNamespace = "fluid-system";

    private const string PullSecretVariable = "IMAGE_PULL_SECRETS";

    private static readonly string[] ImageParts = ["imagePrefix", "imageName", "imageTag"];

    // The variables of the AlluxioRuntime controller that hold one value as it is.
    private static readonly (string Variable, string Field)[] Texts =
    [
        ("FLUID_WORKDIR", "workdir"), ("MOUNT_ROOT", "runtime.mountRoot"), ("ALLUXIO_MOUNT_CONFIG_STORAGE", "runtime.alluxio.mountConfigStorage"),
    ];

    private static readonly (string Variable, string Block)[] Images =
    [
        ("DEFAULT_INIT_IMAGE_ENV", "runtime.alluxio.init"), ("ALLUXIO_RUNTIME_IMAGE_ENV", "runtime.alluxio.runtime"), ("ALLUXIO_FUSE_IMAGE_ENV", "runtime.alluxio.fuse"),
    ];

    private readonly RawMapping _content = ((FluidValues)manifest.Resource).Content;

    /// <summary>The values of a set; where it has several, the last, as Helm takes them.</summary>
    public static Manifest? In(ManifestSet manifests) => manifests.Manifests.LastOrDefault(static candidate => candidate.Resource is FluidValues);

    /// <summary>The namespace of Fluid's own pods.</summary>
    public string Namespace => Text("namespace") ?? DefaultNamespace;

    /// <summary>A text that is given and not empty.</summary>
    public string? Text(string field) => At(field) is RawScalar { Kind: not RawScalarKind.Null, Text.Length: > 0 } scalar ? scalar.Text : null;

    /// <summary>A switch, by Helm's idea of truth.</summary>
    public bool IsOn(string field, bool isOnByDefault) => At(field) switch
    {
        null => isOnByDefault,
        RawScalar { Kind: RawScalarKind.Null } => false,
        RawScalar { Kind: RawScalarKind.Boolean } scalar => scalar.Text is "true" or "True" or "TRUE",
        RawScalar { Kind: RawScalarKind.Number } scalar => scalar.Text.Trim('0', '.').Length > 0,
        RawScalar scalar => scalar.Text.Length > 0,
        _ => true,
    };

    /// <summary>The blocks with the images that the controller takes where a runtime names none.</summary>
    public static IEnumerable<string> DefaultImages => Images.Select(static image => image.Block);

    /// <summary>The fields of the values behind a variable of the controller's environment. Empty where the chart does not set it.</summary>
    public string[] FieldsOf(string variable) =>
        variable == PullSecretVariable ? [PullSecrets]
        : Images.FirstOrDefault(image => image.Variable == variable).Block is { } block ? ImageFields(block)
        : Texts.FirstOrDefault(text => text.Variable == variable).Field is { } field ? [field]
        : [];

    /// <summary>Whether a block has the later form of an image.</summary>
    public bool IsPrefixed(string block) => Array.Exists(ImageParts, part => At($"{block}.{part}") is not null);

    /// <summary>The fields that hold an image, in the form that the values use.</summary>
    public string[] ImageFields(string block) => IsPrefixed(block)
        ? [.. ImageParts.Select(part => $"{block}.{part}")]
        : [$"{block}.image"];

    /// <summary>An image; <see langword="null"/> where the values do not give all of its parts.</summary>
    public string? Image(string block)
    {
        string?[] parts = [.. ImageFields(block).Select(Text)];
        return parts.Contains(null) ? null : parts.Length == 1 ? parts[0] : $"{parts[0]}/{parts[1]}:{parts[2]}";
    }

    /// <summary>The pull secrets of Fluid's own pods.</summary>
    public ValueList<LocalObjectReference> Secrets => Entries()
        .Select(static entry => new LocalObjectReference { Name = (entry.Entries.GetValueOrDefault("name") as RawScalar)?.Text })
        .ToValueList();

    public SourceLocation? Locate(string field) => manifest.Locate(FieldPath.Parse(field));

    /// <summary>The environment that the chart gives the AlluxioRuntime controller.</summary>
    public ControllerEnvironment ToEnvironment()
    {
        DiagnosticBag diagnostics = new();
        List<KeyValuePair<string, string>> variables = [];
        List<KeyValuePair<string, SourceLocation>> locations = [];
        foreach ((string variable, string field) in Texts)
        {
            Add(variable, Text(field), field);
        }

        foreach ((string variable, string block) in Images)
        {
            Add(variable, Image(block), ImageFields(block)[0]);
            ReportParts(block, diagnostics);
        }

        Add("CRITICAL_FUSE_POD", IsOn("runtime.criticalFusePod", false) ? "true" : null, "runtime.criticalFusePod");

        // Every value of every entry, whatever its key.
        string[] names = [.. Entries().SelectMany(static entry => entry.Entries.Values).Select(static value => value.ToString())];
        Add(PullSecretVariable, names.Length > 0 ? string.Join(',', names) : null, PullSecrets);
        if (At(PullSecrets) is { } list && list is not RawScalar { Kind: RawScalarKind.Null } && (list is not RawSequence sequence || sequence.Items.Any(static item => item is not RawMapping)))
        {
            diagnostics.Add(FluidValuesDiagnostics.SecretsNotObjects().At(Locate(PullSecrets), FieldPath.Parse(PullSecrets)));
        }

        return new ControllerEnvironment { Variables = [.. variables], Locations = [.. locations], Diagnostics = diagnostics.ToValueList() };

        void Add(string variable, string? value, string field)
        {
            if (value is null)
            {
                return;
            }

            variables.Add(new(variable, value));
            if (Locate(field) is { } location)
            {
                locations.Add(new(variable, location));
            }
        }
    }

    private void ReportParts(string block, DiagnosticBag diagnostics)
    {
        string[] fields = ImageFields(block);
        string[] missing = [.. fields.Where(field => Text(field) is null)];
        if (fields.Length > 1 && missing.Length > 0)
        {
            diagnostics.Add(FluidValuesDiagnostics.ImageInParts(block, string.Join("' and '", missing))
                .At(Locate(fields.Except(missing).DefaultIfEmpty(block).First())));
        }
    }

    private IEnumerable<RawMapping> Entries() => At(PullSecrets) is RawSequence sequence ? sequence.Items.OfType<RawMapping>() : [];

    private RawValue? At(string field)
    {
        RawValue? value = _content;
        foreach (string name in field.Split('.'))
        {
            value = (value as RawMapping)?.Entries.GetValueOrDefault(name);
        }

        return value;
    }
}
