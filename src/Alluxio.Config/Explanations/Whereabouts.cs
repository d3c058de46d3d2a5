using Alluxio.Config.Values;

namespace Alluxio.Config.Explanations;

/// <summary>The places of a text: the settings that contain it, their outcome, and the places in the objects. Secrets are masked in every
/// form.</summary>
public sealed record Whereabouts
{
    /// <summary>The text that was looked for.</summary>
    /// <value><c>***</c> where it was found in a secret.</value>
    public required string Text { get; init; }

    /// <summary>The settings whose value, or any of whose definitions, holds the text.</summary>
    public ValueList<ExplainedSetting> Settings { get; init; } = [];

    /// <summary>The places in the objects that the controller creates, in their order.</summary>
    public ValueList<ObjectPlace> Places { get; init; } = [];

    /// <summary>For people: the settings with aligned rows, then the places. No line break at the end.</summary>
    public override string ToString() => WhereaboutsText.Write(this);

    /// <summary>As Markdown: a heading and a table for each setting, and a table of places.</summary>
    public string ToMarkdown() => WhereaboutsText.WriteMarkdown(this);

    /// <summary>As JSON, indented by two blanks, with fields in a fixed order.</summary>
    public string ToJson() => WhereaboutsText.WriteJson(this);
}
