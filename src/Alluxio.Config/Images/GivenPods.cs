using System.Globalization;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Layering;
using Alluxio.Config.Manifests;
using Alluxio.Config.Manifests.Binding;
using Alluxio.Config.Manifests.Writing;
using Alluxio.Config.Values;

namespace Alluxio.Config.Images;

/// <summary>
/// The pods that documents of a set define themselves: workloads of Kubernetes, and DataProcess, whose processor has its own image. They
/// are read from the raw fields, because not all of these kinds are modelled.
/// </summary>
internal static class GivenPods
{
    private const string Other = "A separate workload of the manifests.";

    private const string Process = "A DataProcess starts a Job with its own image. Its only pull secrets are those of its ServiceAccount.";

    private const string Prefetcher =
        "An annotation of these pods requests it from Fluid's webhook. No annotation sets the image, so the webhook's environment does.";

    private const string PrefetcherPrefix = "file-prefetcher.fluid.io/";

    // The path of the pod spec; the annotations are next to it, except in a pod itself.
    private static readonly (string Kind, string Above)[] Kinds =
    [
        ("Pod", ""), ("Deployment", "spec.template"), ("StatefulSet", "spec.template"), ("DaemonSet", "spec.template"),
        ("Job", "spec.template"),
        ("ReplicaSet", "spec.template"), ("ReplicationController", "spec.template"), ("CronJob", "spec.jobTemplate.spec.template"),
    ];

    private static readonly (string Field, ContainerRole Role)[] Lists =
        [("initContainers", ContainerRole.Init), ("containers", ContainerRole.Main), ("ephemeralContainers", ContainerRole.Side)];

    /// <summary>Every container, in the order of the set.</summary>
    public static IEnumerable<GivenContainer> Of(ManifestSet manifests) => manifests.Manifests.SelectMany(Of);

    /// <summary>The same as images of a plan's list.</summary>
    public static ValueList<ImageUse> Images(ManifestSet manifests) =>
        manifests.Shared(static all => new GivenImages(all.SelectMany(Of).Select(Use).ToValueList())).Images;

    private static IEnumerable<GivenContainer> Of(Manifest manifest)
    {
        Resource resource = manifest.Resource;
        if (resource is { Kind: "DataProcess", ApiVersion: { } version } && version.StartsWith("data.fluid.io/", StringComparison.Ordinal))
        {
            return OfProcess(manifest, Content(manifest));
        }

        (string Kind, string Above) kind = KindOf(resource);
        if (kind.Kind is null)
        {
            return [];
        }

        RawMapping content = Content(manifest);
        string prefix = kind.Above.Length == 0 ? "" : $"{kind.Above}.";
        PullingPod pod = Pod(content, $"{prefix}spec", new PullingPod
        {
            Kind = kind.Kind,
            Namespace = ObjectNamespace.Of(resource),
            Name = resource.Metadata?.Name ?? "",
            IsAtRunTime = kind.Kind is "CronJob",
        });
        return Containers(manifest, content, $"{prefix}spec", pod, ImageReason.Other, Other).Concat(PrefetcherOf(
            manifest,
            content,
            $"{prefix}metadata.annotations",
            pod));
    }

    /// <summary>The path of the pod spec in an object of Kubernetes; <see langword="null"/> if it has none.</summary>
    public static string? SpecOf(Resource resource) =>
        KindOf(resource) is { Kind: not null } kind ? kind.Above.Length == 0 ? "spec" : $"{kind.Above}.spec" : null;

    // Groups of other people have a dot in their names.
    private static (string Kind, string Above) KindOf(Resource resource) =>
        Array.Find(
            Kinds,
            candidate => candidate.Kind == resource.Kind && resource.ApiVersion?.Contains('.', StringComparison.Ordinal) != true);

    private static IEnumerable<GivenContainer> OfProcess(Manifest manifest, RawMapping content)
    {
        PullingPod pod = new()
        {
            Kind = "Job",
            Namespace = ObjectNamespace.Of(manifest.Resource),
            Name = $"each run of DataProcess {manifest.Resource.Metadata?.Name}",
            IsAtRunTime = true,
            ServiceAccountName = Text(content, "spec.processor.serviceAccountName"),
        };
        if (Text(content, "spec.processor.script.image") is { } image)
        {
            string? tag = Text(content, "spec.processor.script.imageTag");
            yield return new GivenContainer
            {
                Manifest = manifest,
                Image = FieldPath.Parse("spec.processor.script.image"),
                Tag = FieldPath.Parse("spec.processor.script.imageTag"),
                Text = tag is null ? image : $"{image}:{tag}",
                Container = null,
                Role = ContainerRole.Main,
                Pod = pod,
                PullPolicy = Text(content, "spec.processor.script.imagePullPolicy"),
                Reason = ImageReason.DataProcess,
                Because = Process,
            };
        }

        const string JobSpec = "spec.processor.job.podSpec";
        foreach (GivenContainer container in Containers(
            manifest, content, JobSpec, Pod(content, JobSpec, pod), ImageReason.DataProcess, Process))
        {
            yield return container;
        }
    }

