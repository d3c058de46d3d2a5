using System.Text.RegularExpressions;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Manifests;
using Alluxio.Config.Systems.Fluid.Releases;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Fluid.Installation;

/// <summary>The release that manifests tell: values of Fluid's chart, or objects that Fluid created.</summary>
/// <param name="Release">The release.</param>
/// <param name="Reason">What tells it.</param>
/// <param name="IsCertain">Whether no other release fits.</param>
/// <param name="IsSubstitute">Whether the manifests show an unknown release, which another one replaces.</param>
internal sealed partial record InstalledRelease(Release Release, string Reason, bool IsCertain, bool IsSubstitute = false)
{
    /// <summary>Other places in the same source that name another release, each in words.</summary>
    public ValueList<string> Others { get; init; } = [];

    /// <summary>Whether only the form of the values tells it, which several releases read.</summary>
    public bool IsByForm { get; init; }

    // The number of the development branch's chart; no release has it.
    private const string MasterNumber = "1.1.0";

    // Vendors number their editions on their own.
    private const string VendorHost = "aliyuncs.com";

    // Where Fluid publishes its images; mirrors of it keep the name.
    private const string Publisher = "fluidcloudnative";

    private static readonly string[] Blocks =
        ["runtime.alluxio.controller", "dataset.controller", "csi.plugins", "webhook", "fluidapp.controller", "crdUpgrade"];

    /// <summary>The release of values, by the tags of Fluid's own images and by the form of images.</summary>
    /// <param name="values">The values among the manifests.</param>
    /// <param name="releases">The releases that are known.</param>
    /// <param name="substitute">The substitute if the values show an unknown release.</param>
    public static InstalledRelease? InValues(ValueList<Manifest> values, ValueList<FluidRelease> releases, Release substitute)
    {
        if (values.Count == 0)
        {
            return null;
        }

        RawMapping all = HelmValues.Join(values.Select(static manifest => ((Config.Fluid.FluidValues)manifest.Resource).Content));
        string[] blocks = [.. Blocks, "", .. OtherControllers(all)];
        if (blocks.Any(block => IsOfVendor(all, block)))
        {
            return SubstituteFor(substitute, "the values set images of a vendor's edition, whose versions are not releases of Fluid");
        }

        InstalledRelease? unknown = null;
        InstalledRelease? first = null;
        List<string> others = [];
        string? anyPrefix = blocks.Select(block => ForeignPrefixOf(all, block)).FirstOrDefault(static prefix => prefix is not null);
        foreach ((string field, string? tag, string? prefix) in Blocks
            .Select(block => ($"the tag of {block}", TagOf(all, block), ForeignPrefixOf(all, block)))
            .Append(("version", TextAt(all, "version"), anyPrefix)))
        {
            string reason = $"the values of Fluid's chart set {field} to {tag}";
            if (tag is null || !Number().IsMatch(tag))
            {
                continue;
            }

            InstalledRelease read = OfTag(tag, reason, prefix is null ? null : $"under {prefix}", releases, substitute);
            if (read.IsSubstitute)
            {
                unknown ??= read;
                continue;
            }

            first ??= read;
            others.AddRange(first.Release == read.Release ? [] : [$"{field} is {tag}"]);
        }

        if ((first ?? unknown) is { } told)
        {
            return told with { Others = [.. others] };
        }

        // Up to 1.0.1 the chart reads an image as one text; such values come from one of these releases.
        bool isOneText = FluidChart.DefaultImages.Append(Blocks[0]).Any(block => HelmValues.At(all, $"{block}.image") is RawScalar);
        FluidRelease? newest = isOneText ? releases.FirstOrDefault(static release => release.Stock.HasImagesAsOneText) : null;
        return newest is null ? null : new InstalledRelease(
            newest.Release, "the values of Fluid's chart set images as one string, and this is the newest release that reads them",
            IsCertain: false)
        {
            IsByForm = true,
        };
    }

    /// <summary>
    /// The release that created the live objects of the deployment in the set, whatever their kind: each tells by its labels, and workloads
    /// by more, which releases create it like that. The newest of those that create all of them counts.
    /// </summary>
    /// <param name="deployment">The AlluxioRuntime.</param>
    /// <param name="manifests">The set.</param>
    /// <param name="releases">The releases that are known.</param>
    /// <param name="substitute">The substitute if the objects show an unknown release.</param>
    /// <param name="set">How the set is called.</param>
    public static InstalledRelease? InObjects(
        Resource deployment, ManifestSet manifests, ValueList<FluidRelease> releases, Release substitute, string set = "manifests")
    {
        InstalledRelease? unknown = null;
        FluidRelease[]? makers = null;
        string? teller = null;
        foreach (Resource live in ChartObjects.Of(manifests, deployment))
        {
            if (ReferenceEquals(live, deployment))
            {
                continue;
            }

            ValueMap<string> labels = live.Metadata!.Labels!;
            FluidRelease[] matching = [.. releases.Where(release => LiveLabels.Creates(release.Chart, live, labels))];
            if (matching.Length == 0)
            {
                string maker = $"the live {live.Kind} '{live.Metadata!.Name}' comes from the chart {labels[LiveLabels.Chart]}";
                unknown ??= SubstituteFor(substitute, maker + ", but no known release creates it in this form");
                continue;
            }

            // The leftovers of another release are no evidence of the running one.
            FluidRelease[] common = makers is null ? matching : [.. makers.Where(matching.Contains)];
            if (common.Length > 0 && common.Length < (makers?.Length ?? int.MaxValue))
            {
                (makers, teller) = (common, $"the live {live.Kind} '{live.Metadata!.Name}'");
            }
        }

        if (makers is null or [_])
        {
            return makers is null ? unknown : new InstalledRelease(makers[0].Release, $"{teller} is among the {set}", IsCertain: true);
        }

        // The development branch is never the default.
        FluidRelease[] released = [.. makers.Where(static maker => maker.Newer is not null)];
        string which = released.Length == 1 ? "newest release that creates" : $"newest of {released.Length} releases that create";
        return new InstalledRelease(
            released[0].Release,
            $"{teller} is among the {set} and this is the {which} it in this form",
            IsCertain: false);
    }

