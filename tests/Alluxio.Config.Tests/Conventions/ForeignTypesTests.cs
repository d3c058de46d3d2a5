namespace Alluxio.Config.Tests.Conventions;

public sealed class ForeignTypesTests
{
    [Fact]
    public void PublicApi_MentionsOnlyTheFrameworkAndItself() => Convention.Holds(
        from type in PublicApi.Types
        from use in PublicApi.Signatures(type).Concat(Bases(type))
        from part in PublicApi.Parts(use.Mentioned)
        where !IsAllowed(part, type)
        select $"{use.Member}: {part}");

    private static IEnumerable<(string Member, Type Mentioned)> Bases(Type type) =>
        type.GetInterfaces().Append(type.BaseType ?? typeof(object)).Select(found => (type.FullName!, found));

    private static bool IsAllowed(Type used, Type user) =>
        IsBelow(used, "System")
        || IsBelow(used, "Alluxio.Config")
        || (IsBelow(used, "Microsoft.Extensions") && IsBelow(user, "Alluxio.Config.Hosting"));

    private static bool IsBelow(Type type, string root) =>
        type.Namespace == root || type.Namespace?.StartsWith(root + ".", StringComparison.Ordinal) == true;
}