    private static PullingPod Pod(RawMapping content, string spec, PullingPod pod)
    {
        string? account = Text(content, $"{spec}.serviceAccountName") ?? Text(content, $"{spec}.serviceAccount") ?? pod.ServiceAccountName;
        return At(content, $"{spec}.imagePullSecrets") is not RawSequence { Items.Count: > 0 } list
            ? pod with { ServiceAccountName = account }
            : pod with
            {
                ServiceAccountName = account,
                PullSecrets = list.Items
                .Select(static item => new LocalObjectReference { Name = item is RawMapping entry ? Text(entry, "name") : null })
                .ToValueList(),
            };
    }

    private static IEnumerable<GivenContainer> Containers(
        Manifest manifest, RawMapping content, string spec, PullingPod pod, ImageReason reason, string because)
    {
        foreach ((string field, ContainerRole role) in Lists)
        {
            ValueList<RawValue> items = At(content, $"{spec}.{field}") is RawSequence list ? list.Items : [];
            for (int i = 0; i < items.Count; i++)
            {
                RawMapping? item = items[i] as RawMapping;
                string? text = item is null ? null : Text(item, "image");
                yield return new GivenContainer
                {
                    Manifest = manifest,
                    Image = FieldPath.Parse(string.Create(CultureInfo.InvariantCulture, $"{spec}.{field}[{i}].image")),
                    Text = text,
                    Container = item is null ? null : Text(item, "name"),
                    Role = role,
                    Pod = pod,
                    PullPolicy = item is null ? null : Text(item, "imagePullPolicy"),
                    Reason = reason,
                    Because = text is null ? $"{because} It sets no image." : because,
                };
            }
        }
    }

    // Runs only on request, and then it needs its own image.
    private static IEnumerable<GivenContainer> PrefetcherOf(Manifest manifest, RawMapping content, string annotations, PullingPod pod)
    {
        if (At(content, annotations) is not RawMapping given
            || (given.Entries.GetValueOrDefault($"{PrefetcherPrefix}inject") as RawScalar)?.Text is not "true")
        {
            yield break;
        }

        string? image = (given.Entries.GetValueOrDefault($"{PrefetcherPrefix}image") as RawScalar)?.Text;
        yield return new GivenContainer
        {
            Manifest = manifest,
            Image = FieldPath.Parse(annotations).Append($"{PrefetcherPrefix}image"),
            Text = image,
            Container = "fluid-file-prefetcher",
            Role = ContainerRole.Side,
            Pod = pod,
            Reason = ImageReason.Sidecar,
            Because = image is null ? Prefetcher : "An annotation of these pods requests it from Fluid's webhook.",
        };
    }

    /// <summary>A container as an image of a list.</summary>
    public static ImageUse Use(GivenContainer given)
    {
        string field = given.Tag is null || given.Manifest.PresenceOf(given.Tag) is FieldPresence.Absent
            ? $"{given.Image}"
            : $"{given.Image} and {given.Tag}";
        Definition? winner = given.Text is null ? null : new Definition
        {
            Layer = Layer.Component,
            Origin = $"{given.Image}",
            Value = given.Text,
            Locate = () => given.Manifest.Locate(given.Image),
        };
        return new ImageUse
        {
            Text = given.Text,
            Shape = given.Tag is null ? ImageShape.OneText : ImageShape.SplitPair,
            Field = $"{field} of {given.Manifest.Resource.Kind} {given.Pod.Namespace}/{given.Manifest.Resource.Metadata?.Name}",
            Settings =
            [
                new Setting<string>
                {
                    Path = $"{given.Image}",
                    Value = given.Text,
                    Rule = new Rule
                    {
                        Setting = $"{given.Image}",
                        Combine = CombineRule.Replace,
                        Layers = [new RuleLayer { Layer = Layer.Component, Field = $"{given.Image}", Kind = given.Manifest.Resource.Kind }],
                        Source = "the document itself",
                    },
                    Winners = winner is null ? [] : [winner],
                    Hidden = [],
                },
            ],
            Component = "(other)",
            Container = given.Container,
            Role = given.Role,
            Pod = given.Pod,
            PullPolicy = given.Text is null ? null : PullPolicies.Effective(given.PullPolicy, given.Text),
            IsPullPolicyOfKubernetes = string.IsNullOrEmpty(given.PullPolicy),
            Reason = given.Reason,
            Because = given.Because,
        };
    }

    /// <summary>The raw fields of a document.</summary>
    public static RawMapping Content(Manifest manifest) =>
        manifest.Resource is UnknownResource unknown ? unknown.Content
        : manifest.Root is { } root ? RawValues.From(root) as RawMapping ?? new RawMapping()
        : RawValueBuilder.Of(manifest.Resource);

    // Asked for by each deployment of the set.
    private sealed record GivenImages(ValueList<ImageUse> Images);

    private static string? Text(RawMapping content, string path) =>
        At(content, path) is RawScalar { Kind: not RawScalarKind.Null, Text.Length: > 0 } scalar ? scalar.Text : null;

    /// <summary>The value at a path with dots; <see langword="null"/> if there is none.</summary>
    public static RawValue? At(RawMapping content, string path)
    {
        RawValue? value = content;
        foreach (string name in path.Split('.'))
        {
            value = (value as RawMapping)?.Entries.GetValueOrDefault(name);
        }

        return value;
    }
}
