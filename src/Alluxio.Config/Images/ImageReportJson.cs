using Alluxio.Config.Diagnostics;
using Alluxio.Config.Explanations;
using Alluxio.Config.Layering;
using Alluxio.Config.Manifests.Writing;
using Alluxio.Config.Values;

namespace Alluxio.Config.Images;

/// <summary>Writes image reports as JSON.</summary>
internal static class ImageReportJson
{
    public static string Write(ImageReport report)
    {
        using JsonWriter json = new();
        json.StartMapping();
        ExplanationJson.Text(json, "plan", report.Plan);
        Flag(json, "notEvaluated", !report.IsEvaluated);
        json.Key("images");
        json.StartSequence();
        for (int i = 0; i < report.Images.Count; i++)
        {
            Image(json, report.Images[i], report.Escapes.Count == 0 ? null : report.Escapes[i]);
        }

        json.EndSequence();
        json.Key("pullSecrets");
        ModelWriting.List(json, report.PullSecrets, Secrets);
        json.EndMapping();
        return json.ToString();
    }

    private static void Image(JsonWriter json, ImageUse image, ImageEscape? escape)
    {
        json.StartMapping();
        ExplanationJson.Text(json, "image", image.Text);
        ExplanationJson.Text(json, "shape", Camel(image.Shape.ToString()));
        ExplanationJson.Text(json, "field", image.Field);
        ExplanationJson.Text(json, "component", image.Component);
        ExplanationJson.Text(json, "container", image.Container);
        ExplanationJson.Text(json, "role", Camel(image.Role.ToString()));
        Pod(json, image.Pod);
        ExplanationJson.Text(json, "pullPolicy", image.PullPolicy);
        Flag(json, "pullPolicyOfKubernetes", image.IsPullPolicyOfKubernetes);
        ExplanationJson.Text(json, "reason", Camel(image.Reason.ToString()));
        ExplanationJson.Text(json, "because", image.Because);
        ExplanationJson.Text(json, "switch", image.Switch?.Path);
        Flag(json, "thirdParty", image.IsThirdParty);
        json.Key("setBy");
        ModelWriting.List(
            json,
            image.Winners.DistinctBy(static winner => (winner.Layer, winner.Origin, winner.IsAssumed, winner.Location)).ToValueList(),
            Definition);
        if (escape is not null)
        {
            ExplanationJson.Text(json, "outcome", Camel(escape.Outcome.ToString()));
            ExplanationJson.Text(json, "statement", escape.Statement);
            ExplanationJson.Text(json, "fix", escape.Fix);
        }

        json.EndMapping();
    }

    private static void Secrets(ModelWriter json, EffectivePullSecrets secrets)
    {
        json.StartMapping();
        Pod(json, secrets.Pod);
        ExplanationJson.Text(json, "serviceAccount", secrets.Pod.AccountName);
        ExplanationJson.Text(json, "source", Camel(secrets.Source.ToString()));
        ExplanationJson.Text(json, "dependsOn", secrets.DependsOn);
        json.Key("secrets");
        ModelWriting.List(json, secrets.Names.ToValueList(), static (writer, name) => writer.String(name));
        json.Key("setBy");
        ModelWriting.List(json, secrets.Winners, Definition);
        json.Key("hidden");
        ModelWriting.List(json, secrets.Hidden, Definition);
        json.EndMapping();
    }

    public static void Pod(ModelWriter json, PullingPod pod)
    {
        json.Key("pod");
        json.StartMapping();
        ExplanationJson.Text(json, "kind", pod.Kind);
        ExplanationJson.Text(json, "namespace", pod.Namespace);
        ExplanationJson.Text(json, "name", pod.Name);
        Flag(json, "atRunTime", pod.IsAtRunTime);
        json.EndMapping();
    }

    public static void Definition(ModelWriter json, Definition definition)
    {
        json.StartMapping();
        ExplanationJson.Text(json, "layer", Camel(definition.Layer.ToString()));
        ExplanationJson.Text(json, "origin", definition.Origin);
        if (definition.Location is SourceLocation location)
        {
            ExplanationJson.Text(json, "file", location.File);
            json.Key("line");
            json.Number(location.Line);
            json.Key("column");
            json.Number(location.Column);
        }

        Flag(json, "assumed", definition.IsAssumed);
        json.EndMapping();
    }

    public static void Flag(ModelWriter json, string name, bool isOn)
    {
        if (isOn)
        {
            json.Key(name);
            json.Boolean(true);
        }
    }

    public static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
