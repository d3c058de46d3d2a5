using Alluxio.Config.Diagnostics;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Manifests.Editing;
using Alluxio.Config.Values;

namespace Alluxio.Config.Images.Moving;

/// <summary>The result of moving pull secrets between pods and ServiceAccounts, with the proof that no pod is created with other secrets
/// than before.</summary>
public sealed record PullSecretMove
{
    private static readonly (string Title, string[] Columns)[] Tables = [("Proof", ["Pod", "Before", "Afterwards", "Same"])];

    /// <summary>The texts that change, whole. New ServiceAccounts are in a separate text.</summary>
    /// <value>Empty if the move was refused, or nothing had to move.</value>
    public ValueList<EditedText> Texts { get; init; } = [];

    /// <summary>The ServiceAccounts with the lists that they have after the move, as far as it changes or creates them.</summary>
    /// <value>Empty if the move was refused.</value>
    public ValueList<ServiceAccount> Accounts { get; init; } = [];

    /// <summary>One entry for each pod template of each plan, also of pods that start later.</summary>
    public required ValueList<PullSecretProof> Proof { get; init; }

    /// <summary>Why the move was refused, or what is to be done besides (ALX5058 and ALX5059).</summary>
    public required ValueList<Diagnostic> Diagnostics { get; init; }

    /// <summary>Whether the move was refused.</summary>
    public bool IsRefused => Diagnostics.Any(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    /// <summary>The proof as a table. No line break at the end.</summary>
    public override string ToString() => ReportTables.Text(Tables, [Rows()], "");

    /// <summary>The proof as Markdown.</summary>
    public string ToMarkdown() => ReportTables.Markdown(Tables, [Rows()]).ToString();

    private string[][] Rows() =>
        [.. Proof.Select(static proof =>
            (string[])[proof.Before.Pod.ToString(), proof.Before.ToString(), proof.After.ToString(), proof.IsEqual ? "yes" : "no"])];
}
