using Alluxio.Config.Values;

namespace Alluxio.Config.Images;

/// <summary>One row of the catalogue: which settings make the image of some containers, and why those are there.</summary>
internal sealed record ImageRow
{
    /// <summary>Why the containers are there that every deployment has.</summary>
    public const string EveryDeployment = "Every deployment has it.";

    /// <summary>The component whose settings decide.</summary>
    public required string Component { get; init; }

    /// <summary>The containers. A name that several components use belongs to the one whose workload has it.</summary>
    public required ValueList<string> Containers { get; init; }

    /// <summary>The kind of the workload, where one name stands for two.</summary>
    public string? Kind { get; init; }

    /// <summary>The settings of the component that make the image.</summary>
    public ValueList<string> Settings { get; init; } = ["image", "imageTag"];

    public ImageShape Shape { get; init; } = ImageShape.SplitPair;

    /// <summary>The fields that set it where no other is given: name and tag, one text, or the field that holds registry, repository and
    /// tag.</summary>
    /// <value>Empty if none reaches it.</value>
    public ValueList<string> Paths { get; init; } = [];

    /// <summary>The field with the registry of all images of the row's chart, which beats those of the images; <see langword="null"/>
    /// if there is none.</summary>
    public string? SharedRegistry { get; init; }

    /// <summary>Whether <see cref="Paths"/> are fields of the operator's values.</summary>
    public bool IsInValues { get; init; }

    /// <summary>Whether the only path is a block of Fluid's values with imagePrefix, imageName and imageTag.</summary>
    public bool IsPrefixed { get; init; }

    /// <summary>Whether no document shows <see cref="Paths"/>.</summary>
    public bool IsAssumed { get; init; }

    /// <summary>The fields that set it, in words; <see langword="null"/> if no document shows any.</summary>
    public string? Field
    {
        get => field ?? (IsAssumed || Paths.Count == 0 ? null : Words());
        init;
    }

    public required ImageReason Reason { get; init; }

    public required string Because { get; init; }

    /// <summary>The setting, with its component, that switches the container on.</summary>
    public string? Switch { get; init; }

    public bool IsThirdParty { get; init; }

    /// <summary>Whether the object is a sample of pods that start later.</summary>
    public bool IsAtRunTime { get; init; }

    private string Words() =>
        (Shape == ImageShape.ThreeParts ? $"{Paths[0]}.registry, .repository and .tag" : string.Join(" and ", Paths))
            + (IsInValues ? " of the operator's values" : "");
}
