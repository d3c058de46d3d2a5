namespace Alluxio.Config.Diagnostics.Catalogue;

/// <summary>ALX1xxx: what is found while a text is read as YAML or JSON.</summary>
internal static partial class ReadingDiagnostics
{
    public static readonly DiagnosticDescriptor SyntaxErrorRow = new()
    {
        Code = "ALX1001",
        Title = "YAML syntax error",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "The text cannot be read here: {problem}.",
        Cause = "A YAML parser stops at the error, so no tool can apply the manifest.",
        Remedy =
            "Correct the line at this position. Quote a string that contains ': ' or ' #', or that starts with a special character such " +
            "as '*', '&', '@' or '{'. Indent all keys of a mapping equally.",
    };

    public static DiagnosticMessage SyntaxError(string problem) => SyntaxErrorRow.MessageOf(problem);

    public static readonly DiagnosticDescriptor TabIndentationRow = new()
    {
        Code = "ALX1002",
        Title = "Tab used for indentation",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "The line is indented with a tab; YAML allows spaces only. Replace the tab with spaces.",
        Cause = "YAML forbids tabs in indentation because their width is not defined.",
        Remedy = "Replace the tab with spaces, so that the line has the same indentation as the other keys of the mapping.",
    };

    public static DiagnosticMessage TabIndentation() => TabIndentationRow.MessageOf();

    public static readonly DiagnosticDescriptor UnclosedBracketRow = new()
    {
        Code = "ALX1003",
        Title = "Unclosed bracket or brace",
        Severity = DiagnosticSeverity.Error,
        MessageFormat =
            "'{open}' is not closed correctly. Add the missing '{close}', or a comma between the items. Quote a string that starts with " +
            "'{open}'.",
        Cause = "Without the closing bracket, a parser reads all following lines as a part of the list or mapping.",
        Remedy = "Close the bracket. If the bracket is the first character of a string, quote the string.",
    };

    public static DiagnosticMessage UnclosedBracket(char open, char close) => UnclosedBracketRow.MessageOf(open, close);

    public static readonly DiagnosticDescriptor DuplicateKeyRow = new()
    {
        Code = "ALX1004",
        Title = "Duplicate key in YAML mapping",
        Severity = DiagnosticSeverity.Error,
        MessageFormat =
            "The key '{key}' is a duplicate: the same mapping has it on line {line}. Remove one of the two. Parsers that accept " +
            "duplicates use the last one.",
        Cause = "The effective value depends on the parser. In strict mode, the API server refuses duplicate keys.",
        Remedy = "Remove one of the two keys, or merge their contents.",
        ControllersAccept = true,
    };

    public static DiagnosticMessage DuplicateKey(string key, int line) => DuplicateKeyRow.MessageOf(key, line);

    public static readonly DiagnosticDescriptor ObjectsJoinedRow = new()
    {
        Code = "ALX1024",
        Title = "Missing '---' between documents",
        Severity = DiagnosticSeverity.Error,
        MessageFormat =
            "The key '{key}' is a duplicate and seems to begin another object. Write '---' above it. Without that line, both objects " +
            "become one, and the last value of each duplicate key is effective.",
        Cause = "A YAML text holds one object per document, and '---' separates documents.",
        Remedy = "Write a line with '---' between the two objects. If they are one object, remove the duplicate key.",
        ControllersAccept = true,
    };

    public static DiagnosticMessage ObjectsJoined(string key) => ObjectsJoinedRow.MessageOf(key);

    public static readonly DiagnosticDescriptor UndefinedAliasRow = new()
    {
        Code = "ALX1005",
        Title = "Undefined YAML alias",
        Severity = DiagnosticSeverity.Error,
        MessageFormat =
            "The alias '*{name}' has no anchor '&{name}' earlier in this document. Define the anchor, or quote the string if it starts " +
            "with '*' on purpose.",
        Cause = "An alias refers to an earlier node of the same document. No node has this anchor.",
        Remedy = "Define the anchor earlier in the same document, or replace the alias with the value.",
    };

    public static DiagnosticMessage UndefinedAlias(string name) => UndefinedAliasRow.MessageOf(name);

    public static readonly DiagnosticDescriptor TooManyNodesRow = new()
    {
        Code = "ALX1006",
        Title = "Document too large after alias expansion",
        Severity = DiagnosticSeverity.Error,
        MessageFormat =
            "The {what} more than {most} nodes{share}. {advice}, or raise LoadOptions.MaxNodes.",
        Cause =
            "A few lines of nested aliases can expand to billions of values and exhaust the memory of every parser. Values without " +
            "aliases have a higher limit.",
        Remedy = "Replace nested aliases with their values, or split the document into several documents.",
    };

    public static DiagnosticMessage TooManyNodes(string what, long most, string share, string advice) =>
        TooManyNodesRow.MessageOf(what, most, share, advice);

    public static readonly DiagnosticDescriptor NestingTooDeepRow = new()
    {
        Code = "ALX1007",
        Title = "Document nested too deeply",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "The document is nested deeper than {most} levels. Real manifests stay below 30. Check the brackets, or raise " +
            "LoadOptions.MaxDepth.",
        Cause = "Very deep nesting is usually a mistake or an attack. It makes recursive parsers crash.",
        Remedy = "Correct the brackets or the indentation.",
    };

