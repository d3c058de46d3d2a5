using Alluxio.Config.Explanations;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Manifests;

namespace Alluxio.Config.Tests.Explanations;

/// <summary>
/// Replicas 2 and a global pull secret; master with replicas 3 and a separate secret; worker with a separate secret; fuse without either.
/// </summary>
public sealed class StoryTests
{
    private const string Story = """
        apiVersion: data.fluid.io/v1alpha1
        kind: AlluxioRuntime
        metadata:
          name: hbase
        spec:
          replicas: 2
          imagePullSecrets:
            - name: global-secret
          master:
            replicas: 3
            imagePullSecrets:
              - name: master-secret
          worker:
            imagePullSecrets:
              - name: worker-secret
          fuse: {}
        """;

    private static readonly ResolvedPlan Plan = AlluxioConfig.Resolve(AlluxioConfig.LoadText(Story, "story.yaml"));

    [Theory]
    [InlineData("master", "master-secret")]
    [InlineData("worker", "worker-secret")]
    [InlineData("fuse", "global-secret")]
    public void Pods_PullWithTheStrongestListAlone(string component, string secret)
    {
        LocalObjectReference only = Assert.Single(Plan[component].PodTemplate!.Spec!.ImagePullSecrets!.AsEnumerable());
        Assert.Equal(secret, only.Name);
    }

    [Fact]
    public void Explain_Worker_ShowsWinnerAndHiddenWithTheirPlaces() => Assert.Equal(
        """
        worker.imagePullSecrets = [worker-secret]
          component   spec.worker.imagePullSecrets   story.yaml(15,7)   [worker-secret]   wins (replace)
          global      spec.imagePullSecrets          story.yaml(8,5)    [global-secret]   hidden
        """.ReplaceLineEndings("\n"),
        Plan.Explain("worker.imagePullSecrets").ToString());

    [Fact]
    public void Explain_Master_ShowsWinnerAndHiddenWithTheirPlaces() => Assert.Equal(
        """
        master.imagePullSecrets = [master-secret]
          component   spec.master.imagePullSecrets   story.yaml(12,7)   [master-secret]   wins (replace)
          global      spec.imagePullSecrets          story.yaml(8,5)    [global-secret]   hidden
        """.ReplaceLineEndings("\n"),
        Plan.Explain("master.imagePullSecrets").ToString());

    [Fact]
    public void Explain_Fuse_ShowsTheGlobalSecret() => Assert.Equal(
        """
        fuse.imagePullSecrets = [global-secret]
          global   spec.imagePullSecrets   story.yaml(8,5)   [global-secret]   wins (replace)
        """.ReplaceLineEndings("\n"),
        Plan.Explain("fuse.imagePullSecrets").ToString());

    [Fact]
    public void Explain_Replicas_TellsMastersFromWorkers()
    {
        Assert.Equal("master.replicas = 3", Assert.Single(Plan.Explain("master.replicas").Settings.AsEnumerable()).ToString());
        ExplainedSetting workers = Assert.Single(Plan.Explain("worker.replicas").Settings.AsEnumerable());
        Assert.Equal("worker.replicas = 2", workers.ToString());
        Assert.Equal((6, 13), (workers.Rows[0].Location!.Line, workers.Rows[0].Location!.Column));
    }

    [Fact]
    public void WhereIs_TheGlobalSecret_TellsWhereItIsHiddenAndWhereItEndsUp() => Assert.Equal(
        """
        'global-secret': 5 settings, 1 place in the objects.

        master.imagePullSecrets = [master-secret]   (also jobMaster)
          component   spec.master.imagePullSecrets   story.yaml(12,7)   [master-secret]   wins (replace)
          global      spec.imagePullSecrets          story.yaml(8,5)    [global-secret]   hidden

        worker.imagePullSecrets = [worker-secret]   (also jobWorker)
          component   spec.worker.imagePullSecrets   story.yaml(15,7)   [worker-secret]   wins (replace)
          global      spec.imagePullSecrets          story.yaml(8,5)    [global-secret]   hidden

        fuse.imagePullSecrets = [global-secret]
          global   spec.imagePullSecrets   story.yaml(8,5)   [global-secret]   wins (replace)

        In the objects:
          DaemonSet   hbase-fuse   spec.template.spec.imagePullSecrets[0].name   global-secret
        """.ReplaceLineEndings("\n"),
        Plan.WhereIs("global-secret").ToString());

    [Fact]
    public void Explain_TypedObjects_HasNoLocationColumn()
    {
        ManifestSet typed = ManifestSet.Of(AlluxioConfig.LoadText(Story).Manifests[0].Resource);

        Assert.Equal(
            """
            worker.imagePullSecrets = [worker-secret]
              component   spec.worker.imagePullSecrets   [worker-secret]   wins (replace)
              global      spec.imagePullSecrets          [global-secret]   hidden
            """.ReplaceLineEndings("\n"),
            AlluxioConfig.Resolve(typed).Explain("worker.imagePullSecrets").ToString());
    }
}
