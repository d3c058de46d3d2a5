using Alluxio.Config.Diagnostics;
using Alluxio.Config.Layering;

namespace Alluxio.Config.Tests.Layering;

public sealed class SettingTests
{
    private static readonly RuleLayer Row = new() { Layer = Layer.Global, Kind = "Kind", Field = "spec.options" };

    private static readonly Rule Rule = new()
    {
        Setting = "worker.options",
        Combine = CombineRule.Replace,
        Layers = [Row],
        Source = "a test"
    };

    private static readonly Definition Given = Definition.Of(Row, "a");

    public static TheoryData<Definition> Others =>
    [
        Given with { Value = "b" },
        Given with { Layer = Layer.Component },
        Given with { Origin = "spec.other" },
        Given with { IsAssumed = true },
    ];

    // Values may be secrets, so that no text but an explanation shows them.
    [Fact]
    public void ToString_OfSettingAndDefinition_ShowsNoValue()
    {
        Setting<string> setting = new()
        {
            Path = "worker.options",
            Rule = Rule,
            Value = "hunter2",
            Winners = [Definition.Of(Row, "hunter2")],
            Hidden = []
        };
        Assert.Equal(("worker.options (Replace)", "Global: spec.options"), (setting.ToString(), setting.Winners[0].ToString()));
    }

    // A comment above moves it.
    [Fact]
    public void Equals_DefinitionsOfAnotherPlace_AreEqual() =>
        Assert.Equal(Given, Given with { Location = new SourceLocation { File = "a.yaml", Line = 1, Column = 1, Offset = 0 } });

    [Theory]
    [MemberData(nameof(Others), DisableDiscoveryEnumeration = true)]
    public void Equals_DefinitionsThatDifferInOneThing_AreDifferent(Definition other)
    {
        Assert.Equal(Given, Definition.Of(Row, "a"));
        Assert.NotEqual(Given, other);
    }
}
