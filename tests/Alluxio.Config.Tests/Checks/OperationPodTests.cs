using Alluxio.Config.Diagnostics;

namespace Alluxio.Config.Tests.Checks;

/// <summary>The API server refuses some Jobs that Fluid creates for operations, and Fluid itself refuses some operations.</summary>
public sealed class OperationPodTests
{
    private const string Runtime = "apiVersion: data.fluid.io/v1alpha1\nkind: AlluxioRuntime\nmetadata: {name: d, namespace: ml}\n---\n"
        + "apiVersion: data.fluid.io/v1alpha1\nkind: Dataset\nmetadata: {name: d, namespace: ml}\nspec: {mounts: [{mountPoint: "
        + "'s3://bucket/data', name: data}]}\n---\n";

    private const string Script = "image: r.example.com/p, imageTag: '1', source: echo";

    private const string Ones = "tolerations: [{key: a, operator: Exists}], nodeSelector: {a: b}, podMetadata: {labels: {a: b}}";

    [Theory]
    [InlineData("tolerations: [{key: a, operator: Equals}]", "spec.tolerations[0].operator", "Job o-loader-job")]
    [InlineData("nodeSelector: {pool: a b}", "spec.nodeSelector.pool", "Job o-loader-job")]
    [InlineData("podMetadata: {labels: {team: a b}}", "spec.podMetadata.labels.team", "Job o-loader-job")]
    [InlineData("podMetadata: {annotations: {a b: c}}", "spec.podMetadata.annotations[\"a b\"]", "Job o-loader-job")]
    [InlineData(
        "affinity: {nodeAffinity: {requiredDuringSchedulingIgnoredDuringExecution: {nodeSelectorTerms: []}}}",
        "spec.affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms", "Job o-loader-job")]
    [InlineData("resources: {requests: {cpu: '2'}, limits: {cpu: '1'}}", "spec.resources.requests.cpu", "Job o-loader-job")]
    [InlineData("policy: Cron, schedule: '@daily', nodeSelector: {pool: a b}", "spec.nodeSelector.pool", "CronJob o-loader-job")]
    public void FaultInTheJobOfALoad_HasThePlaceOfItsField(string spec, string field, string job)
    {
        Diagnostic found = Assert.Single(Errors(Operation("DataLoad", "dataset: {name: d, namespace: ml}, " + spec)));

        Assert.Equal(("ALX6401", field), (found.Code, found.Path?.ToString()));
        Assert.Contains(job, found.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("podMetadata: {labels: {team: a b}}, script: {" + Script + "}", "spec.processor.podMetadata.labels.team")]
    [InlineData("serviceAccountName: A_b, script: {" + Script + "}", "spec.processor.serviceAccountName")]
    [InlineData("script: {" + Script + ", restartPolicy: Always}", "spec.processor.script.restartPolicy")]
    [InlineData("script: {" + Script + ", env: [{name: A=B, value: x}]}", "spec.processor.script.env[0].name")]
    [InlineData("script: {" + Script + ", volumeMounts: [{name: v, mountPath: /v}]}", "spec.processor.script.volumeMounts[0].name")]
    [InlineData("job: {podSpec: {containers: [{name: c, image: c}]}}", "spec.processor.job.podSpec.restartPolicy")]
    [InlineData(
        "job: {podSpec: {restartPolicy: Never, containers: [{name: o_c, image: c}]}}", "spec.processor.job.podSpec.containers[0].name")]
    public void FaultInTheJobOfAProcess_HasThePlaceOfItsField(string processor, string field) => Assert.Equal(
        [("ALX6401", field)],
        Errors(Operation("DataProcess", $"dataset: {{name: d, namespace: ml, mountPath: /data}}, processor: {{{processor}}}"))
            .Select(static found => (found.Code, found.Path?.ToString())));

    [Theory]
    [InlineData("DataLoad", "dataset: {name: d, namespace: ml}, " + Ones)]
    [InlineData("DataProcess", "dataset: {name: d, namespace: ml, mountPath: /data}, processor: {script: {" + Script + "}}")]
    [InlineData(
        "DataProcess",
        "dataset: {name: d, namespace: ml, mountPath: /data}, processor: {job: {podSpec: {restartPolicy: OnFailure, "
            + "containers: [{name: c, image: c}]}}}")]
    [InlineData("DataBackup", "dataset: d, backupPath: 'pvc://claim/path'")]
    [InlineData("DataBackup", "dataset: d, backupPath: 'local:///data/backup'")]
    public void GoodOperation_PrintsNothing(string kind, string spec) => Assert.DoesNotContain(
        RuleRun.Text(Runtime + Operation(kind, spec)), static found => found.Severity != DiagnosticSeverity.Information);

    // People check the file of an operation alone, too.
    [Theory]
    [InlineData("DataLoad", "dataset: {name: d, namespace: ml}, nodeSelector: {pool: a b}", "ALX6401 spec.nodeSelector.pool")]
    [InlineData("DataLoad", "dataset: {name: d, namespace: ml}, policy: Cron", "ALX6519 spec.schedule")]
    [InlineData("DataBackup", "dataset: d, backupPath: /b", "ALX6523 spec.backupPath")]
    [InlineData(
        "DataProcess",
        "dataset: {name: d, namespace: ml, mountPath: /d}, processor: {job: {podSpec: {restartPolicy: Never, containers: [{name: c, image: "
            + "' c'}]}}}",
        "ALX6402 spec.processor.job.podSpec.containers[0].image")]
    [InlineData("DataLoad", "dataset: {name: d, namespace: ml}, " + Ones, null)]
    public void OperationWithoutRuntime_IsChecked(string kind, string spec, string? told) => Assert.Equal(
        told is null ? [] : [told],
        RuleRun.Text(Operation(kind, spec))
            .Where(static found => found.Severity != DiagnosticSeverity.Information)
            .Select(static found => $"{found.Code} {found.Path}"));

    [Fact]
    public void OperationBesideTwoRuntimes_IsReportedOnce() => Assert.Single(Errors(
        Runtime.Replace("name: d,", "name: e,", StringComparison.Ordinal)
            + Operation("DataLoad", "dataset: {name: d, namespace: ml}, nodeSelector: {pool: a b}")));

    // The Job is checked even if the runtime cannot be resolved, and findings about the runtime do not hide it.
    [Fact]
    public void FaultOfTheRuntime_DoesNotHideThatOfTheLoad() => Assert.Contains(
        RuleRun.Text(
            Runtime.Replace("namespace: ml}\n---", "namespace: ml}\nspec: {hadoopConfig: 7, volumes: v}\n---", StringComparison.Ordinal)
                + Operation("DataLoad", "dataset: {name: d, namespace: ml}, nodeSelector: {pool: a b}")),
        static found => found.Code == "ALX6401" && found.Path?.ToString() == "spec.nodeSelector.pool");

    [Theory]
    [InlineData("DataBackup", "dataset: d, backupPath: 's3://bucket/backup'", "spec.backupPath")]
    [InlineData("DataBackup", "dataset: d, backupPath: /backup", "spec.backupPath")]
    [InlineData("DataBackup", "dataset: d", "spec.backupPath")]
    [InlineData("DataProcess", "dataset: {name: d, namespace: ml, mountPath: /data}, processor: {serviceAccountName: a}", "spec.processor")]
    [InlineData(
        "DataProcess",
        "dataset: {name: d, namespace: ml, mountPath: /data}, processor: {script: {" + Script + "}, job: {podSpec: {restartPolicy: Never, "
            + "containers: [{name: c, image: c}]}}}",
        "spec.processor")]
    [InlineData(
        "DataProcess",
        "dataset: {name: d, namespace: ml, mountPath: /data}, processor: {script: {" + Script + ", volumes: [{name: v, emptyDir: {}}], "
            + "volumeMounts: [{name: v, mountPath: /data}]}}",
        "spec.processor.script.volumeMounts[0].mountPath")]
    public void OperationThatFluidFails_IsAnError(string kind, string spec, string field) => Assert.Equal(
        [("ALX6523", field)], Errors(Operation(kind, spec)).Select(static found => (found.Code, found.Path?.ToString())));

    [Theory]
    [InlineData("DataLoad", "dataset: {name: d, namespace: ml}", 46)]
    [InlineData("DataLoad", "dataset: {name: d, namespace: ml}, policy: Cron, schedule: '@daily'", 41)]
    [InlineData("DataProcess", "dataset: {name: d, namespace: ml, mountPath: /data}, processor: {script: {" + Script + "}}", 43)]
    [InlineData("DataBackup", "dataset: d, backupPath: 'local:///b'", 46)]
    public void NameOfAnOperation_HasALimit(string kind, string spec, int most)
    {
        Assert.Empty(Errors(Operation(kind, spec, new string('n', most))));
        Diagnostic found = Assert.Single(Errors(Operation(kind, spec, new string('n', most + 1))));
        Assert.Equal("ALX6520", found.Code);
        Assert.EndsWith($"use at most {most}.", found.Message, StringComparison.Ordinal);
    }

    // Without a namespace in the manifest, the command that applies it decides.
    [Theory]
    [InlineData("DataBackup", "dataset: d, backupPath: 'local:///b'", "x", true)]
    [InlineData("DataBackup", "dataset: d, backupPath: 'local:///b'", "ml", false)]
    [InlineData("DataBackup", "dataset: d, backupPath: 'local:///b'", null, false)]
    [InlineData("DataLoad", "dataset: {name: d, namespace: x}", "x", true)]
    public void DatasetOfAnotherNamespace_IsNotFoundThere(string kind, string spec, string? inNamespace, bool isFound)
    {
        string[] told =
        [
            .. RuleRun.Text(Runtime + Operation(kind, spec, "o", inNamespace)).Of("ALX6501").Select(static found => found.Message),
        ];

        Assert.Equal(isFound ? 1 : 0, told.Length);
        Assert.All(told, static message => Assert.Contains("a Dataset of that name is in 'ml'", message, StringComparison.Ordinal));
    }

    // The mounts are those of the intended Dataset; if two have similar names, the intended one is unknown.
    [Theory]
    [InlineData("training-sets", "", 1)]
    [InlineData("training-sets", "training-ses", 0)]
    [InlineData("other", "", 0)]
    public void PathOutsideTheMounts_IsReportedForTheIntendedDataset(string name, string second, int count)
    {
        string dataset = "apiVersion: data.fluid.io/v1alpha1\nkind: Dataset\nmetadata: {name: NAME, namespace: ml}\nspec: {mounts: "
            + "[{mountPoint: 's3://bucket/data', name: data}]}\n---\n";
        string text = Runtime.Replace("name: d,", "name: training-set,", StringComparison.Ordinal)
            + (second.Length == 0 ? "" : dataset.Replace("NAME", second, StringComparison.Ordinal))
            + Operation("DataLoad", $"dataset: {{name: {name}, namespace: ml}}, target: [{{path: /a}}]");

        Assert.Equal(count, RuleRun.Text(text).Of("ALX6503").Count());
    }

    private static IEnumerable<Diagnostic> Errors(string operation) => RuleRun.Text(Runtime + operation)
        .Where(static found => found.Severity == DiagnosticSeverity.Error);

    private static string Operation(string kind, string spec, string name = "o", string? inNamespace = "ml") =>
        $"apiVersion: data.fluid.io/v1alpha1\nkind: {kind}\nmetadata: {{name: {name}"
        + (inNamespace is null ? "" : $", namespace: {inNamespace}") + $"}}\nspec: {{{spec}}}\n";
}
