using Alluxio.Config.Values;

namespace Alluxio.Config.Comparison.Live;

/// <summary>Whether a running cluster has what the manifests of a deployment say. Secrets are masked.</summary>
public sealed record LiveComparison
{
    /// <summary>The namespace and the name of the deployment.</summary>
    public required string Plan { get; init; }

    /// <summary>The custom resources of the manifests that the cluster's text has, then every object of the plan.</summary>
    public required ValueList<LiveObjectComparison> Objects { get; init; }

    /// <summary>Containers that run another image than they should.</summary>
    /// <value>Empty if all run the right one, or the text has no pods.</value>
    public ValueList<LiveImage> Images { get; init; } = [];

    /// <summary>Objects of the cluster that have the labels of the deployment and are in no plan, for example <c>Service
    /// fluid/hbase-old</c>.</summary>
    /// <value>
    /// Empty if there are none. Objects that Kubernetes derives are not among them, and they do not affect <see cref="IsInSync"/>.
    /// </value>
    public ValueList<string> InNoPlan { get; init; } = [];

    /// <summary>How many containers of running pods were looked at.</summary>
    public int ContainersSeen { get; init; }

    /// <summary>How many ports that the controller draws at random were taken from the cluster.</summary>
    public int PortsTaken { get; init; }

    /// <summary>Paths of <see cref="LiveOptions.Ignore"/> that name no field of any object that was compared, for example because they are
    /// misspelt.</summary>
    /// <value>The default is the empty list.</value>
    public ValueList<string> UnmatchedIgnores { get; init; } = [];

    /// <summary>What is to be known of the whole, for example that an edit was made and does nothing.</summary>
    /// <value>The default is the empty list.</value>
    public ValueList<string> Notes { get; init; } = [];

    /// <summary>How many differences the options ignored.</summary>
    public int Ignored => Objects.Sum(static found => found.Ignored);

    /// <summary>
    /// Whether the cluster runs what the manifests say: nothing differs, is missing or waits, everything could be read, and no container
    /// runs another image.
    /// </summary>
    public bool IsInSync => !Differs && Objects.All(static found => found.State != LiveState.NotRead);

    /// <summary>
    /// Whether something differs, is missing or waits, or a container runs another image. If nothing differs, but <see cref="IsInSync"/> is
    /// <see langword="false"/>, there are objects that could not be read.
    /// </summary>
    public bool Differs => Images.Count > 0
        || Objects.Any(static found => found.State is not (LiveState.InSync or LiveState.ManagedElsewhere or LiveState.NotRead));

    /// <summary>For people: a line for each object with its differences below, then images and notes. No line break at the end.</summary>
    public override string ToString() => LiveComparisonText.Write(this);

    /// <summary>As Markdown, for a pull request or the summary of a run: tables of objects, fields and images, then notes.</summary>
    public string ToMarkdown() => LiveComparisonMarkdown.Write(this);

    /// <summary>As JSON, indented by two blanks, with fields in a fixed order.</summary>
    public string ToJson() => LiveComparisonJson.Write(this);
}
