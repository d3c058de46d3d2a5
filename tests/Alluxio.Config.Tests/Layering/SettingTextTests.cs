using Alluxio.Config.Kubernetes;
using Alluxio.Config.Layering;
using Alluxio.Config.Values;

namespace Alluxio.Config.Tests.Layering;

public sealed class SettingTextTests
{
    public static TheoryData<object?, string> Values => new()
    {
        { null, "(none)" },
        { "", "\"\"" },
        { "text", "text" },
        { " blank", "\" blank\"" },
        { "blank ", "\"blank \"" },
        { "a\nb\rc\td", "a\\nb\\rc\\td" },
        { "a\\b", "a\\b" },
        { "a\\b\n", "a\\\\b\\n" },
        { true, "true" },
        { false, "false" },
        { 5, "5" },
        { new LocalObjectReference { Name = "secret" }, "secret" },
        { new LocalObjectReference { Name = " secret" }, "\" secret\"" },
        { new LocalObjectReference(), "(nameless)" },
        { new ResourceRequirements(), "{}" },
        { new ResourceRequirements
        {
            Limits = [new("cpu", Quantity.Parse("2")), new("memory", Quantity.Parse("4Gi"))],
        }, "limits {cpu: 2, memory: 4Gi}" },
        { new ResourceRequirements { Requests =
        [
            new("cpu", Quantity.Parse("1")),
        ], Limits = [new("cpu", Quantity.Parse("2"))] }, "requests {cpu: 1} limits {cpu: 2}" },
        { new ValueMap<string>([new("a", "1"), new("b", " 2")]), "{a: 1, b: \" 2\"}" },
        { new ValueMap<int>([new("rpc", 20_000), new("web", 20_001)]), "{rpc: 20000, web: 20001}" },
        { new ValueList<string>(["-Xmx2g", ""]), "[-Xmx2g, \"\"]" },
        { new ValueList<LocalObjectReference>([new() { Name = "one" }, new() { Name = "two" }]), "[one, two]" },
    };

    [Theory]
    [MemberData(nameof(Values), DisableDiscoveryEnumeration = true)]
    public void Format_OfAnyValue_IsOneLine(object? value, string expected) => Assert.Equal(expected, SettingText.Format("field", value));

    [Fact]
    public void Format_OfASecret_IsMasked()
    {
        Assert.DoesNotContain("hunter2", SettingText.Format("aws.secretKey", "hunter2"), StringComparison.Ordinal);
        Assert.DoesNotContain(
            "hunter2",
            SettingText.Format("options", new ValueMap<string>([new("aws.secretKey", "hunter2")])),
            StringComparison.Ordinal);
        Assert.DoesNotContain(
            "hunter2",
            SettingText.Format("jvmOptions", new ValueList<string>(["-Daws.secretKey=hunter2"])),
            StringComparison.Ordinal);
    }
}
