namespace Alluxio.Config.Diagnostics.Catalogue;

/// <summary>ALX1xxx: what is found while a text is read as YAML or JSON.</summary>
internal static class ReadingDiagnostics
{
    public static readonly DiagnosticDescriptor SyntaxErrorRow = new()
    {
        Code = "ALX1001",
        Title = "Syntax error",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "The text cannot be read here: {problem}.",
        Cause = "A reader cannot tell what the rest of this document means, so no tool would apply it.",
        Remedy = "Correct the line; texts with ': ', ' #' or a leading special character need quotes, and keys of one mapping need the same indentation.",
    };

    public static DiagnosticMessage SyntaxError(string problem) => SyntaxErrorRow.MessageOf(problem);

    public static readonly DiagnosticDescriptor TabIndentationRow = new()
    {
        Code = "ALX1002",
        Title = "Tab in the indentation",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "The line is indented with a tab; YAML allows blanks only. Replace the tab with blanks.",
        Cause = "YAML forbids tabs in indentation because their width is not defined.",
        Remedy = "Replace each tab with blanks, as many as the neighbouring lines use.",
    };

    public static DiagnosticMessage TabIndentation() => TabIndentationRow.MessageOf();

    public static readonly DiagnosticDescriptor UnclosedBracketRow = new()
    {
        Code = "ALX1003",
        Title = "Bracket or brace not closed",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "'{open}' is opened here and not closed as it must be. Add the missing '{close}', or a comma between the items; put a text that starts with '{open}' into quotes.",
        Cause = "Everything after the bracket would become part of it.",
        Remedy = "Close the bracket; a text that starts with a bracket needs quotes.",
    };

    public static DiagnosticMessage UnclosedBracket(char open, char close) => UnclosedBracketRow.MessageOf(open, close);

    public static readonly DiagnosticDescriptor DuplicateKeyRow = new()
    {
        Code = "ALX1004",
        Title = "Key given twice",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "The key '{key}' stands twice in one mapping; it was given before on line {line}. Keep one of the two; readers that accept both use the last.",
        Cause = "Which of the two values counts depends on the reader; the API server's strict mode refuses them.",
        Remedy = "Remove one of the two, or merge their contents.",
        ControllersAccept = true,
    };

    public static DiagnosticMessage DuplicateKey(string key, int line) => DuplicateKeyRow.MessageOf(key, line);

    public static readonly DiagnosticDescriptor ObjectsJoinedRow = new()
    {
        Code = "ALX1024",
        Title = "Objects without a line between them",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "'{key}' stands here again, as if another object began: write '---' above it. Without that line the two are one object, and of each key that both have the last one counts.",
        Cause = "A YAML text holds one object for each document, and '---' separates documents.",
        Remedy = "Write a line with '---' between the objects, or remove the key that is repeated.",
        ControllersAccept = true,
    };

    public static DiagnosticMessage ObjectsJoined(string key) => ObjectsJoinedRow.MessageOf(key);

    public static readonly DiagnosticDescriptor UndefinedAliasRow = new()
    {
        Code = "ALX1005",
        Title = "Alias without anchor",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "The alias '*{name}' has no anchor '&{name}' before it in this document. Define the anchor, or quote the text if it is meant to start with '*'.",
        Cause = "An alias stands for an earlier node of the same document; there is none of that name.",
        Remedy = "Define the anchor earlier in the same document, or write the value out.",
    };

    public static DiagnosticMessage UndefinedAlias(string name) => UndefinedAliasRow.MessageOf(name);

    public static readonly DiagnosticDescriptor TooManyNodesRow = new()
    {
        Code = "ALX1006",
        Title = "Document too large once aliases are followed",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "The document stands for more than {most} nodes once its aliases are followed. Write it without nested aliases, or raise LoadOptions.MaxNodes.",
        Cause = "A few lines of nested aliases can stand for billions of values and exhaust the memory of every reader.",
        Remedy = "Write the values out, or split the document.",
    };

    public static DiagnosticMessage TooManyNodes(long most) => TooManyNodesRow.MessageOf(most);

    public static readonly DiagnosticDescriptor NestingTooDeepRow = new()
    {
        Code = "ALX1007",
        Title = "Nesting too deep",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "The document is nested deeper than {most} levels. Real manifests stay below 30; check the brackets, or raise LoadOptions.MaxDepth.",
        Cause = "Very deep nesting is a mistake or an attack; it makes recursive readers crash.",
        Remedy = "Correct the brackets or the indentation.",
    };

