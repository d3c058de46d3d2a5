using System.Globalization;
using System.Numerics;
using System.Reflection;
using System.Text.RegularExpressions;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Systems;
using Alluxio.Config.Values;

namespace Alluxio.Config.Tests.Conventions;

/// <summary>Each code has a method that names and types the facts of its message, and nothing else hands on facts.</summary>
public sealed partial class DiagnosticMethodTests
{
    private const BindingFlags Everything =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    private static readonly MethodInfo MessageOf =
        typeof(DiagnosticDescriptor).GetMethod(nameof(DiagnosticDescriptor.MessageOf), Everything)!;

    private static readonly MethodBase[] Bodies =
    [
        .. from type in typeof(Diagnostic).Assembly.GetTypes()
           from method in type.GetMethods(Everything).Cast<MethodBase>().Concat(type.GetConstructors(Everything))
           where method.GetMethodBody() is not null
           select method,
    ];

    // Generated methods, such as lambdas, have names that are no C# identifiers.
    private static readonly MethodInfo[] Methods =
    [
        .. from method in Bodies.OfType<MethodInfo>()
           where method.ReturnType == typeof(DiagnosticMessage)
               && method != MessageOf
               && !method.Name.StartsWith('<')
               && Calls(method, MessageOf)
           select method,
    ];

    // Values of others may be dear to compare, and a message is compared by its facts.
    private static readonly Type[] FactTypes =
        [
            typeof(string), typeof(char), typeof(int), typeof(long), typeof(BigInteger), typeof(FieldPath), typeof(Quantity),
            typeof(ImageReference),
        ];

    [Fact]
    public void EveryCode_HasAMethod() => Assert.Equal(
        DiagnosticCatalogue.All.Select(static descriptor => descriptor.Code),
        Methods.Select(static method => Said(method).Message.Descriptor.Code).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void EveryMessage_HasOneMethod() => Convention.Holds(
        from same in Methods.GroupBy(static method => Said(method).Message.Descriptor)
        where same.Count() > 1
        select $"{same.Key.Code}: {string.Join(", ", same.Select(Name))}");

    [Fact]
    public void Facts_AreHandedOnByTheirMethodOnly() => Convention.Holds(
        from method in Bodies
        where Calls(method, MessageOf) && !Methods.Contains(method)
        select Name(method));

    [Fact]
    public void Messages_AreMadeByTheirRowOnly() => Assert.Equal(
        [MessageOf],
        Bodies.Where(static method => Calls(method, typeof(DiagnosticMessage).GetConstructors(Everything)[0])));

    [Fact]
    public void Parameters_AreTheNamesInTheFormat() => Convention.Holds(
        from method in Methods
        let format = Said(method).Message.Descriptor.MessageFormat
        let names = Placeholder().Matches(format).Select(static match => match.Groups["name"].Value).Distinct()
        where !names.SequenceEqual(method.GetParameters().Select(static parameter => parameter.Name!))
        select $"{Name(method)}({string.Join(", ", method.GetParameters().Select(static parameter => parameter.Name))}): {format}");

    [Fact]
    public void Facts_HaveTheirNames() => Convention.Holds(
        from method in Methods
        let said = Said(method)
        let expected = Placeholder().Replace(
            said.Message.Descriptor.MessageFormat,
            match => said.Facts.GetValueOrDefault(match.Groups["name"].Value, match.Value))
        where said.Message.Text != expected
        select $"{Name(method)}: {said.Message.Text}");

    [Fact]
    public void Facts_AreSmallValues() => Convention.Holds(
        from method in Methods
        from parameter in method.GetParameters()
        where !FactTypes.Contains(parameter.ParameterType)
        select $"{Name(method)}: {parameter.ParameterType.Name} {parameter.Name}");

    private static (DiagnosticMessage Message, Dictionary<string, string> Facts) Said(MethodInfo method)
    {
        object? rule = method.IsStatic ? null : CheckRuleCatalogue.All.Single(rule => rule.GetType() == method.DeclaringType);
        ParameterInfo[] parameters = method.GetParameters();
        object[] facts = [.. parameters.Select(Fact)];
        DiagnosticMessage message = (DiagnosticMessage)method.Invoke(rule, facts)!;
        return (message, parameters.Zip(facts)
            .ToDictionary(static pair => pair.First.Name!, static pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Second}")));
    }

    // No two of a method are written alike.
    private static object Fact(ParameterInfo parameter) => parameter.ParameterType switch
    {
        { } type when type == typeof(string) => $"<{parameter.Name}>",
        { } type when type == typeof(char) => (char)('A' + parameter.Position),
        { } type when type == typeof(int) => 1000 + parameter.Position,
        { } type when type == typeof(long) => 2000L + parameter.Position,
        { } type when type == typeof(BigInteger) => new BigInteger(3000 + parameter.Position),
        { } type when type == typeof(FieldPath) => FieldPath.Parse($"spec.{parameter.Name}"),
        { } type when type == typeof(Quantity) => Quantity.Parse($"{4000 + parameter.Position}Gi"),
        { } type when type == typeof(ImageReference) =>
            ImageReference.Parse($"registry.example.com/{parameter.Name!.ToLowerInvariant()}:1"),
        { } type => throw new NotSupportedException(type.Name),
    };

    private static string Name(MethodBase method) => $"{method.DeclaringType!.Name}.{method.Name}";

    // call, callvirt and newobj, each before the token of what is called.
    private static bool Calls(MethodBase method, MethodBase called)
    {
        ReadOnlySpan<byte> code = method.GetMethodBody()!.GetILAsByteArray();
        ReadOnlySpan<byte> token = BitConverter.GetBytes(called.MetadataToken);
        for (int at = code.IndexOf(token), from = 0; at >= 0; from += at + 1, at = code[from..].IndexOf(token))
        {
            if (from + at > 0 && code[from + at - 1] is 0x28 or 0x6F or 0x73)
            {
                return true;
            }
        }

        return false;
    }

    [GeneratedRegex("{(?<name>[^}]*)}")]
    private static partial Regex Placeholder();
}
