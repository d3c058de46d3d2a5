using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace Alluxio.Config.Mutations;

/// <summary>The possible replacements of a piece of syntax. Replacements that do not compile are removed later.</summary>
internal static partial class Replacements
{
    private static readonly Dictionary<SyntaxKind, SyntaxKind> Operators = new()
    {
        [SyntaxKind.EqualsExpression] = SyntaxKind.NotEqualsExpression,
        [SyntaxKind.NotEqualsExpression] = SyntaxKind.EqualsExpression,
        [SyntaxKind.LessThanExpression] = SyntaxKind.LessThanOrEqualExpression,
        [SyntaxKind.LessThanOrEqualExpression] = SyntaxKind.LessThanExpression,
        [SyntaxKind.GreaterThanExpression] = SyntaxKind.GreaterThanOrEqualExpression,
        [SyntaxKind.GreaterThanOrEqualExpression] = SyntaxKind.GreaterThanExpression,
        [SyntaxKind.LogicalAndExpression] = SyntaxKind.LogicalOrExpression,
        [SyntaxKind.LogicalOrExpression] = SyntaxKind.LogicalAndExpression,
        [SyntaxKind.AddExpression] = SyntaxKind.SubtractExpression,
        [SyntaxKind.SubtractExpression] = SyntaxKind.AddExpression,
        [SyntaxKind.MultiplyExpression] = SyntaxKind.DivideExpression,
        [SyntaxKind.DivideExpression] = SyntaxKind.MultiplyExpression,
        [SyntaxKind.BitwiseAndExpression] = SyntaxKind.BitwiseOrExpression,
        [SyntaxKind.BitwiseOrExpression] = SyntaxKind.BitwiseAndExpression,
    };

    private static readonly Dictionary<string, string> Calls = new()
    {
        ["First"] = "Last",
        ["Last"] = "First",
        ["FirstOrDefault"] = "LastOrDefault",
        ["LastOrDefault"] = "FirstOrDefault",
        ["Any"] = "All",
        ["All"] = "Any",
        ["Min"] = "Max",
        ["Max"] = "Min",
        ["Order"] = "OrderDescending",
        ["OrderBy"] = "OrderByDescending",
        ["Take"] = "Skip",
        ["Skip"] = "Take",
        ["TakeWhile"] = "SkipWhile",
        ["SkipWhile"] = "TakeWhile",
        ["Union"] = "Intersect",
        ["Except"] = "Intersect",
        ["StartsWith"] = "EndsWith",
        ["EndsWith"] = "StartsWith",
        ["IndexOf"] = "LastIndexOf",
        ["LastIndexOf"] = "IndexOf",
        ["IsNullOrEmpty"] = "IsNullOrWhiteSpace",
        ["TrimStart"] = "TrimEnd",
        ["TrimEnd"] = "TrimStart",
        ["UnionWith"] = "IntersectWith",
    };

    // Calls that give what they were called on, or nearly: they can be left out.
    private static readonly string[] Steps =
    [
        "Where", "Distinct", "DistinctBy", "Concat", "Reverse", "Append", "Prepend", "Trim", "TrimStart", "TrimEnd", "ToLowerInvariant",
        "ToUpperInvariant", "Replace", "Except",
        "Order", "OrderBy", "Take", "Skip", "TakeWhile", "SkipWhile", "Add", "AddRange", "Remove", "SetItem", "DefaultIfEmpty",
    ];

