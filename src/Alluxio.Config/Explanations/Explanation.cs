using Alluxio.Config.Values;

namespace Alluxio.Config.Explanations;

/// <summary>Why settings have the values that they have: who gives what where, what wins and what is hidden. Secrets are masked in every
/// form.</summary>
public sealed record Explanation
{
    /// <summary>The requested path, for example <c>worker.imagePullSecrets</c>.</summary>
    /// <value>The empty text for everything.</value>
    public required string Path { get; init; }

    /// <summary>The settings, in the order of the components and of their rules.</summary>
    /// <value>Empty for an unknown path, and for fields without effect.</value>
    public ValueList<ExplainedSetting> Settings { get; init; } = [];

    /// <summary>The omitted parts, and how to see them. For an unset field: the settings that it would set, or why it sets none.</summary>
    /// <value>The default is the empty list.</value>
    public ValueList<string> Notes { get; init; } = [];

    /// <summary>That nothing has the path that was asked for.</summary>
    /// <value><see langword="null"/> where something has it.</value>
    public string? Message { get; init; }

    /// <summary>The path that was probably meant.</summary>
    /// <value><see langword="null"/> if there are settings, or no known path is near.</value>
    public string? Suggestion { get; init; }

    /// <summary>The explanation for people: each setting with aligned rows, followed by unset settings, in one line each. No line break at
    /// the end.</summary>
    public override string ToString() => ExplanationText.Write(this);

    /// <summary>The explanation as Markdown: a heading and a table for each setting.</summary>
    public string ToMarkdown() => ExplanationMarkdown.Write(this);

    /// <summary>The explanation as JSON, indented by two blanks, with fields in a fixed order.</summary>
    public string ToJson() => ExplanationJson.Write(this);
}
