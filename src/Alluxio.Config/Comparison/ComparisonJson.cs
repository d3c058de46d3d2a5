using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Alluxio.Config.Values;

namespace Alluxio.Config.Comparison;

/// <summary>A comparison for programs.</summary>
internal static class ComparisonJson
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    public static string Write(StateComparison comparison)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter json = new(stream, Options))
        {
            json.WriteStartObject();
            json.WriteString("loss", Name(comparison.Loss));
            json.WriteStartArray("deployments");
            foreach (DeploymentComparison deployment in comparison.Deployments)
            {
                Write(json, deployment);
            }

            json.WriteEndArray();
            json.WriteStartArray("diagnostics");
            foreach (Diagnostics.Diagnostic diagnostic in comparison.Diagnostics)
            {
                json.WriteStringValue(diagnostic.ToString());
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static void Write(Utf8JsonWriter json, DeploymentComparison deployment)
    {
        json.WriteStartObject();
        json.WriteString("system", deployment.System);
        json.WriteString("deployment", deployment.Deployment);
        json.WriteString("outcome", Name(deployment.Outcome));
        json.WriteString("effect", Name(deployment.Effect));
        json.WriteString("loss", Name(deployment.Loss));
        Text(json, "beforeRelease", deployment.BeforeRelease?.Name);
        Text(json, "afterRelease", deployment.AfterRelease?.Name);
        json.WriteStartArray("changes");
        foreach (ConfigurationChange change in deployment.Changes)
        {
            json.WriteStartObject();
            json.WriteString("kind", change.Kind);
            json.WriteString("name", change.Name);
            json.WriteString("field", change.Field);
            Text(json, "before", change.Before);
            Text(json, "after", change.After);
            Text(json, "beforeLocation", change.BeforeLocation?.ToString());
            Text(json, "afterLocation", change.AfterLocation?.ToString());
            Texts(json, "settings", change.Settings);
            Texts(json, "objects", change.Objects);
            json.WriteString("effect", Name(change.Effect));
            json.WriteString("loss", Name(change.Loss));
            json.WriteString("certainty", Name(change.Certainty));
            json.WriteString("reason", change.Reason);
            Text(json, "latent", change.Latent);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("pods");
        foreach (PodChange pods in deployment.Pods)
        {
            json.WriteStartObject();
            json.WriteString("workload", pods.Workload);
            json.WriteString("effect", Name(pods.Effect));
            json.WriteString("loss", Name(pods.Loss));
            json.WriteString("certainty", Name(pods.Certainty));
            json.WriteString("reason", pods.Reason);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("steps");
        foreach (ChangeStep step in deployment.Steps)
        {
            json.WriteStartObject();
            json.WriteString("command", step.Command);
            json.WriteString("reason", step.Reason);
            Text(json, "condition", step.Condition);
            json.WriteBoolean("isAssumed", step.IsAssumed);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (deployment.Ring is { } ring)
        {
            json.WriteStartObject("ring");
            json.WriteNumber("workersBefore", ring.WorkersBefore);
            json.WriteNumber("workersAfter", ring.WorkersAfter);
            if (ring.MovedShare is { } moved)
            {
                json.WriteNumber("movedShare", Math.Round(moved, 5));
                json.WriteNumber("imbalance", Math.Round(ring.Imbalance ?? 0, 3));
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static string Name<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    private static void Text(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }

    private static void Texts(Utf8JsonWriter json, string name, ValueList<string> values)
    {
        json.WriteStartArray(name);
        foreach (string value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }
}
