using System.Reflection;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Diagnostics.Catalogue;

namespace Alluxio.Config.Tests.Diagnostics;

public sealed class CatalogueExampleTests
{
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
            Assert.NotNull(descriptor.NoExampleReason);
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
