using Alluxio.Config.Checks.Memory;
using Alluxio.Config.Checks.Server;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Images;
using Alluxio.Config.Layering;
using Alluxio.Config.Manifests;
using Alluxio.Config.Manifests.Editing;
using Alluxio.Config.Values;

namespace Alluxio.Config.Checks;

/// <summary>One deployment as the rules see it.</summary>
internal sealed class CheckContext(
    DeploymentFacts facts, ValueList<ImageUse> images, DiagnosticBag diagnostics, bool areManifestsComplete = false,
    int kubernetesMinor = CheckOptions.NewestKubernetes)
{
    // An error of a whole section, such as spec.worker, says nothing of one of its fields.
    private const int SectionDepth = 2;

    private ValueList<MemoryBudget>? _budgets;
    private (ComponentPlan Component, JvmVariable Variable)[]? _jvmVariables;
    private PropertyField[]? _properties;
    private AmountField[]? _amounts;
    private Workload[]? _workloads;
    private ValueList<PlacedRefusal>? _refusals;

    /// <summary>Everything that was given.</summary>
    public ManifestSet Manifests => facts.Manifests;

    /// <summary>The custom resource.</summary>
    public Manifest Deployment => facts.Deployment;

    /// <summary>The resolved deployment. With errors it has settings and no objects.</summary>
    public ResolvedPlan Plan => facts.Plan;

    /// <summary>Facts that only the deployment's system knows.</summary>
    public DeploymentFacts Facts => facts;

    /// <summary>The images of the plan, as the check of images has listed them; empty if the plan has errors.</summary>
    public ValueList<ImageUse> Images => images;

    /// <summary>Whether the caller states that the manifests are the complete content of the cluster.</summary>
    public bool AreManifestsComplete => areManifestsComplete;

    /// <summary>The memory of every component that runs a JVM; added up once for all rules.</summary>
    public ValueList<MemoryBudget> Budgets => _budgets ??= MemoryBudgets.Of(facts);

    /// <summary>Every variable with options of a JVM that the deployment gives; listed once for all rules.</summary>
    public (ComponentPlan Component, JvmVariable Variable)[] JvmVariables => _jvmVariables ??=
    [
        .. from component in facts.Plan.Components
           from variable in Memory.JvmVariables.Of(facts, component)
           select (component, variable),
    ];

    /// <summary>Every property and mount option that the manifests of the deployment give; listed once for all rules.</summary>
    public PropertyField[] Properties => _properties ??= [.. facts.Properties];

    /// <summary>Every field of the custom resource that holds an amount; listed once for all rules.</summary>
    public AmountField[] Amounts => _amounts ??= AmountFields.Of(facts.Deployment);

    /// <summary>The workloads; listed once for all rules.</summary>
    public Workload[] Workloads => _workloads ??= [.. facts.Plan.Workloads];

    /// <summary>The minor version of Kubernetes whose rules hold.</summary>
    public int KubernetesMinor => kubernetesMinor;

    /// <summary>The objects of the plan that the API server refuses; found once for all rules.</summary>
    public ValueList<PlacedRefusal> Refusals => _refusals ??= Server.Refusals.Of(this);

    /// <summary>Whether a rule that ran before has found something.</summary>
    public bool HasCode(string code) => diagnostics.Any(found => found.Code == code);

    /// <summary>Whether an error concerns a field, a part of it or its parent.</summary>
    public bool HasError(Manifest manifest, FieldPath path) => diagnostics.Any(found => found.Severity == DiagnosticSeverity.Error
        && found.Path is { Segments.Count: > 1 } told
            && found.Location?.File == manifest.File
            && (manifest.Has(told) || manifest.Has(told.Parent!))
        && (told.StartsWith(path) || (told.Segments.Count > SectionDepth && path.StartsWith(told))));

    /// <summary>A setting; <see langword="null"/> if the plan does not have it.</summary>
    public Setting? Setting(string component, string name) => ImageInventory.Setting(facts.Plan, component, name);

    /// <summary>Reports something about a field of the deployment's own document.</summary>
    /// <param name="message">The message.</param>
    /// <param name="path">The field; its place is that of its value, or of its nearest existing parent.</param>
    /// <param name="value">The value at fault, if one is; never a secret.</param>
    /// <param name="suggestion">What to write instead.</param>
    /// <param name="fix">An edit that does it.</param>
    public void Report(
        DiagnosticMessage message, FieldPath path, string? value = null, string? suggestion = null, Deferred<DiagnosticFix?>? fix = null) =>
        Report(message.At(PlaceOf(path), path, value, suggestion), fix);

    /// <summary>Reports something about a definition: a field, or whatever gave the value.</summary>
    public void Report(DiagnosticMessage message, Definition definition, string? value = null) =>
        Report(message.At(definition.Location, FieldPath.TryParse(definition.Origin, out FieldPath? path) ? path : null, value));

    /// <summary>
    /// Reports something about a field of any of the manifests, perhaps with what to write instead and an edit that does it.
    /// </summary>
    public void Report(
        DiagnosticMessage message, Manifest manifest, FieldPath path, string? suggestion = null, Deferred<DiagnosticFix?>? fix = null) =>
        Report(message.At(PlaceOf(manifest, path), path, suggestion: suggestion), fix);

    /// <summary>Reports something about the name of a property, perhaps with the name to write instead and an edit that does it.</summary>
    public void ReportName(
        DiagnosticMessage message, PropertyField field, string? suggestion = null, Deferred<DiagnosticFix?>? fix = null) =>
        Report(message.At(field.PlaceOfName, field.Path, suggestion: suggestion), fix);

    /// <summary>Reports a finding that the caller has put together.</summary>
    public void Report(Diagnostic diagnostic, Deferred<DiagnosticFix?>? fix = null) =>
        diagnostics.Add(fix is null ? diagnostic : diagnostic with { DeferredFix = fix });

    /// <summary>The place of a field of the deployment, or of the nearest one above it.</summary>
    public SourceLocation? PlaceOf(FieldPath path) => PlaceOf(facts.Deployment, path);

    /// <summary>The place of a field of a manifest, or of the nearest one above it.</summary>
    public static SourceLocation? PlaceOf(Manifest manifest, FieldPath path)
    {
        for (FieldPath? at = path; at is not null; at = at.Parent)
        {
            if (manifest.Locate(at) is { } location)
            {
                return location;
            }
        }

        return null;
    }

    /// <summary>A fix that sets or removes fields of a document; its edits are computed on demand.</summary>
    public static Deferred<DiagnosticFix?> Fix(string title, Manifest manifest, params IReadOnlyList<FieldChange> changes) =>
        TextEditing.Fix(title, manifest, changes);
}
