using System.Reflection;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Diagnostics.Catalogue;
using Alluxio.Config.DocsGenerator;
using Alluxio.Config.Tests.Conventions;

namespace Alluxio.Config.Tests.Diagnostics;

public sealed class CatalogueExampleTests
{
    public static TheoryData<string> Codes => new(Descriptors.Keys.Order(StringComparer.Ordinal));

    private static Dictionary<string, DiagnosticDescriptor> Descriptors { get; } =
        new[] { typeof(ReadingDiagnostics), typeof(BindingDiagnostics) }
            .SelectMany(static type => type.GetFields(BindingFlags.Public | BindingFlags.Static))
            .Select(static field => (DiagnosticDescriptor)field.GetValue(null)!)
            .ToDictionary(static descriptor => descriptor.Code);

    [Theory]
    [MemberData(nameof(Codes))]
    public void Example_Loaded_ReportsExactlyItsCode(string code)
    {
        DiagnosticExample example = Repository.Examples.Of(code);
        if (example.Bad is null)
        {
            Assert.NotNull(example.NoExampleReason);
            return;
        }

        Diagnostic diagnostic = Assert.Single(AlluxioConfig.LoadText(example.Bad).Diagnostics);
        Assert.Equal((code, Descriptors[code].Severity), (diagnostic.Code, diagnostic.Severity));
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
