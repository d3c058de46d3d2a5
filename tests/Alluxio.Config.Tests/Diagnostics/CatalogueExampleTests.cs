using System.Reflection;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Diagnostics.Catalogue;

namespace Alluxio.Config.Tests.Diagnostics;

public sealed class CatalogueExampleTests
{
    // Too long for an example, not a text, or not a matter of the text at all.
    private static readonly string[] WithoutExample = ["ALX1008", "ALX1014", "ALX1016", "ALX1021"];

    public static TheoryData<string> Codes => new(Descriptors.Keys.Order(StringComparer.Ordinal));

    private static Dictionary<string, DiagnosticDescriptor> Descriptors { get; } = new[] { typeof(ReadingDiagnostics), typeof(BindingDiagnostics) }
        .SelectMany(static type => type.GetFields(BindingFlags.Public | BindingFlags.Static))
        .Select(static field => (DiagnosticDescriptor)field.GetValue(null)!)
        .ToDictionary(static descriptor => descriptor.Code);

    [Theory]
    [MemberData(nameof(Codes))]
    public void Example_Loaded_ReportsExactlyItsCode(string code)
    {
        DiagnosticDescriptor descriptor = Descriptors[code];
        if (descriptor.Example is null)
        {
            Assert.Contains(code, WithoutExample);
            return;
        }

        Diagnostic diagnostic = Assert.Single(AlluxioConfig.LoadText(descriptor.Example).Diagnostics);
        Assert.Equal((code, descriptor.Severity), (diagnostic.Code, diagnostic.Severity));
        Assert.NotNull(diagnostic.Location);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Texts_AreSentences(string code)
    {
        DiagnosticDescriptor descriptor = Descriptors[code];

        Assert.EndsWith(".", descriptor.Cause, StringComparison.Ordinal);
        Assert.EndsWith(".", descriptor.Remedy, StringComparison.Ordinal);
        Assert.DoesNotContain("..", descriptor.MessageFormat, StringComparison.Ordinal);
        Assert.False(descriptor.Title.EndsWith('.'));
    }
}