    public static DiagnosticMessage NestingTooDeep(int most) => NestingTooDeepRow.MessageOf(most);

    public static readonly DiagnosticDescriptor TextTooLongRow = new()
    {
        Code = "ALX1008",
        Title = "Text too long",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "The text has {length} characters; at most {most} are read. Split it, or raise LoadOptions.MaxLength.",
        Cause = "The API server itself accepts about 1.5 MiB for one object.",
        Remedy = "Split the text into several files.",
    };

    public static DiagnosticMessage TextTooLong(int length, int most) => TextTooLongRow.MessageOf(length, most);

    public static readonly DiagnosticDescriptor ByteOrderMarkRow = new()
    {
        Code = "ALX1009",
        Title = "Byte order mark",
        Severity = DiagnosticSeverity.Information,
        MessageFormat = "The text starts with a byte order mark. It was skipped; save the file as UTF-8 without it.",
        Cause = "Some readers make the mark part of the first key.",
        Remedy = "Save the file as UTF-8 without a byte order mark.",
    };

    public static DiagnosticMessage ByteOrderMark() => ByteOrderMarkRow.MessageOf();

    public static readonly DiagnosticDescriptor CarriageReturnRow = new()
    {
        Code = "ALX1010",
        Title = "Windows line breaks",
        Severity = DiagnosticSeverity.Information,
        MessageFormat = "The text uses {kind} line breaks. They are read as line breaks; save the file with LF so that scripts inside it work in a container.",
        Cause = "YAML reads CRLF as a line break, but tools that compare or embed the text may not.",
        Remedy = "Save the file with LF line breaks.",
    };

    public static DiagnosticMessage CarriageReturn(string kind) => CarriageReturnRow.MessageOf(kind);

    public static readonly DiagnosticDescriptor ControlCharacterRow = new()
    {
        Code = "ALX1011",
        Title = "Control character",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "The text holds the invisible character U+{code}, which YAML does not allow. Remove it, or write it as an escape in a double-quoted text.",
        Cause = "YAML allows no control characters but tab and line breaks; NUL often means that the file is not UTF-8 text.",
        Remedy = "Remove the character; save the file as UTF-8.",
    };

    public static DiagnosticMessage ControlCharacter(string code) => ControlCharacterRow.MessageOf(code);

    public static readonly DiagnosticDescriptor NothingToReadRow = new()
    {
        Code = "ALX1012",
        Title = "Nothing to read",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "The text holds no document. Put an AlluxioRuntime or another manifest into it.",
        Cause = "An empty file often is a template that rendered to nothing, or a wrong path.",
        Remedy = "Check the path and what wrote the file.",
    };

    public static DiagnosticMessage NothingToRead() => NothingToReadRow.MessageOf();

    public static readonly DiagnosticDescriptor TemplateLeftInRow = new()
    {
        Code = "ALX1013",
        Title = "Template expression left in",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "'{expression}' is a template expression, not a value. Render the template first (for example with helm template) and read the result.",
        Cause = "Without quotes the braces read as a YAML mapping; between quotes they stay a text that is no name, image or number.",
        Remedy = "Render the chart and read its output. Braces that are meant can stand in quoted texts of env, args, properties, annotations and the like.",
    };

    public static DiagnosticMessage TemplateLeftIn(string expression) => TemplateLeftInRow.MessageOf(expression);

    public static readonly DiagnosticDescriptor InvalidEncodingRow = new()
    {
        Code = "ALX1014",
        Title = "Not UTF-8",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "The bytes here {problem}. Save the file as UTF-8.",
        Cause = "Kubernetes reads UTF-8 only; other encodings change names and values silently.",
        Remedy = "Save the file as UTF-8.",
    };

    public static DiagnosticMessage InvalidEncoding(string problem) => InvalidEncodingRow.MessageOf(problem);

    public static readonly DiagnosticDescriptor TooManyProblemsRow = new()
    {
        Code = "ALX1016",
        Title = "Too many problems",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "More than {most} problems were found; the rest is not listed. Correct these first.",
        Cause = "A text with so many problems is usually not a manifest at all.",
        Remedy = "Check that this is the right file.",
    };

