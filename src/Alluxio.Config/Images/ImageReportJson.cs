using Alluxio.Config.Diagnostics;
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
        JsonFields.Text(json, "plan", report.Plan);
        JsonFields.Flag(json, "notEvaluated", !report.IsEvaluated);
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
        JsonFields.Text(json, "image", image.Text);
        JsonFields.Text(json, "shape", JsonFields.Camel(image.Shape.ToString()));
        JsonFields.Text(json, "field", image.Field);
        JsonFields.Text(json, "component", image.Component);
        JsonFields.Text(json, "container", image.Container);
        JsonFields.Text(json, "role", JsonFields.Camel(image.Role.ToString()));
        Pod(json, image.Pod);
        JsonFields.Text(json, "pullPolicy", image.PullPolicy);
        JsonFields.Flag(json, "pullPolicyOfKubernetes", image.IsPullPolicyOfKubernetes);
        JsonFields.Text(json, "reason", JsonFields.Camel(image.Reason.ToString()));
        JsonFields.Text(json, "because", image.Because);
        JsonFields.Text(json, "switch", image.Switch?.Path);
        JsonFields.Flag(json, "thirdParty", image.IsThirdParty);
        json.Key("setBy");
        ModelWriting.List(
            json,
            image.Winners.DistinctBy(static winner => (winner.Layer, winner.Origin, winner.IsAssumed, winner.Location)).ToValueList(),
            Definition);
        if (escape is not null)
        {
            JsonFields.Text(json, "outcome", JsonFields.Camel(escape.Outcome.ToString()));
            JsonFields.Text(json, "statement", escape.Statement);
            JsonFields.Text(json, "fix", escape.Fix);
        }

        json.EndMapping();
    }

    private static void Secrets(ModelWriter json, EffectivePullSecrets secrets)
    {
        json.StartMapping();
        Pod(json, secrets.Pod);
        JsonFields.Text(json, "serviceAccount", secrets.Pod.AccountName);
        JsonFields.Text(json, "source", JsonFields.Camel(secrets.Source.ToString()));
        JsonFields.Text(json, "dependsOn", secrets.DependsOn);
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
        JsonFields.Text(json, "kind", pod.Kind);
        JsonFields.Text(json, "namespace", pod.Namespace);
        JsonFields.Text(json, "name", pod.Name);
        JsonFields.Flag(json, "atRunTime", pod.IsAtRunTime);
        json.EndMapping();
    }

    public static void Definition(ModelWriter json, Definition definition)
    {
        json.StartMapping();
        JsonFields.Text(json, "layer", JsonFields.Camel(definition.Layer.ToString()));
        JsonFields.Text(json, "origin", definition.Origin);
        if (definition.Location is SourceLocation location)
        {
            JsonFields.Text(json, "file", location.File);
            json.Key("line");
            json.Number(location.Line);
            json.Key("column");
            json.Number(location.Column);
        }

        JsonFields.Flag(json, "assumed", definition.IsAssumed);
        json.EndMapping();
    }
}
