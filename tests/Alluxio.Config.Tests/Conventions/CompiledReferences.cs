using System.Collections.Frozen;
using System.Reflection;
using System.Reflection.Emit;

namespace Alluxio.Config.Tests.Conventions;

/// <summary>Which types of the library use which others, read from the compiled code: signatures, bodies, attributes, base types.</summary>
internal static class CompiledReferences
{
    private const BindingFlags Everything =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly FrozenDictionary<short, OpCode> OpCodes = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(static field => (OpCode)field.GetValue(null)!)
        .ToFrozenDictionary(static code => code.Value);

    /// <summary>Every pair of a type that users or maintainers write down and one that it uses, both of the library.</summary>
    public static IReadOnlyCollection<(Type User, Type Used)> All { get; } = [.. Find().Distinct()];

    private static IEnumerable<(Type User, Type Used)> Find()
    {
        Assembly library = typeof(AlluxioConfig).Assembly;
        foreach (Type type in library.GetTypes())
        {
            Type user = Outermost(type);
            foreach (Type used in UsedBy(type).SelectMany(Parts).Where(used => used.Assembly == library).Select(Outermost))
            {
                if (used != user)
                {
                    yield return (user, used);
                }
            }
        }
    }

    private static IEnumerable<Type> UsedBy(Type type)
    {
        if (type.BaseType is { } parent)
        {
            yield return parent;
        }

        foreach (Type contract in type.GetInterfaces())
        {
            yield return contract;
        }

        foreach (FieldInfo field in type.GetFields(Everything))
        {
            yield return field.FieldType;
        }

        foreach (MethodBase method in type.GetMethods(Everything).Concat<MethodBase>(type.GetConstructors(Everything)))
        {
            foreach (Type used in method.GetParameters().Select(static parameter => parameter.ParameterType).Concat(Body(method)))
            {
                yield return used;
            }

            if (method is MethodInfo { ReturnType: { } result })
            {
                yield return result;
            }
        }
    }

    private static IEnumerable<Type> Body(MethodBase method)
    {
        if (method.GetMethodBody() is not { } body || body.GetILAsByteArray() is not { } code)
        {
            yield break;
        }

        foreach (LocalVariableInfo local in body.LocalVariables)
        {
            yield return local.LocalType;
        }

        Type[]? ofType = method.DeclaringType is { IsGenericType: true } owner ? owner.GetGenericArguments() : null;
        Type[]? ofMethod = method.IsGenericMethod ? method.GetGenericArguments() : null;
        for (int at = 0; at < code.Length;)
        {
            short value = code[at++];
            value = value == 0xFE ? (short)(0xFE00 | code[at++]) : value;
            OpCode operation = OpCodes[value];
            if (operation.OperandType is OperandType.InlineMethod
                or OperandType.InlineField
                or OperandType.InlineType
                or OperandType.InlineTok)
            {
                MemberInfo member = method.Module.ResolveMember(BitConverter.ToInt32(code, at), ofType, ofMethod)!;
                foreach (Type used in Members(member))
                {
                    yield return used;
                }
            }

            at += operation.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(code, at)),
                _ => 4,
            };
        }
    }

    private static IEnumerable<Type> Members(MemberInfo member) => member switch
    {
        Type type => [type],
        MethodInfo method => [method.DeclaringType!, method.ReturnType, .. method.GetGenericArguments()],
        FieldInfo field => [field.DeclaringType!, field.FieldType],
        _ => member.DeclaringType is { } owner ? [owner] : [],
    };

    private static IEnumerable<Type> Parts(Type type) => type.HasElementType ? Parts(type.GetElementType()!)
        : type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts).Append(type.GetGenericTypeDefinition())
        : [type];

    private static Type Outermost(Type type) => type.DeclaringType is { } outer ? Outermost(outer) : type;
}
