using Alluxio.Config.Explanations;
using Alluxio.Config.Layering;

namespace Alluxio.Config.Tests.Explanations;

/// <summary>No form of any explanation shows a secret, wherever it is given.</summary>
public sealed class MaskingTests
{
    private const string Hidden = "hunter2";

    private const string Text = """
        apiVersion: data.fluid.io/v1alpha1
        kind: AlluxioRuntime
        metadata: {name: a}
        spec:
          replicas: 1
          jvmOptions: ["-Daws.secretKey=hunter2 -Xmx1g", "-Xms1g -Dauth.token=hunter2"]
          properties:
            alluxio.license: hunter2
            alluxio.underfs.s3.address: https://someone:hunter2@store/
            alluxio.user.extra: '{"token": "hunter2"}'
          worker:
            jvmOptions: ["-Dalluxio.auth.token=hunter2", "--password", "hunter2"]
            env: {AWS_SECRET_ACCESS_KEY: hunter2, JAVA_OPTS: "-Xmx1g -Dapi-key=hunter2", ALLUXIO_LICENSE_BASE64: hunter2}
            properties: {aws.secretKey: hunter2}
          fuse:
            args: ["fuse", "--fuse-opts=kernel_cache,password=hunter2"]
        ---
        apiVersion: data.fluid.io/v1alpha1
        kind: Dataset
        metadata: {name: a}
        spec:
          sharedOptions: {fs.azure.account.key.x: hunter2}
          mounts:
          - mountPoint: s3://bucket/
            name: data
            path: /
            options: {aws.accessKeyId: hunter2, aws.secretKey: hunter2}
        """;

    [Theory]
    [InlineData(Profile.Documented)]
    [InlineData(Profile.AsBuilt)]
    public void EveryForm_OfEverything_MasksSecrets(Profile profile)
    {
        ResolvedPlan plan = AlluxioConfig.Resolve(AlluxioConfig.LoadText(Text, "a.yaml"), new ResolveOptions { Profile = profile });
        List<Explanation> explanations =
        [
            plan.Explain(),
            .. plan.Components.Select(component => plan.Explain(component.Name + ".properties")),
        ];
        explanations.AddRange(plan.Settings.Select(setting => plan.Explain(setting.Path)));
        List<string> texts = [plan.ToString(), .. plan.Components.Select(static component => component.ToString())];
        texts.AddRange(explanations.SelectMany(
            static explanation => (string[])[explanation.ToString(), explanation.ToMarkdown(), explanation.ToJson()]));
        texts.AddRange(explanations.SelectMany(static explanation => explanation.Settings).Select(static setting => setting.ToString()));
        foreach (Setting setting in plan.Settings)
        {
            texts.Add(setting.ToString());
            texts.AddRange(setting.Winners.Concat(setting.Hidden).Select(static definition => definition.ToString()));
        }

        Assert.All(texts, static text => Assert.DoesNotContain(Hidden, text, StringComparison.Ordinal));
        Assert.Contains("***", explanations[0].ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("hunter2")]
    [InlineData("unter")]
    [InlineData("secretKey")]
    [InlineData("-Xm")]
    public void WhereIs_MasksSecrets(string sought)
    {
        ResolvedPlan plan = AlluxioConfig.Resolve(AlluxioConfig.LoadText(Text, "a.yaml"));
        Whereabouts found = plan.WhereIs(sought);

        Assert.NotEmpty(found.Settings);
        Assert.All(
            (string[])[found.ToString(), found.ToMarkdown(), found.ToJson(), .. found.Places.Select(static place => place.ToString())],
            static text => Assert.DoesNotContain("unter", text, StringComparison.Ordinal));
    }
}
