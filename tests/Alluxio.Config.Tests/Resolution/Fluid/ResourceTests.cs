namespace Alluxio.Config.Tests.Resolution.Fluid;

/// <summary>Sections 2.2 to 2.5 and 7.3: amounts in objects and in JVM options.</summary>
public class ResourceTests
{
    private const string Memory =
        ", tieredstore: {levels: [{mediumtype: MEM, path: /a, quota: 1G}, {mediumtype: SSD, path: /b, quota: 9Ti}]}";

    [Theory]
    [InlineData("{}", null, null, "1G", "1000000000")]
    [InlineData("{requests: {memory: 0}}", "0", "0", "1G", "1000000000")]
    [InlineData("{requests: {memory: 1M}}", "1M", "1M", "1G", "1000000000")]
    [InlineData("{requests: {memory: 36Gi}}", "36Gi", "36Gi", "36Gi", "36Gi")]
    [InlineData("{requests: {memory: 8589934592}}", "8589934592", "8589934592", "8589934592", "8589934592")]
    [InlineData("{requests: {memory: '12e9'}}", "12e9", "12e9", "12e9", "12e9")]
    [InlineData("{requests: {memory: 12e9}}", "12G", "12G", "12G", "12G")]
    [InlineData("{requests: {memory: 1953125.5Ki}}", "2000000512", "2000000512", "2000000512", "2000000512")]
    [InlineData("{requests: {memory: 976562.5Ki}}", "1G", "1000000000", "1G", "1000000000")]
    public void WorkerMemory_Request_IsRaisedToTheMemoryTiers(
        string resources,
        string? alone,
        string? aloneInOptions,
        string withTier,
        string withTierInOptions)
    {
        foreach ((string tier, string? amount, string? inOptions) in ((string, string?, string?)[])[
            ("", alone, aloneInOptions),
            (Memory, withTier, withTierInOptions),
        ])
        {
            AsBuilt result = AsBuilt.Resolve($"worker: {{resources: {resources}}}{tier}");
            Assert.Equal(amount, result.Container("alluxio-worker").Resources?.Requests?["memory"].ToString());
            Assert.Equal(inOptions, result.PropertyIn("ALLUXIO_WORKER_JAVA_OPTS", "alluxio.worker.memory.size"));
            Assert.Null(result.Container("alluxio-job-worker").Resources);
        }
    }

    [Fact]
    public void WorkerMemory_TierOfZero_RequestsZero() => Assert.Equal(
        "0",
        AsBuilt.Resolve("tieredstore: {levels: [{mediumtype: MEM, path: /a, quota: 0}]}")
            .Container("alluxio-worker").Resources!.Requests!["memory"].ToString());

    [Theory]
    [InlineData("1Gi", "")]
    [InlineData("0", "")]
    [InlineData("1G", "")]
    [InlineData("999M", "ALX3018")]
    public void WorkerMemory_Limit_MustHoldTheMemoryTiers(string limit, string errors)
    {
        string runtime = $"worker: {{resources: {{limits: {{memory: {limit}}}}}}}{Memory}";
        if (errors.Length == 0)
        {
            AsBuilt.Resolve(runtime);
        }
        else
        {
            Assert.Equal(errors, AsBuilt.Errors(runtime));
        }
    }

    [Theory]
    [InlineData("+5Gi", "+5Gi")]
    [InlineData("01Gi", "01Gi")]
    [InlineData("2048Mi", "2Gi")]
    [InlineData("1.5Ti", "1536Gi")]
    [InlineData("1000m", "1")]
    [InlineData("12000m", "12")]
    [InlineData("1500m", "1500m")]
    [InlineData("0.5", "500m")]
    [InlineData("'1.500'", "1.500")]
    [InlineData("1.500", "1500m")]
    [InlineData("1000", "1k")]
    [InlineData("0.0001", "100u")]
    [InlineData("' 4G '", "4G")]
    [InlineData("007", "7")]
    [InlineData("1_000", "1k")]
    [InlineData("0x10", "16")]
    [InlineData("~", "0")]
    public void Resource_Amount_IsRespelled(string amount, string expected)
    {
        AsBuilt result = AsBuilt.Resolve($"jobMaster: {{resources: {{limits: {{x.io/y: {amount}}}, claims: [{{name: c}}]}}}}");
        Assert.Equal(expected, result.Container("alluxio-job-master").Resources!.Limits!["x.io/y"].ToString());
        Assert.Null(result.Container("alluxio-job-master").Resources!.Claims);
    }

    [Theory]
    [InlineData("1G,1Gi", "2073741824")]
    [InlineData("1Gi,1G", "2073741824")]
    [InlineData("0,1G", "1G")]
    [InlineData("1G", "1G")]
    [InlineData("1023,1", "1024")]
    public void MemorySum_Format_ComesFromTheFirstAmount(string quotas, string sum)
    {
        string path = string.Join(',', quotas.Split(',').Select(static _ => "/a"));
        AsBuilt result = AsBuilt.Resolve($"tieredstore: {{levels: [{{mediumtype: MEM, path: '{path}', quotaList: '{quotas}'}}]}}");
        Assert.Equal(sum, result.Container("alluxio-worker").Resources!.Requests!["memory"].ToString());
    }
}
