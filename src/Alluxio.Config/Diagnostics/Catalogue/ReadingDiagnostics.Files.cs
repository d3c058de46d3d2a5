namespace Alluxio.Config.Diagnostics.Catalogue;

/// <summary>ALX1xxx: findings about a file and its characters.</summary>
internal static partial class ReadingDiagnostics
{
    public static readonly DiagnosticDescriptor TextTooLongRow = new()
    {
        Code = "ALX1008",
        Title = "Text is too long",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "The text has {length} characters; the limit is {most}. Split it, or raise LoadOptions.MaxLength.",
        Cause = "No single object can be larger than about 1.5 MiB, so a longer text has several objects or is invalid.",
        Remedy = "Split the text into several files.",
    };

    public static DiagnosticMessage TextTooLong(int length, int most) => TextTooLongRow.MessageOf(length, most);

    public static readonly DiagnosticDescriptor ByteOrderMarkRow = new()
    {
        Code = "ALX1009",
        Title = "Byte order mark in the file",
        Severity = DiagnosticSeverity.Information,
        MessageFormat = "The text starts with a byte order mark, which was skipped. Save the file as UTF-8 without it.",
        Cause = "Some parsers read the mark as a part of the first key.",
        Remedy = "Save the file as UTF-8 without a byte order mark.",
    };

    public static DiagnosticMessage ByteOrderMark() => ByteOrderMarkRow.MessageOf();

    public static readonly DiagnosticDescriptor CarriageReturnRow = new()
    {
        Code = "ALX1010",
        Title = "Windows line breaks (CRLF)",
        Severity = DiagnosticSeverity.Information,
        MessageFormat =
            "The text uses {kind} line breaks. The library reads them as line breaks, but scripts in the file may fail in a container. " +
            "Save the file with LF.",
        Cause = "YAML reads CRLF as one line break. Other tools, for example a shell in a container, may treat CR as a part of the line.",
        Remedy = "Save the file with LF line breaks.",
    };

    public static DiagnosticMessage CarriageReturn(string kind) => CarriageReturnRow.MessageOf(kind);

    public static readonly DiagnosticDescriptor ControlCharacterRow = new()
    {
        Code = "ALX1011",
        Title = "Control character in YAML",
        Severity = DiagnosticSeverity.Error,
        MessageFormat =
            "The text contains the invisible character U+{code}, which YAML does not allow. Remove it, or write it as an escape in a " +
            "double-quoted string.",
        Cause =
            "YAML allows no control characters except tabs and line breaks. The character NUL (U+0000) often means that the file is not " +
            "UTF-8 text.",
        Remedy = "Remove the character, and save the file as UTF-8.",
    };

    public static DiagnosticMessage ControlCharacter(string code) => ControlCharacterRow.MessageOf(code);

    public static readonly DiagnosticDescriptor EmptyManifestRow = new()
    {
        Code = "ALX1012",
        Title = "Empty manifest",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "The text contains no document. Add an AlluxioRuntime or another manifest.",
        Cause = "An empty file often comes from a template that rendered to nothing, or from a wrong path.",
        Remedy = "Check the path, and the tool that wrote the file.",
    };

    public static DiagnosticMessage EmptyManifest() => EmptyManifestRow.MessageOf();

    public static readonly DiagnosticDescriptor InvalidEncodingRow = new()
    {
        Code = "ALX1014",
        Title = "File is not UTF-8",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "The bytes here {problem}. Save the file as UTF-8.",
        Cause = "Kubernetes reads only UTF-8. A text in another encoding gets wrong names and values without an error.",
        Remedy = "Save the file as UTF-8.",
    };

    public static DiagnosticMessage InvalidEncoding(string problem) => InvalidEncodingRow.MessageOf(problem);

    public static readonly DiagnosticDescriptor TooManyProblemsRow = new()
    {
        Code = "ALX1016",
        Title = "Too many problems",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "The limit of {most} problems is reached, and the library lists no more. Correct these problems first.",
        Cause = "A text with so many problems is usually not a Kubernetes manifest.",
        Remedy = "Check that the file is a Kubernetes manifest. Then correct the listed problems.",
    };

    public static DiagnosticMessage TooManyProblems(int most) => TooManyProblemsRow.MessageOf(most);

    public static readonly DiagnosticDescriptor FileNotReadableRow = new()
    {
        Code = "ALX1021",
        Title = "File cannot be read",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "'{path}' cannot be read: {reason}. Check the path and the permissions.",
        Cause = "The result does not include the manifests of this file.",
        Remedy = "Correct the path, or make the file readable for the user who runs the library.",
    };

    public static DiagnosticMessage FileNotReadable(string path, string reason) => FileNotReadableRow.MessageOf(path, reason);
}
