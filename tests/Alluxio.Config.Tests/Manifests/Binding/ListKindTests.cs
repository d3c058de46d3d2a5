using Alluxio.Config.Fluid;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Manifests;

namespace Alluxio.Config.Tests.Manifests.Binding;

/// <summary>Lists as clients of the API print them, and fields of a newer Kubernetes.</summary>
public sealed class ListKindTests
{
    [Fact]
    public void ListOfAKind_IsOpened_AndItemsWithoutKindTakeItFromTheList()
    {
        ManifestSet set = AlluxioConfig.LoadText(
            "apiVersion: data.fluid.io/v1alpha1\nkind: AlluxioRuntimeList\nmetadata: {resourceVersion: '1'}\nitems:\n- metadata: {name: "
                + "a}\n"
            + "- {apiVersion: data.fluid.io/v1alpha1, kind: AlluxioRuntime, metadata: {name: b}}\n---\napiVersion: v1\nkind: SecretList\n"
            + "items:\n- metadata: {name: c}\n  type: Opaque\n");

        Assert.Empty(set.Diagnostics);
        Assert.Equal(["a", "b"], set.OfType<AlluxioRuntime>().Select(static runtime => runtime.Metadata!.Name));
        Assert.Equal(("v1", "Secret"), (Assert.Single(set.OfType<Secret>()).ApiVersion, set.OfType<Secret>().Single().Kind));
        Assert.Equal("AlluxioRuntime", set.Manifests[0].Resource.Kind);
        Assert.Equal(5, set.Manifests[0].Location!.Line);
    }

    [Fact]
    public void ListOfAKindThatIsNotModelled_IsOpened_AndItsItemsAreKept()
    {
        ManifestSet set = AlluxioConfig.LoadText(
            "apiVersion: policy/v1\nkind: PodDisruptionBudgetList\nitems:\n- metadata: {name: a}\n  spec: {minAvailable: 1}\n");

        Assert.Equal(("PodDisruptionBudget", "a"), (Assert.Single(set.Manifests).Resource.Kind, set.Manifests[0].Resource.Metadata!.Name));
    }

    [Fact]
    public void KindThatEndsInList_AndHasASpec_IsNoList() =>
        Assert.Equal("AllowList", Assert.Single(
            AlluxioConfig.LoadText("apiVersion: example.com/v1\nkind: AllowList\nspec: {a: 1}\nitems: []\n").Manifests).Resource.Kind);

    [Theory]
    [InlineData(
        "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: a}\nspec:\n  template:\n    spec:\n      evictionResponders: []\n", null)]
    [InlineData("apiVersion: batch/v1\nkind: Job\nmetadata: {name: a}\nspec:\n  scheduling: {a: b}\n  template: {}\n", null)]
    [InlineData("apiVersion: v1\nkind: ServiceAccount\nmetadata:\n  name: a\n  somethingQuiteNew: x\n", "ALX2018")]
    [InlineData("apiVersion: data.fluid.io/v1alpha1\nkind: AlluxioRuntime\nmetadata: {name: a}\nspec:\n  worker:\n    volumeMounts:\n    - "
        + "{name: v, mountPath: /v, bindMountOptions: [x]}\n", "ALX2018")]
    [InlineData("apiVersion: data.fluid.io/v1alpha1\nkind: AlluxioRuntime\nmetadata: {name: a}\nspec:\n  volumes:\n  - name: v\n    "
        + "emptyDir: {mode: 0777}\n", "ALX2018")]
    [InlineData("apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: a}\nspec:\n  replica: 1\n", "ALX2001")]
    public void FieldOfANewerKubernetes_IsInformation_ButNotInUnusedObjects(string text, string? code)
    {
        ManifestSet set = AlluxioConfig.LoadText(text);

        Assert.Equal(
            code is null ? [] : [code],
            set.Diagnostics.Where(static found => found.Code is "ALX2001" or "ALX2018").Select(static found => found.Code));
        Assert.Equal(code == "ALX2001", set.HasErrors);
    }

    // Everything that version 21.0.8 of KubernetesClient has beyond the models, but for JobSpec.scheduling, which no plan uses.
    [Fact]
    public void NewerFieldsOfKubernetes_AreInformation_EachByItsName()
    {
        const string text = """
            apiVersion: data.fluid.io/v1alpha1
            kind: AlluxioRuntime
            metadata: {name: a}
            spec:
              volumes:
              - {name: e, emptyDir: {mode: 511}}
              - {name: s, secret: {secretName: x, defaultUser: 1}}
              - {name: c, configMap: {name: x, defaultUser: 1}}
              - {name: d, downwardAPI: {defaultUser: 1, items: [{path: a, user: 1, fieldRef: {fieldPath: metadata.name}}]}}
              - name: p
                projected:
                  defaultUser: 1
                  sources:
                  - serviceAccountToken: {path: a, user: 1}
                  - secret: {name: x, items: [{key: a, path: b, user: 1}]}
                  - podCertificate: {keyType: ED25519, signerName: a/b, user: 1}
                  - clusterTrustBundle: {path: c, name: z, user: 1}
              worker: {volumeMounts: [{name: e, mountPath: /e, bindMountOptions: [noexec]}]}
            ---
            apiVersion: data.fluid.io/v1alpha1
            kind: DataProcess
            metadata: {name: a}
            spec:
              dataset: {name: a, namespace: default, mountPath: /d}
              processor:
                job:
                  podSpec:
                    restartPolicy: Never
                    evictionResponders: [{name: a}]
                    containers:
                    - name: a
                      livenessProbe: {httpGet: {port: 1, protocol: HTTP2}}
                      readinessProbe: {grpc: {port: 1, mode: x}}
            """;

        ManifestSet set = AlluxioConfig.LoadText(text);

        Assert.False(set.HasErrors);
        Assert.Equal(
            [
                "'bindMountOptions' is not a field of VolumeMount", "'defaultUser' is not a field of ConfigMapVolumeSource",
                "'defaultUser' is not a field of DownwardAPIVolumeSource", "'defaultUser' is not a field of ProjectedVolumeSource",
                "'defaultUser' is not a field of SecretVolumeSource", "'evictionResponders' is not a field of PodSpec",
                "'mode' is not a field of EmptyDirVolumeSource", "'mode' is not a field of GRPCAction",
                "'protocol' is not a field of HTTPGetAction", "'user' is not a field of ClusterTrustBundleProjection",
                "'user' is not a field of DownwardAPIVolumeFile", "'user' is not a field of KeyToPath",
                "'user' is not a field of PodCertificateProjection", "'user' is not a field of ServiceAccountTokenProjection",
            ],
            set.Diagnostics.Where(static found => found.Code == "ALX2018")
                .Select(static found => found.Message.Split(" in Kubernetes")[0])
                .Order(StringComparer.Ordinal));
    }
}