    public static DiagnosticMessage NestingTooDeep(int most) => NestingTooDeepRow.MessageOf(most);

    public static readonly DiagnosticDescriptor TemplateLeftInRow = new()
    {
        Code = "ALX1013",
        Title = "Unrendered template expression",
        Severity = DiagnosticSeverity.Error,
        MessageFormat =
            "'{expression}' is a template expression, not a value. Render the template first (for example with helm template), and read " +
            "the output.",
        Cause =
            "Without quotes, YAML reads the braces as a mapping. With quotes, the value is a string, but not a valid name, image or " +
            "number.",
        Remedy =
            "Render the chart, for example with helm template, and give its output to the library. Literal braces are allowed in quoted " +
            "strings of env, args, properties, annotations and similar fields.",
    };

    public static DiagnosticMessage TemplateLeftIn(string expression) => TemplateLeftInRow.MessageOf(expression);

    public static readonly DiagnosticDescriptor KeyNotTextRow = new()
    {
        Code = "ALX1017",
        Title = "Key is not a string",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "A key must be a string, not {found}. Quote the key if it contains brackets on purpose.",
        Cause = "Kubernetes converts each manifest to JSON. In JSON, keys are strings.",
        Remedy = "Write a string as the key. Quote the string if it contains brackets or braces.",
    };

    public static DiagnosticMessage KeyNotText(string found) => KeyNotTextRow.MessageOf(found);

    public static readonly DiagnosticDescriptor BadMergeKeyRow = new()
    {
        Code = "ALX1018",
        Title = "Merge key without a mapping",
        Severity = DiagnosticSeverity.Error,
        MessageFormat =
            "'<<' requires an alias of a mapping or a list of such aliases, not {found}. Quote the key if you mean the string '<<'.",
        Cause = "'<<' copies the entries of another mapping. The value here is not a mapping.",
        Remedy = "Write an alias of a mapping as the value of '<<', for example '<<: *common'.",
    };

    public static DiagnosticMessage BadMergeKey(string found) => BadMergeKeyRow.MessageOf(found);

    public static readonly DiagnosticDescriptor UnclosedQuoteRow = new()
    {
        Code = "ALX1019",
        Title = "Unclosed quote",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "The string that starts here with a {quote} is not closed correctly: {problem}.",
        Cause = "A parser reads everything up to the next quote as a part of the string.",
        Remedy =
            "Add the closing quote. Inside double quotes, write \\\\ for a backslash. Inside single quotes, write '' for a single quote.",
    };

    public static DiagnosticMessage UnclosedQuote(string quote, string problem) => UnclosedQuoteRow.MessageOf(quote, problem);

    public static readonly DiagnosticDescriptor RecursiveAliasRow = new()
    {
        Code = "ALX1020",
        Title = "Recursive YAML alias",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "The alias '*{name}' is inside the node that it refers to. Write the value out.",
        Cause = "The alias refers to a node that contains the alias, so the value would never end.",
        Remedy = "Replace the alias with the value.",
    };

    public static DiagnosticMessage RecursiveAlias(string name) => RecursiveAliasRow.MessageOf(name);

    public static readonly DiagnosticDescriptor TemplateInTextRow = new()
    {
        Code = "ALX1022",
        Title = "Template expression in a string",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat =
            "'{expression}' looks like a template expression and is kept unchanged. If it is one, render the template first (for example " +
            "with helm template).",
        Cause = "The container receives the braces literally, because Kubernetes renders no templates.",
        Remedy =
            "If the braces belong to a template, render the template, for example with helm template, and give the output to the " +
            "library. If the braces are literal, no action is needed.",
    };

    public static DiagnosticMessage TemplateInText(string expression) => TemplateInTextRow.MessageOf(expression);

    public static readonly DiagnosticDescriptor TagWithoutEffectRow = new()
    {
        Code = "ALX1023",
        Title = "YAML tag has no effect",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat =
            "The tag '{tag}' has no effect: the value is read without it. Remove it, or quote the string if it starts with '!' on " +
            "purpose.",
        Cause = "Kubernetes objects are JSON, and JSON has no tags. Tools that support tags may read a different value.",
        Remedy = "Remove the tag. If '!' is the first character of a string, quote the string.",
    };

    public static DiagnosticMessage TagWithoutEffect(string tag) => TagWithoutEffectRow.MessageOf(tag);

    // Text after these, or instead of these, was not read. Not a field: rows of the other part of the class may not be set yet.
    private static DiagnosticDescriptor[] Hiding =>
    [
        SyntaxErrorRow, TabIndentationRow, UnclosedBracketRow, UnclosedQuoteRow, TemplateLeftInRow, TooManyNodesRow, NestingTooDeepRow,
        TextTooLongRow, TooManyProblemsRow, FileNotReadableRow,
    ];

    /// <summary>Whether a finding means that more may be in the input than was read.</summary>
    public static bool HidesText(Diagnostic diagnostic) => Array.Exists(Hiding, descriptor => descriptor.Code == diagnostic.Code);
}
