using System.Globalization;
using Alluxio.Config.Manifests.Writing;
using Alluxio.Config.Values;

namespace Alluxio.Config.Comparison;

/// <summary>A comparison for programs.</summary>
internal static class ComparisonJson
{
    public static string Write(StateComparison comparison)
    {
        using JsonWriter json = new();
        json.StartMapping();
        JsonFields.Name(json, "loss", comparison.Loss);
        json.Key("deployments");
        ModelWriting.List(json, comparison.Deployments, Deployment);
        json.Key("steps");
        ModelWriting.List(json, comparison.Steps, Step);
        json.Key("diagnostics");
        ModelWriting.List(json, comparison.Diagnostics, static (writer, diagnostic) => writer.String(diagnostic.ToString()));
        json.EndMapping();
        return json.ToString();
    }

    private static void Deployment(ModelWriter json, DeploymentComparison deployment)
    {
        json.StartMapping();
        JsonFields.Text(json, "system", deployment.System);
        JsonFields.Text(json, "deployment", deployment.Deployment);
        JsonFields.Name(json, "outcome", deployment.Outcome);
        JsonFields.Name(json, "effect", deployment.Effect);
        JsonFields.Name(json, "loss", deployment.Loss);
        Share(json, deployment.LostShare);
        JsonFields.Name(json, "recreationLoss", deployment.RecreationLoss);
        Interruption(json, deployment.Interruption);
        JsonFields.Text(json, "beforeRelease", deployment.BeforeRelease?.Name);
        JsonFields.Text(json, "afterRelease", deployment.AfterRelease?.Name);
        json.Key("hasErrors");
        json.Boolean(deployment.HasErrors);
        json.Key("changes");
        ModelWriting.List(json, deployment.Changes, Change);
        json.Key("objects");
        ModelWriting.List(json, deployment.Objects, Object);
        json.Key("pods");
        ModelWriting.List(json, deployment.Pods, Pods);
        json.Key("steps");
        ModelWriting.List(json, deployment.Steps, Step);
        if (deployment.Ring is { } ring)
        {
            json.Key("ring");
            Ring(json, ring);
        }

        json.EndMapping();
    }

    private static void Interruption(ModelWriter json, Interruption interruption)
    {
        json.Key("interruption");
        json.StartMapping();
        JsonFields.Name(json, "state", interruption.State);
        JsonFields.Text(json, "text", interruption.Text);
        JsonFields.Text(json, "duration", interruption.Duration);
        json.EndMapping();
    }

    private static void Change(ModelWriter json, ConfigurationChange change)
    {
        json.StartMapping();
        JsonFields.Text(json, "kind", change.Kind);
        JsonFields.Text(json, "name", change.Name);
        JsonFields.Text(json, "field", change.Field);
        JsonFields.Text(json, "before", change.Before);
        JsonFields.Text(json, "after", change.After);
        JsonFields.Text(json, "beforeLocation", change.BeforeLocation?.ToString());
        JsonFields.Text(json, "afterLocation", change.AfterLocation?.ToString());
        JsonFields.Texts(json, "settings", change.Settings);
        JsonFields.Texts(json, "objects", change.Objects);
        JsonFields.Name(json, "effect", change.Effect);
        JsonFields.Name(json, "loss", change.Loss);
        Share(json, change.LostShare);
        JsonFields.Name(json, "certainty", change.Certainty);
        JsonFields.Text(json, "reason", change.Reason);
        JsonFields.Text(json, "latent", change.Latent);
        JsonFields.Text(json, "risk", change.Risk);
        json.EndMapping();
    }

    private static void Object(ModelWriter json, ObjectChange change)
    {
        json.StartMapping();
        JsonFields.Text(json, "kind", change.Kind);
        JsonFields.Text(json, "namespace", change.Namespace);
        JsonFields.Text(json, "name", change.Name);
        JsonFields.Name(json, "result", change.Result);
        json.Key("isPodTemplateChanged");
        json.Boolean(change.IsPodTemplateChanged);
        JsonFields.Texts(json, "refusals", change.Refusals);
        json.Key("fields");
        ModelWriting.List(json, change.Fields, Field);
        json.EndMapping();
    }

    private static void Field(ModelWriter json, ObjectFieldChange field)
    {
        json.StartMapping();
        JsonFields.Text(json, "path", field.Path);
        JsonFields.Text(json, "before", field.Before);
        JsonFields.Text(json, "after", field.After);
        json.Key("isOrderOnly");
        json.Boolean(field.IsOrderOnly);
        json.EndMapping();
    }

    private static void Pods(ModelWriter json, PodChange pods)
    {
        json.StartMapping();
        JsonFields.Text(json, "workload", pods.Workload);
        JsonFields.Name(json, "effect", pods.Effect);
        JsonFields.Name(json, "loss", pods.Loss);
        Share(json, pods.LostShare);
        JsonFields.Name(json, "certainty", pods.Certainty);
        JsonFields.Text(json, "reason", pods.Reason);
        json.EndMapping();
    }

    private static void Step(ModelWriter json, ChangeStep step)
    {
        json.StartMapping();
        JsonFields.Text(json, "condition", step.Condition);
        JsonFields.Text(json, "command", step.Command);
        JsonFields.Text(json, "reason", step.Reason);
        json.Key("isAssumed");
        json.Boolean(step.IsAssumed);
        json.EndMapping();
    }

    private static void Ring(ModelWriter json, RingChange ring)
    {
        json.StartMapping();
        JsonFields.Number(json, "workersBefore", ring.WorkersBefore);
        JsonFields.Number(json, "workersAfter", ring.WorkersAfter);
        if (ring.NewIdentities > 0)
        {
            JsonFields.Number(json, "newIdentities", ring.NewIdentities);
        }

        if (ring.MovedShare is { } moved)
        {
            Fraction(json, "movedShare", Math.Round(moved, 5));
            Fraction(json, "imbalance", Math.Round(ring.Imbalance ?? 0, 3));
            JsonFields.Name(json, "certainty", ChangeCertainty.Assumed);
        }

        json.EndMapping();
    }

    private static void Share(ModelWriter json, double? share)
    {
        if (share is { } known)
        {
            Fraction(json, "lostShare", Math.Round(known, 5));
        }
    }

    private static void Fraction(ModelWriter json, string name, double number)
    {
        json.Key(name);
        json.Raw(new RawScalar { Text = number.ToString("R", CultureInfo.InvariantCulture), Kind = RawScalarKind.Number });
    }
}
