using Alluxio.Config.Diagnostics;
using Alluxio.Config.Diagnostics.Catalogue;
using Alluxio.Config.Fluid;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Manifests;
using Alluxio.Config.Systems.Fluid.Releases;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Fluid.Installation;

/// <summary>
/// The values of Fluid's chart as its templates read them (<c>charts/fluid/fluid</c>): those of the release with the given ones over them.
/// Images have one of two forms, by the release: <c>image</c> alone, or <c>imagePrefix</c>, <c>imageName</c> and <c>imageTag</c>.
/// </summary>
/// <param name="given">The values among the manifests, in the order in which Helm takes them.</param>
/// <param name="release">The release whose chart it is.</param>
internal sealed class FluidChart(ValueList<Manifest> given, FluidRelease release)
{
    public const string PullSecrets = "image.imagePullSecrets";

    /// <summary>The namespace where the chart installs Fluid by default.</summary>
    public const string DefaultNamespace = "fluid-system";

    private const string PortRange = "runtime.alluxio.portRange";

    private const string PullSecretVariable = "IMAGE_PULL_SECRETS";

    /// <summary>The part of an image that holds its registry with a path.</summary>
    public const string ImagePrefix = "imagePrefix";

    private static readonly string[] ImageParts = [ImagePrefix, "imageName", "imageTag"];

    // The variables of the AlluxioRuntime controller that hold one value as it is.
    private static readonly (string Variable, string Field)[] Texts =
    [
        ("FLUID_WORKDIR", "workdir"), ("MOUNT_ROOT", "runtime.mountRoot"),
        ("ALLUXIO_MOUNT_CONFIG_STORAGE", "runtime.alluxio.mountConfigStorage"),
    ];

    private static readonly (string Variable, string Block)[] Images =
    [
        ("DEFAULT_INIT_IMAGE_ENV", "runtime.alluxio.init"), ("ALLUXIO_RUNTIME_IMAGE_ENV", "runtime.alluxio.runtime"),
        ("ALLUXIO_FUSE_IMAGE_ENV", "runtime.alluxio.fuse"),
    ];

    private readonly RawMapping _given = Joined(given);

    private readonly RawMapping _content = HelmValues.Overlay(StockChart.ValuesOf(release.Stock), Joined(given));

    /// <summary>The values among manifests, in their order.</summary>
    public static ValueList<Manifest> In(ManifestSet manifests) =>
        manifests.Of<FluidValues>();

    /// <summary>The namespace of Fluid's own pods.</summary>
    public string Namespace => Text("namespace") ?? DefaultNamespace;

    /// <summary>A text that is given and not empty.</summary>
    public string? Text(string field) =>
        At(field) is RawScalar { Kind: not RawScalarKind.Null, Text.Length: > 0 } scalar ? scalar.Text : null;

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

    /// <summary>The chart values that set a variable of the controller's environment. Empty if the chart does not set it.</summary>
    public string[] FieldsOf(string variable) =>
        variable == PullSecretVariable ? [PullSecrets]
        : Images.FirstOrDefault(image => image.Variable == variable).Block is { } block ? ImageFields(block)
        : Texts.FirstOrDefault(text => text.Variable == variable).Field is { } field ? [field]
        : [];

    /// <summary>
    /// Whether the chart reads an image in three parts. For what reaches a runtime the release says so; of Fluid's own images the values
    /// do.
    /// </summary>
    public bool IsPrefixed(string block) => Array.Exists(Images, image => image.Block == block)
        ? !release.Stock.HasImagesAsOneText
        : Array.Exists(ImageParts, part => At($"{block}.{part}") is not null);

    /// <summary>The fields that hold an image, in the form that the chart reads.</summary>
    public string[] ImageFields(string block) => IsPrefixed(block)
        ? [.. ImageParts.Select(part => $"{block}.{part}")]
        : [$"{block}.image"];

    /// <summary>An image; <see langword="null"/> if the values do not give all of its parts.</summary>
    public string? Image(string block)
    {
        string?[] parts = [.. ImageFields(block).Select(Text)];
        return parts.Contains(null) ? null : parts.Length == 1 ? parts[0] : $"{parts[0]}/{parts[1]}:{parts[2]}";
    }

    /// <summary>The pull secrets of Fluid's own pods.</summary>
    public ValueList<LocalObjectReference> Secrets => Entries()
        .Select(static entry => new LocalObjectReference { Name = (entry.Entries.GetValueOrDefault("name") as RawScalar)?.Text })
        .ToValueList();