    public static IEnumerable<(string Kind, SyntaxNode After)> Of(SyntaxNode place, SyntaxNode body)
    {
        if (place.FirstAncestorOrSelf<ThrowExpressionSyntax>() is not null || place.FirstAncestorOrSelf<ThrowStatementSyntax>() is not null)
        {
            return [];
        }

        return place switch
        {
            BinaryExpressionSyntax binary => OfBinary(binary),
            PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } not => [("negated", Spaced(not.Operand, not))],
            IfStatementSyntax branch =>
                OfCondition(branch.Condition).Select(pair => (pair.Kind, (SyntaxNode)branch.WithCondition(pair.After))),
            WhileStatementSyntax loop =>
                OfCondition(loop.Condition).Select(pair => (pair.Kind, (SyntaxNode)loop.WithCondition(pair.After))),
            ConditionalExpressionSyntax choice => [("swapped branches", choice.WithWhenTrue(Spaced(choice.WhenFalse, choice.WhenTrue))
                .WithWhenFalse(Spaced(choice.WhenTrue, choice.WhenFalse)))],
            IsPatternExpressionSyntax test => OfPattern(test),
            LiteralExpressionSyntax literal => OfLiteral(literal),
            InvocationExpressionSyntax call => OfCall(call),
            ExpressionStatementSyntax
            {
                Expression: InvocationExpressionSyntax
                or AssignmentExpressionSyntax
                or PostfixUnaryExpressionSyntax
                or ConditionalAccessExpressionSyntax
            } statement =>
                [("removed statement", Spaced(EmptyStatement(), statement))],
            ContinueStatementSyntax or BreakStatementSyntax { Parent: not SwitchSectionSyntax } =>
            [
                ("removed jump", Spaced(EmptyStatement(), place)),
            ],
            YieldStatementSyntax { RawKind: (int)SyntaxKind.YieldReturnStatement } =>
            [
                ("removed statement", Spaced(EmptyStatement(), place)),
            ],
            ReturnStatementSyntax { Expression: { } value } statement =>
                OfResult(value, body).Select(pair => (pair.Kind, (SyntaxNode)statement.WithExpression(pair.After))),
            ArrowExpressionClauseSyntax arrow when ReferenceEquals(arrow, body) =>
                OfResult(arrow.Expression, body).Select(pair => (pair.Kind, (SyntaxNode)arrow.WithExpression(pair.After))),
            SwitchExpressionArmSyntax arm => OfArm(arm),
            RelationalPatternSyntax relation => OfRelation(relation),
            InitializerExpressionSyntax { Expressions: { Count: > 0 } items } initializer =>
                items.Select(item => ($"removed initializer {item}", (SyntaxNode)initializer.WithExpressions(items.Remove(item)))),
            CollectionExpressionSyntax { Elements: { Count: > 0 } elements } collection =>
                elements.Select(element => ($"removed element {element}", (SyntaxNode)collection.WithElements(elements.Remove(element)))),
            _ => [],
        };
    }

    private static IEnumerable<(string Kind, SyntaxNode After)> OfBinary(BinaryExpressionSyntax binary)
    {
        if (binary.IsKind(SyntaxKind.CoalesceExpression))
        {
            yield return ("left of ??", Spaced(binary.Left, binary));
            if (binary.Right is not ThrowExpressionSyntax)
            {
                yield return ("right of ??", Spaced(binary.Right, binary));
            }
        }
        else if (Operators.TryGetValue(binary.Kind(), out SyntaxKind other)
            && !(binary.IsKind(SyntaxKind.AddExpression) && HasText(binary)))
        {
            // By text, so that the token is that of the new operator.
            SyntaxToken token = Token(Other(other)).WithTriviaFrom(binary.OperatorToken);
            yield return ("operator", BinaryExpression(other, binary.Left, token, binary.Right));
        }
    }

    private static bool HasText(SyntaxNode node) =>
        node.DescendantNodes()
            .Any(static part => part.IsKind(SyntaxKind.StringLiteralExpression) || part is InterpolatedStringExpressionSyntax);

    private static SyntaxKind Other(SyntaxKind expression) => expression switch
    {
        SyntaxKind.EqualsExpression => SyntaxKind.EqualsEqualsToken,
        SyntaxKind.NotEqualsExpression => SyntaxKind.ExclamationEqualsToken,
        SyntaxKind.LessThanExpression => SyntaxKind.LessThanToken,
        SyntaxKind.LessThanOrEqualExpression => SyntaxKind.LessThanEqualsToken,
        SyntaxKind.GreaterThanExpression => SyntaxKind.GreaterThanToken,
        SyntaxKind.GreaterThanOrEqualExpression => SyntaxKind.GreaterThanEqualsToken,
        SyntaxKind.LogicalAndExpression => SyntaxKind.AmpersandAmpersandToken,
        SyntaxKind.LogicalOrExpression => SyntaxKind.BarBarToken,
        SyntaxKind.AddExpression => SyntaxKind.PlusToken,
        SyntaxKind.SubtractExpression => SyntaxKind.MinusToken,
        SyntaxKind.MultiplyExpression => SyntaxKind.AsteriskToken,
        SyntaxKind.DivideExpression => SyntaxKind.SlashToken,
        SyntaxKind.BitwiseAndExpression => SyntaxKind.AmpersandToken,
        _ => SyntaxKind.BarToken,
    };

    private static IEnumerable<(string Kind, ExpressionSyntax After)> OfCondition(ExpressionSyntax condition) =>
        condition is PrefixUnaryExpressionSyntax
            or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression or (int)SyntaxKind.NotEqualsExpression }
            ? []
            : [("negated", Not(condition))];

    private static PrefixUnaryExpressionSyntax Not(ExpressionSyntax condition) =>
        PrefixUnaryExpression(SyntaxKind.LogicalNotExpression, ParenthesizedExpression(condition.WithoutTrivia()));

    private static IEnumerable<(string Kind, SyntaxNode After)> OfPattern(IsPatternExpressionSyntax test)
    {
        if (test.Pattern is UnaryPatternSyntax not)
        {
            yield return ("negated", test.WithPattern(not.Pattern));
        }
        else if (test.Parent is not (IfStatementSyntax or WhileStatementSyntax))
        {
            yield return (
                "negated",
                test.WithPattern(UnaryPattern(Token(SyntaxKind.NotKeyword).WithTrailingTrivia(Space), ParenthesizedPattern(test.Pattern))));
        }
    }

    private static IEnumerable<(string Kind, SyntaxNode After)> OfLiteral(LiteralExpressionSyntax literal)
    {
        switch (literal.Kind())
        {
            case SyntaxKind.TrueLiteralExpression:
                yield return ("literal", Spaced(LiteralExpression(SyntaxKind.FalseLiteralExpression), literal));
                break;
            case SyntaxKind.FalseLiteralExpression:
                yield return ("literal", Spaced(LiteralExpression(SyntaxKind.TrueLiteralExpression), literal));
                break;
            case SyntaxKind.NumericLiteralExpression when literal.Token.Value is int number:
                yield return ("literal", Spaced(ParseExpression((number + 1L).ToString(CultureInfo.InvariantCulture)), literal));
                break;
            case SyntaxKind.NumericLiteralExpression when literal.Token.Value is long number:
                yield return ("literal", Spaced(ParseExpression((number + 1L).ToString(CultureInfo.InvariantCulture) + "L"), literal));
                break;
            case SyntaxKind.CharacterLiteralExpression:
                yield return ("literal", Spaced(ParseExpression("'\\u0001'"), literal));
                break;
            case SyntaxKind.StringLiteralExpression:
                yield return ("literal", Spaced(ParseExpression(literal.Token.ValueText.Length == 0 ? "\"mutated\"" : "\"\""), literal));
                break;
        }
    }

    private static IEnumerable<(string Kind, ExpressionSyntax After)> OfResult(ExpressionSyntax value, SyntaxNode body)
    {
        if (value is LiteralExpressionSyntax)
        {
            yield break;
        }

        // A return of an inner function is judged by the outer type, which compiles often enough.
        string type = ResultOf(body.Parent)?.ToString() ?? "";
        if (type is "bool")
        {
            yield return ("result", LiteralExpression(SyntaxKind.TrueLiteralExpression));
            yield return ("result", LiteralExpression(SyntaxKind.FalseLiteralExpression));
        }
        else if (type is "string")
        {
            yield return ("result", ParseExpression("\"\""));
        }
        else if (type.StartsWith("Value", StringComparison.Ordinal)
            || type.StartsWith("IEnumerable", StringComparison.Ordinal)
            || type.EndsWith("[]", StringComparison.Ordinal)
            || type.StartsWith("IReadOnlyList", StringComparison.Ordinal))
        {
            yield return ("result", ParseExpression("[]"));
        }
        else if (type != "void")
        {
            yield return ("result", ParseExpression("default!"));
        }
    }

    private static TypeSyntax? ResultOf(SyntaxNode? owner) => owner switch
    {
        MethodDeclarationSyntax method => method.ReturnType,
        OperatorDeclarationSyntax @operator => @operator.ReturnType,
        BasePropertyDeclarationSyntax property => property.Type,
        AccessorDeclarationSyntax
        {
            RawKind: (int)SyntaxKind.GetAccessorDeclaration,
            Parent.Parent: BasePropertyDeclarationSyntax property
        } => property.Type,
        _ => PredefinedType(Token(SyntaxKind.VoidKeyword)),
    };

    private static IEnumerable<(string Kind, SyntaxNode After)> OfArm(SwitchExpressionArmSyntax arm)
    {
        if (arm.WhenClause is { } when)
        {
            yield return ("removed condition", arm.WithWhenClause(null));
            yield return ("negated", arm.WithWhenClause(when.WithCondition(Not(when.Condition))));
        }

        if (arm.Expression is not (LiteralExpressionSyntax or ThrowExpressionSyntax))
        {
            yield return ("result", arm.WithExpression(ParseExpression("default!")));
        }
    }

    private static IEnumerable<(string Kind, SyntaxNode After)> OfRelation(RelationalPatternSyntax relation)
    {
        SyntaxKind? other = relation.OperatorToken.Kind() switch
        {
            SyntaxKind.LessThanToken => SyntaxKind.LessThanEqualsToken,
            SyntaxKind.LessThanEqualsToken => SyntaxKind.LessThanToken,
            SyntaxKind.GreaterThanToken => SyntaxKind.GreaterThanEqualsToken,
            SyntaxKind.GreaterThanEqualsToken => SyntaxKind.GreaterThanToken,
            _ => null,
        };
        if (other is { } kind)
        {
            yield return ("operator", relation.WithOperatorToken(Token(kind).WithTriviaFrom(relation.OperatorToken)));
        }
    }

    private static SyntaxNode Spaced(SyntaxNode node, SyntaxNode old) => node.WithoutTrivia().WithTriviaFrom(old);

    private static ExpressionSyntax Spaced(ExpressionSyntax node, ExpressionSyntax old) => node.WithoutTrivia().WithTriviaFrom(old);
}
