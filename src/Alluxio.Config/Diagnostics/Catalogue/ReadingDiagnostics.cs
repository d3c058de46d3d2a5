namespace Alluxio.Config.Diagnostics.Catalogue;

/// <summary>ALX1xxx: what is found while a text is read as YAML or JSON.</summary>
internal static class ReadingDiagnostics
{
    public static readonly DiagnosticDescriptor SyntaxError = new()
    {
        Code = "ALX1001",
        Title = "Syntax error",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "The text cannot be read here: {0}.",
        Cause = "A reader cannot tell what the rest of this document means, so no tool would apply it.",
        Remedy = "Correct the line; texts with ': ', ' #' or a leading special character need quotes, and keys of one mapping need the same indentation.",
    };

    public static readonly DiagnosticDescriptor TabIndentation = new()
    {
        Code = "ALX1002",
        Title = "Tab in the indentation",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "The line is indented with a tab; YAML allows blanks only. Replace the tab with blanks.",
        Cause = "YAML forbids tabs in indentation because their width is not defined.",
        Remedy = "Replace each tab with blanks, as many as the neighbouring lines use.",
    };

    public static readonly DiagnosticDescriptor UnclosedBracket = new()
    {
        Code = "ALX1003",
        Title = "Bracket or brace not closed",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "'{0}' is opened here and not closed as it must be. Add the missing '{1}', or a comma between the items; put a text that starts with '{0}' into quotes.",
        Cause = "Everything after the bracket would become part of it.",
        Remedy = "Close the bracket; a text that starts with a bracket needs quotes.",
    };

    public static readonly DiagnosticDescriptor DuplicateKey = new()
    {
        Code = "ALX1004",
        Title = "Key given twice",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "The key '{0}' stands twice in one mapping; it was given before on line {1}. Keep one of the two; readers that accept both use the last.",
        Cause = "Which of the two values counts depends on the reader; the API server's strict mode refuses them.",
        Remedy = "Remove one of the two, or merge their contents.",
        ControllersAccept = true,
    };

    public static readonly DiagnosticDescriptor UndefinedAlias = new()
    {
        Code = "ALX1005",
        Title = "Alias without anchor",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "The alias '*{0}' has no anchor '&{0}' before it in this document. Define the anchor, or quote the text if it is meant to start with '*'.",
        Cause = "An alias stands for an earlier node of the same document; there is none of that name.",
        Remedy = "Define the anchor earlier in the same document, or write the value out.",
    };

    public static readonly DiagnosticDescriptor TooManyNodes = new()
    {
        Code = "ALX1006",
        Title = "Document too large once aliases are followed",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "The document stands for more than {0} nodes once its aliases are followed. Write it without nested aliases, or raise LoadOptions.MaxNodes.",
        Cause = "A few lines of nested aliases can stand for billions of values and exhaust the memory of every reader.",
        Remedy = "Write the values out, or split the document.",
    };

    public static readonly DiagnosticDescriptor NestingTooDeep = new()
    {
        Code = "ALX1007",
        Title = "Nesting too deep",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "The document is nested deeper than {0} levels. Real manifests stay below 30; check the brackets, or raise LoadOptions.MaxDepth.",
        Cause = "Very deep nesting is a mistake or an attack; it makes recursive readers crash.",
        Remedy = "Correct the brackets or the indentation.",
    };

    public static readonly DiagnosticDescriptor TextTooLong = new()
    {
        Code = "ALX1008",
        Title = "Text too long",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "The text has {0} characters; at most {1} are read. Split it, or raise LoadOptions.MaxLength.",
        Cause = "The API server itself accepts about 1.5 MiB for one object.",
        Remedy = "Split the text into several files.",
    };

    public static readonly DiagnosticDescriptor ByteOrderMark = new()
    {
        Code = "ALX1009",
        Title = "Byte order mark",
        Severity = DiagnosticSeverity.Information,
        MessageFormat = "The text starts with a byte order mark. It was skipped; save the file as UTF-8 without it.",
        Cause = "Some readers make the mark part of the first key.",
        Remedy = "Save the file as UTF-8 without a byte order mark.",
    };

    public static readonly DiagnosticDescriptor CarriageReturn = new()
    {
        Code = "ALX1010",
        Title = "Windows line breaks",
        Severity = DiagnosticSeverity.Information,
        MessageFormat = "The text uses {0} line breaks. They are read as line breaks; save the file with LF so that scripts inside it work in a container.",
        Cause = "YAML reads CRLF as a line break, but tools that compare or embed the text may not.",
        Remedy = "Save the file with LF line breaks.",
    };

    public static readonly DiagnosticDescriptor ControlCharacter = new()
    {
        Code = "ALX1011",
        Title = "Control character",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "The text holds the invisible character U+{0}, which YAML does not allow. Remove it, or write it as an escape in a double-quoted text.",
        Cause = "YAML allows no control characters but tab and line breaks; NUL often means that the file is not UTF-8 text.",
        Remedy = "Remove the character; save the file as UTF-8.",
    };

