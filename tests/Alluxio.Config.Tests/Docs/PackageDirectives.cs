using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Alluxio.Config.Tests.Docs;

/// <summary>
/// Answers <c>#r "nuget: Alluxio.Config, …"</c> with the library that was just built, as dotnet-script answers it with a package.
/// </summary>
internal sealed class PackageDirectives : MetadataReferenceResolver
{
    private static readonly string Directive = $"nuget: Alluxio.Config, {typeof(AlluxioConfig).Assembly.GetName().Version!.ToString(3)}";

    public override ImmutableArray<PortableExecutableReference> ResolveReference(
        string reference,
        string? baseFilePath,
        MetadataReferenceProperties properties) =>
        reference == Directive ? [MetadataReference.CreateFromFile(typeof(AlluxioConfig).Assembly.Location, properties)] : [];

    public override bool Equals(object? other) => other is PackageDirectives;

    public override int GetHashCode() => 0;
}