    public static DiagnosticMessage TooManyProblems(int most) => TooManyProblemsRow.MessageOf(most);

    public static readonly DiagnosticDescriptor KeyNotTextRow = new()
    {
        Code = "ALX1017",
        Title = "Key is not a text",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "A key must be a text, not {found}. Quote the key if the brackets are meant.",
        Cause = "Kubernetes objects are JSON: their keys are texts.",
        Remedy = "Write a text as the key.",
    };

    public static DiagnosticMessage KeyNotText(string found) => KeyNotTextRow.MessageOf(found);

    public static readonly DiagnosticDescriptor BadMergeKeyRow = new()
    {
        Code = "ALX1018",
        Title = "Merge key without a mapping",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "'<<' takes an alias of a mapping or a list of such aliases, not {found}. Quote the key if the text '<<' is meant.",
        Cause = "'<<' copies the entries of another mapping; there is none.",
        Remedy = "Point it at a mapping.",
    };

    public static DiagnosticMessage BadMergeKey(string found) => BadMergeKeyRow.MessageOf(found);

    public static readonly DiagnosticDescriptor UnclosedQuoteRow = new()
    {
        Code = "ALX1019",
        Title = "Quote not closed",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "The quoted text that starts here with {quote} is not closed correctly: {problem}.",
        Cause = "Everything up to the next quote would become part of the text.",
        Remedy = "Add the closing quote; in double quotes write \\\\ for a backslash, in single quotes '' for a quote.",
    };

    public static DiagnosticMessage UnclosedQuote(char quote, string problem) => UnclosedQuoteRow.MessageOf(quote, problem);

    public static readonly DiagnosticDescriptor RecursiveAliasRow = new()
    {
        Code = "ALX1020",
        Title = "Alias inside its own anchor",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "The alias '*{name}' stands inside the node that it refers to. Write the value out.",
        Cause = "The value would contain itself without end.",
        Remedy = "Write the value out.",
    };

    public static DiagnosticMessage RecursiveAlias(string name) => RecursiveAliasRow.MessageOf(name);

    public static readonly DiagnosticDescriptor FileNotReadableRow = new()
    {
        Code = "ALX1021",
        Title = "File cannot be read",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "'{path}' cannot be read: {reason}. Check the path and the permissions.",
        Cause = "Without the file its manifests are missing from the result.",
        Remedy = "Check the path and the permissions.",
    };

    public static DiagnosticMessage FileNotReadable(string path, string reason) => FileNotReadableRow.MessageOf(path, reason);

    public static readonly DiagnosticDescriptor TemplateInTextRow = new()
    {
        Code = "ALX1022",
        Title = "Template expression in a text",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "'{expression}' looks like a template expression and is kept as it is. Render the template first (for example with helm template) if the braces are not meant.",
        Cause = "The container gets the braces, because nobody renders them.",
        Remedy = "Render the chart and read its output; nothing, if the braces are meant.",
    };

    public static DiagnosticMessage TemplateInText(string expression) => TemplateInTextRow.MessageOf(expression);

    public static readonly DiagnosticDescriptor TagWithoutEffectRow = new()
    {
        Code = "ALX1023",
        Title = "Tag without effect",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "The tag '{tag}' has no effect: the value is read as if it were not there. Remove it, or put the text into quotes if it is meant to start so.",
        Cause = "Kubernetes objects are JSON and know no tags; tools that do may read another value.",
        Remedy = "Remove the tag; put a text that starts with '!' into quotes.",
    };

    public static DiagnosticMessage TagWithoutEffect(string tag) => TagWithoutEffectRow.MessageOf(tag);

    // Behind these, or instead of these, stands text that nobody has read.
    private static readonly DiagnosticDescriptor[] Hiding =
    [
        SyntaxErrorRow, TabIndentationRow, UnclosedBracketRow, UnclosedQuoteRow, TemplateLeftInRow, TooManyNodesRow, NestingTooDeepRow,
        TextTooLongRow, TooManyProblemsRow, FileNotReadableRow,
    ];

    /// <summary>Whether a finding means that more may be in the input than was read.</summary>
    public static bool HidesText(Diagnostic diagnostic) => Array.Exists(Hiding, descriptor => descriptor.Code == diagnostic.Code);
}