    public static readonly DiagnosticDescriptor NothingToRead = new()
    {
        Code = "ALX1012",
        Title = "Nothing to read",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "The text holds no document. Put an AlluxioRuntime or another manifest into it.",
        Cause = "An empty file often is a template that rendered to nothing, or a wrong path.",
        Remedy = "Check the path and what wrote the file.",
    };

    public static readonly DiagnosticDescriptor TemplateLeftIn = new()
    {
        Code = "ALX1013",
        Title = "Template expression left in",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "'{0}' is a template expression, not a value. Render the template first (for example with helm template) and read the result.",
        Cause = "Without quotes the braces read as a YAML mapping; between quotes they stay a text that is no name, image or number.",
        Remedy = "Render the chart and read its output. Braces that are meant can stand in quoted texts of env, args, properties, annotations and the like.",
    };

    public static readonly DiagnosticDescriptor InvalidEncoding = new()
    {
        Code = "ALX1014",
        Title = "Not UTF-8",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "The bytes here {0}. Save the file as UTF-8.",
        Cause = "Kubernetes reads UTF-8 only; other encodings change names and values silently.",
        Remedy = "Save the file as UTF-8.",
    };

    public static readonly DiagnosticDescriptor TooManyProblems = new()
    {
        Code = "ALX1016",
        Title = "Too many problems",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "More than {0} problems were found; the rest is not listed. Correct these first.",
        Cause = "A text with so many problems is usually not a manifest at all.",
        Remedy = "Check that this is the right file.",
    };

    public static readonly DiagnosticDescriptor KeyNotText = new()
    {
        Code = "ALX1017",
        Title = "Key is not a text",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "A key must be a text, not {0}. Quote the key if the brackets are meant.",
        Cause = "Kubernetes objects are JSON: their keys are texts.",
        Remedy = "Write a text as the key.",
    };

    public static readonly DiagnosticDescriptor BadMergeKey = new()
    {
        Code = "ALX1018",
        Title = "Merge key without a mapping",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "'<<' takes an alias of a mapping or a list of such aliases, not {0}. Quote the key if the text '<<' is meant.",
        Cause = "'<<' copies the entries of another mapping; there is none.",
        Remedy = "Point it at a mapping.",
    };

    public static readonly DiagnosticDescriptor UnclosedQuote = new()
    {
        Code = "ALX1019",
        Title = "Quote not closed",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "The quoted text that starts here with {0} is not closed correctly: {1}.",
        Cause = "Everything up to the next quote would become part of the text.",
        Remedy = "Add the closing quote; in double quotes write \\\\ for a backslash, in single quotes '' for a quote.",
    };

    public static readonly DiagnosticDescriptor RecursiveAlias = new()
    {
        Code = "ALX1020",
        Title = "Alias inside its own anchor",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "The alias '*{0}' stands inside the node that it refers to. Write the value out.",
        Cause = "The value would contain itself without end.",
        Remedy = "Write the value out.",
    };

    public static readonly DiagnosticDescriptor FileNotReadable = new()
    {
        Code = "ALX1021",
        Title = "File cannot be read",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "'{0}' cannot be read: {1}. Check the path and the permissions.",
        Cause = "Without the file its manifests are missing from the result.",
        Remedy = "Check the path and the permissions.",
    };

    public static readonly DiagnosticDescriptor TemplateInText = new()
    {
        Code = "ALX1022",
        Title = "Template expression in a text",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "'{0}' looks like a template expression and is kept as it is. Render the template first (for example with helm template) if the braces are not meant.",
        Cause = "The container gets the braces, because nobody renders them.",
        Remedy = "Render the chart and read its output; nothing, if the braces are meant.",
    };

    public static readonly DiagnosticDescriptor TagWithoutEffect = new()
    {
        Code = "ALX1023",
        Title = "Tag without effect",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "The tag '{0}' has no effect: the value is read as if it were not there. Remove it, or put the text into quotes if it is meant to start so.",
        Cause = "Kubernetes objects are JSON and know no tags; tools that do may read another value.",
        Remedy = "Remove the tag; put a text that starts with '!' into quotes.",
    };

    // Behind these, or instead of these, stands text that nobody has read.
    private static readonly DiagnosticDescriptor[] Hiding =
    [
        SyntaxError, TabIndentation, UnclosedBracket, UnclosedQuote, TemplateLeftIn, TooManyNodes, NestingTooDeep, TextTooLong, TooManyProblems, FileNotReadable,
    ];

    /// <summary>Whether a finding means that more may be in the input than was read.</summary>
    public static bool HidesText(Diagnostic diagnostic) => Array.Exists(Hiding, descriptor => descriptor.Code == diagnostic.Code);
}