    /// <summary>The release of the controller that runs in the cluster, by the tag of its image.</summary>
    /// <param name="controller">The controller.</param>
    /// <param name="releases">The releases that are known.</param>
    /// <param name="substitute">The substitute if the tag shows an unknown release.</param>
    public static InstalledRelease? InController(RunningController controller, ValueList<FluidRelease> releases, Release substitute)
    {
        string reason = $"the {controller.Text} runs the image {controller.Image}";
        string? prefix = Foreign(PathOf(controller.Image));
        if (IsVendors(prefix))
        {
            return SubstituteFor(substitute, reason + " of a vendor's edition, whose versions are not releases of Fluid");
        }

        string? tag = ImageReference.TryParse(controller.Image, out ImageReference? reference) ? reference.Tag : null;
        return tag is null || !Number().IsMatch(tag)
            ? null
            : OfTag(tag, reason, prefix is null ? null : $"from {prefix}", releases, substitute);
    }

    /// <summary>The release of a tag with a number.</summary>
    /// <param name="tag">The tag.</param>
    /// <param name="reason">The object that has the tag.</param>
    /// <param name="elsewhere">Where the image is from, in words; <see langword="null"/> for Fluid's own place.</param>
    /// <param name="releases">The releases that are known.</param>
    /// <param name="substitute">The substitute if the tag shows an unknown release.</param>
    private static InstalledRelease OfTag(
        string tag, string reason, string? elsewhere, ValueList<FluidRelease> releases, Release substitute)
    {
        if (elsewhere is not null && tag[0] != 'v')
        {
            return SubstituteFor(substitute, $"{reason} {elsewhere}, and tags of Fluid's own images begin with v");
        }

        // A mirror may be one of Fluid or one of a vendor: nothing in the tag tells which.
        return Numbered(tag, releases) is not { } release ? SubstituteFor(substitute, reason + ", which is not a known release")
            : elsewhere is null ? new InstalledRelease(release.Release, reason, IsCertain: true)
            : new InstalledRelease(
                release.Release, $"{reason} {elsewhere}, where a vendor's edition may have the same number", IsCertain: false);
    }

    private static InstalledRelease SubstituteFor(Release release, string reason) =>
        new(release, reason, IsCertain: false, IsSubstitute: true);

    // Controllers of the other runtimes come from the place of this one.
    private static IEnumerable<string> OtherControllers(RawMapping values) => HelmValues.At(values, "runtime") is RawMapping runtimes
        ? runtimes.Entries.Keys.Where(static name => name != "alluxio").Select(static name => $"runtime.{name}.controller")
        : [];

    private static bool IsOfVendor(RawMapping values, string block) =>
        IsVendors(Foreign(PathOf(TextAt(values, Below(block, "image")))))
            || IsVendors(Foreign(TextAt(values, Below(block, "imagePrefix"))));

    private static bool IsVendors(string? prefix) => prefix?.Contains(VendorHost, StringComparison.Ordinal) == true;

    private static string? TagOf(RawMapping values, string block) =>
        TextAt(values, $"{block}.imageTag")
        ?? (ImageReference.TryParse(TextAt(values, Below(block, "image")) ?? "", out ImageReference? reference) ? reference.Tag : null);

    // Where an image comes from, unless that is Fluid's own place or the chart's default, which is the same.
    private static string? ForeignPrefixOf(RawMapping values, string block) =>
        Foreign(TextAt(values, Below(block, "imagePrefix")) ?? PathOf(TextAt(values, Below(block, "image"))));

    // The prefix may also be at the top, for all images.
    private static string Below(string block, string field) => block.Length == 0 ? field : $"{block}.{field}";

    private static string? Foreign(string? prefix) =>
        string.IsNullOrEmpty(prefix) || prefix.TrimEnd('/').Split('/')[^1] == Publisher ? null : prefix;

    private static string? PathOf(string? image) => image?.LastIndexOf('/') is { } end and >= 0 ? image[..end] : null;

    private static string? TextAt(RawMapping values, string field) => (HelmValues.At(values, field) as RawScalar)?.Text;

    private static FluidRelease? Numbered(string tag, ValueList<FluidRelease> releases)
    {
        Match match = Number().Match(tag);
        string number = match.Groups[1].Value;
        return !match.Success ? null
            : number == MasterNumber ? releases.FirstOrDefault(static release => release.Newer is null)
            : releases.FirstOrDefault(release => release.Release.Name == number);
    }

    [GeneratedRegex(@"^v?(\d+\.\d+\.\d+)(-[0-9a-f]{7,})?$", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
