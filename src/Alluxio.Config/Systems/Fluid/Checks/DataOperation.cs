using Alluxio.Config.Diagnostics;
using Alluxio.Config.Fluid;
using Alluxio.Config.Manifests;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Fluid.Checks;

/// <summary>A DataLoad, DataBackup or DataProcess of the set, with the Dataset that it works on and the paths in it.</summary>
internal sealed record DataOperation
{
    /// <summary>Its document.</summary>
    public required Manifest Manifest { get; init; }

    /// <summary>The Dataset's name.</summary>
    public required string Dataset { get; init; }

    /// <summary>The field with the name.</summary>
    public required FieldPath Name { get; init; }

    /// <summary>The namespace that it gives for the Dataset; <see langword="null"/> for its own.</summary>
    public string? Namespace { get; init; }

    /// <summary>The paths inside the Dataset, each with its field.</summary>
    public ValueList<(string Path, FieldPath Field)> Paths { get; init; } = [];

    /// <summary>The namespace that the Dataset is looked for in.</summary>
    public string DatasetNamespace =>
        ObjectNamespace.OrDefault(Namespace is { Length: > 0 } given ? given : Manifest.Resource.Metadata?.Namespace);

    /// <summary>The operations of a set that name a Dataset.</summary>
    public static IEnumerable<DataOperation> In(ManifestSet manifests) => manifests.Manifests.Select(Of).OfType<DataOperation>();

    private static DataOperation? Of(Manifest manifest) => manifest.Resource switch
    {
        DataLoad { Spec: { Dataset: { Name: { Length: > 0 } name } dataset } spec } => new DataOperation
        {
            Manifest = manifest,
            Dataset = name,
            Name = FieldPath.Parse("spec.dataset.name"),
            Namespace = dataset.Namespace,
            Paths = (spec.Target ?? [])
                .AsEnumerable()
                .Select(static (target, i) => (target.Path ?? "", FieldPath.Parse("spec.target").Append(i).Append("path")))
                .ToValueList(),
        },
        DataProcess { Spec.Dataset: { Name: { Length: > 0 } name } dataset } => new DataOperation
        {
            Manifest = manifest,
            Dataset = name,
            Name = FieldPath.Parse("spec.dataset.name"),
            Namespace = dataset.Namespace,
            Paths = dataset.SubPath is { Length: > 0 } below ? [("/" + below.TrimStart('/'), FieldPath.Parse("spec.dataset.subPath"))] : [],
        },
        DataBackup { Spec.Dataset: { Length: > 0 } name } =>
            new DataOperation { Manifest = manifest, Dataset = name, Name = FieldPath.Parse("spec.dataset") },
        _ => null,
    };

    /// <summary>Its Dataset; <see langword="null"/> if the set has none of that name.</summary>
    public Dataset? Find(ManifestSet manifests) => manifests.OfType<Dataset>().FirstOrDefault(Is);

    /// <summary>
    /// Its Dataset, or the one that is meant: the only one of the namespace whose name is near. <see langword="null"/> if there is none.
    /// </summary>
    public Dataset? FindMeant(ManifestSet manifests)
    {
        if (Find(manifests) is { } found)
        {
            return found;
        }

        Dataset[] near =
        [
            .. manifests.OfType<Dataset>().Where(candidate => ObjectNamespace.Of(candidate) == DatasetNamespace
                && SpellChecker.Suggest(Dataset, [candidate.Metadata?.Name ?? ""]) is not null),
        ];
        return near is [{ } meant] ? meant : null;
    }

    /// <summary>The namespace of the set that has a Dataset of that name, where both say that they are in different ones.</summary>
    public string? OtherNamespace(ManifestSet manifests)
    {
        // Without a namespace in the document, the command that applies it decides.
        bool isNamed = Namespace is { Length: > 0 } || Manifest.Resource.Metadata?.Namespace is { Length: > 0 };
        string[] others =
        [
            .. manifests.OfType<Dataset>().Where(candidate => candidate.Metadata?.Name == Dataset)
                .Select(static candidate => candidate.Metadata?.Namespace ?? ""),
        ];
        return isNamed && others is [{ Length: > 0 } other] && other != DatasetNamespace ? other : null;
    }

    private bool Is(Dataset candidate) => candidate.Metadata?.Name == Dataset && ObjectNamespace.Of(candidate) == DatasetNamespace;

    /// <summary>The name in messages.</summary>
    public override string ToString() => $"{Manifest.Resource.Kind} '{Manifest.Resource.Metadata?.Name}'";
}