    /// <summary>The place of a field, in the last values that have it.</summary>
    public SourceLocation? Locate(string field)
    {
        FieldPath path = FieldPath.Parse(field);
        return given.Reverse<Manifest>().Select(manifest => manifest.Locate(path)).FirstOrDefault(static location => location is not null);
    }

    // Later values may take back what earlier ones give: then the release's own count.
    private SourceLocation? Place(string field) => HelmValues.At(_given, field) is null ? null : Locate(field);

    /// <summary>Whether values among the manifests have a field.</summary>
    public bool IsGiven(string field) => given.Any(manifest => HelmValues.At(((FluidValues)manifest.Resource).Content, field) is not null);

    /// <summary>The controller that the chart installs.</summary>
    public FluidController ToController() => ToEnvironment().ToController() with
    {
        // The one setting of the controller that is an argument, and no variable.
        Ports = PortAllocation.Parse(Text(PortRange)) ?? new PortAllocation(),
        Stock = $"stock chart of {release.Release}",
        Lacks = [],
    };

    /// <summary>The environment that the chart gives the AlluxioRuntime controller.</summary>
    public ControllerEnvironment ToEnvironment()
    {
        DiagnosticBag diagnostics = new();
        List<KeyValuePair<string, string>> variables = [];
        List<KeyValuePair<string, SourceLocation>> locations = [];
        List<KeyValuePair<string, SourceLocation>> parts = [];
        foreach ((string variable, string field) in Texts)
        {
            Add(variable, Text(field), field);
        }

        foreach ((string variable, string block) in Images)
        {
            Add(
                variable,
                Image(block),
                ImageFields(block).Reverse().FirstOrDefault(field => Place(field) is not null) ?? ImageFields(block)[0]);
            if (IsPrefixed(block) && Image(block) is not null)
            {
                // The repository begins with the prefix.
                AddPart($"{variable} (repository)", [$"{block}.{ImagePrefix}", $"{block}.imageName"]);
                AddPart($"{variable} (tag)", [$"{block}.imageTag"]);
            }

            ReportParts(block, diagnostics);
            ReportForm(block, diagnostics);
        }

        Add("CRITICAL_FUSE_POD", IsOn("runtime.criticalFusePod", false) ? "true" : null, "runtime.criticalFusePod");

        // Every value of every entry, whatever its key.
        string[] names = [.. Entries().SelectMany(static entry => entry.Entries.Values).Select(static value => value.ToString())];
        Add(PullSecretVariable, names.Length > 0 ? string.Join(',', names) : null, PullSecrets);
        if (At(PullSecrets) is { } list
            && list is not RawScalar { Kind: RawScalarKind.Null }
            && (list is not RawSequence sequence || sequence.Items.Any(static item => item is not RawMapping)))
        {
            diagnostics.Add(FluidValuesDiagnostics.SecretsNotObjects().At(Locate(PullSecrets), FieldPath.Parse(PullSecrets)));
        }

        return new ControllerEnvironment
        {
            Variables = [.. variables],
            Locations = [.. locations],
            Parts = [.. parts],
            Diagnostics = diagnostics.ToValueList()
        };

        void AddPart(string part, string[] fields)
        {
            if (fields.Select(Place).FirstOrDefault(static location => location is not null) is { } location)
            {
                parts.Add(new(part, location));
            }
        }

        void Add(string variable, string? value, string field)
        {
            if (value is null)
            {
                return;
            }

            variables.Add(new(variable, value));
            if (Place(field) is { } location)
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

    // The template passes over fields of the other form.
    private void ReportForm(string block, DiagnosticBag diagnostics)
    {
        string[] others = IsPrefixed(block) ? [$"{block}.image"] : [.. ImageParts.Select(part => $"{block}.{part}")];
        if (Array.Find(others, IsGiven) is { } other)
        {
            FieldPath path = FieldPath.Parse(other);
            diagnostics.Add(FluidValuesDiagnostics.ImageFormNotRead(release.Release.ToString(), path, string.Join(", ", ImageFields(block)))
                .At(Locate(other), path));
        }
    }

    private static RawMapping Joined(ValueList<Manifest> given) =>
        HelmValues.Join(given.Select(static manifest => ((FluidValues)manifest.Resource).Content));

    private IEnumerable<RawMapping> Entries() => At(PullSecrets) is RawSequence sequence ? sequence.Items.OfType<RawMapping>() : [];

    private RawValue? At(string field) => HelmValues.At(_content, field);
}
