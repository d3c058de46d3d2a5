using Alluxio.Config.Diagnostics;
using Alluxio.Config.Manifests;
using Alluxio.Config.Values;

namespace Alluxio.Config.Tests.Manifests.Reading;

public sealed class TemplateTests
{
    [Theory]
    [InlineData("  replicas: {{ .Values.x }}\n", "ALX1013 (6,13)", "{{ .Values.x }}")]
    [InlineData("  replicas: {{- .Values.x -}}\n", "ALX1013 (6,13)", "{{- .Values.x -}}")]
    [InlineData("  hadoopConfig: a-{{ .x }}-b\n", "ALX1013 (6,19)", "{{ .x }}")]
    [InlineData("  hadoopConfig: {{ .x }}-b\n", "ALX1013 (6,17)", "{{ .x }}")]
    [InlineData("  {{- if .Values.x }}\n  replicas: 1\n", "ALX1013 (6,3)", "{{- if .Values.x }}")]
    [InlineData("{{- if .Values.x }}\n  replicas: 1\n", "ALX1013 (6,1)", "{{- if .Values.x }}")]
    [InlineData("  {{ .Values.name }}: 1\n", "ALX1013 (6,3)", "{{ .Values.name }}")]
    [InlineData("  a-{{ .Values.name }}: 1\n", "ALX1013 (6,5)", "{{ .Values.name }}")]
    [InlineData("  jvmOptions: [{{ .x }}, b]\n", "ALX1013 (6,16)", "{{ .x }}")]
    [InlineData("  jvmOptions:\n  - {{ .x | quote }}\n", "ALX1013 (7,5)", "{{ .x | quote }}")]
    [InlineData("  {% if x %}\n", "ALX1013 (6,3)", "{% if x %}")]
    [InlineData("  replicas: {{ *a }}\n", "ALX1013 (6,13)", "{{ *a }}")]
    [InlineData("  replicas: {{ .x\n", "ALX1013 (6,13)", "{{ .x")]
    public void Load_TemplateLeftIn_IsTheOnlyProblem(string spec, string place, string expression)
    {
        Diagnostic diagnostic = Loaded.SingleInSpec(spec);

        Assert.Equal((place, expression, expression.Length), (Loaded.Place(diagnostic), diagnostic.Value, diagnostic.Location!.Length));
        Assert.Contains("Render the template first", diagnostic.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_SeveralTemplates_AreReportedWithTheOtherProblems() => Assert.Equal(
        ["ALX1013 (6,13)", "ALX1013 (7,19)", "ALX1013 (7,28)", "ALX2001 (8,3)"],
        Loaded.Places(Loaded.Runtime + "  replicas: {{ .x }}\n  hadoopConfig: a-{{ .y }}-{{ .z }}\n  replica: 1\n"));

    [Theory]
    [InlineData("  {{- if .Values.x }}\n  replicas: 1\n  {{- end }}\n", "6,3 8,3")]
    [InlineData("{{- if .Values.x }}\n  replicas: 1\n{{- end }}\n", "6,1 8,1")]
    [InlineData("  replicas: {{ .x }}\n  {{- if .y }}\n  hadoopConfig: a-{{ .z }}-{{ .z }}\n  {{- end }}\n", "6,13 7,3 8,19 8,28 9,3")]
    [InlineData("  {{- if .x }}\n  hadoopConfig: \"{{ y }}\" # {{ .z }}\n  # {{ .z }}\n  {{- end }}\n", "6,3 9,3")]
    [InlineData("  {{- if .x }}\n  hadoopConfig: |-\n    {{ y }}\n\n    {{ z }}\n  {{- end }}\n", "6,3 11,3")]
    [InlineData("  {{- if .x }}\n  jvmOptions:\n  - >\n    {{ y }}\n  - {{ .z }}\n", "6,3 10,5")]
    [InlineData("  {{- if .x }}\n  hadoopConfig: a{{b\n  {{ .y }", "6,3 8,3")]
    public void Load_TemplatesBehindTheOneThatEndsReading_AreReportedAsWell(string spec, string places) => Assert.Equal(
        places.Split(' ').Select(static place => $"ALX1013 ({place})"), Loaded.Places(Loaded.Runtime + spec));

    [Fact]
    public void Load_TemplatesInSeveralDocuments_AreReportedOnceEach() => Assert.Equal(
        ["ALX1013 (5,1)", "ALX1013 (6,1)", "ALX1013 (12,14)"],
        Loaded.Places(Loaded.Dataset + "{{ if .x }}\n{{ end }}\n---\n" + Loaded.Dataset + "  namespace: {{ .y }}\n"));

    [Fact]
    public void Load_TemplateWhereATextIsDue_CountsAsGiven()
    {
        ManifestSet set = Loaded.Text(Loaded.Dataset.Replace("hbase", "{{ .Release.Name }}", StringComparison.Ordinal));

        Assert.Equal("{{ .Release.Name }}", set.Manifests[0].Resource.Metadata!.Name);
        Assert.Equal(FieldPresence.Given, set.Manifests[0].PresenceOf(FieldPath.Parse("metadata.name")));
    }

    [Fact]
    public void Load_FirstLineIsATemplate_IsReported() =>
        Assert.Equal(["ALX1013 (1,1)", "ALX1013 (6,1)"], Loaded.Places("{{- if .Values.x }}\n" + Loaded.Dataset + "{{- end }}\n"));

    [Theory]
    [InlineData("  hadoopConfig: \"{{ x }}\"\n")]
    [InlineData("  hadoopConfig: '{{x}}'\n")]
    [InlineData("  hadoopConfig: \"{{ .x }\"\n")]
    [InlineData("  hadoopConfig: \"{{ $labels.x }}\"\n")]
    [InlineData("  hadoopConfig: |\n    {{ x }}\n")]
    [InlineData("  hadoopConfig: a # {{ .x }}\n")]
    [InlineData("  hadoopConfig: a{{b\n")]
    [InlineData("  hadoopConfig: a{%b\n")]
    public void Load_BracesInQuotesBlocksAndComments_AreText(string spec) => Assert.NotNull(Loaded.Spec(spec).HadoopConfig);

    [Fact]
    public void Load_QuotedBracesBeforeASyntaxError_AreNotBlamed() =>
        Assert.Equal(["ALX1001 (6,13)"], Loaded.Places(Loaded.Runtime + "  replicas: @ # {{ .x }}\n"));

    [Theory]
    [InlineData("  hadoopConfig: \"{{ .x }}\"\n", "ALX1013 (6,17)", "{{ .x }}")]
    [InlineData("  hadoopConfig: 'a-{{ .x }}-{{ .y }}'\n", "ALX1013 (6,17)", "{{ .x }}")]
    [InlineData("  hadoopConfig: |\n    {{ .x }}\n", "ALX1013 (6,17)", "{{ .x }}")]
    [InlineData("  replicas: \"{{ .Values.x }}\"\n", "ALX1013 (6,13)", "{{ .Values.x }}")]
    [InlineData("  disablePrometheus: '{{- .Values.x }}'\n", "ALX1013 (6,22)", "{{- .Values.x }}")]
    [InlineData("  alluxioVersion: {image: \"{{ include \\\"a\\\" . }}\"}\n", "ALX1013 (6,27)", "{{ include \"a\" . }}")]
    [InlineData("  master: {resources: {limits: {cpu: \"{{ .x }}\"}}}\n", "ALX1013 (6,38)", "{{ .x }}")]
    [InlineData("  worker: {env: {A: \"{{ .Values.a }}\"}}\n", "ALX1022 (6,21)", "{{ .Values.a }}")]
    [InlineData("  properties: {a.b: \"{{ tpl .x . }}\"}\n", "ALX1022 (6,21)", "{{ tpl .x . }}")]
    public void Load_QuotedTemplate_IsTheOnlyProblem(string spec, string place, string expression)
    {
        Diagnostic diagnostic = Loaded.SingleInSpec(spec);

        Assert.Equal((place, expression), (Loaded.Place(diagnostic), diagnostic.Value));
        Assert.Equal(diagnostic.Code == "ALX1013" ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning, diagnostic.Severity);
    }

    [Fact]
    public void Load_QuotedTemplateAsName_IsReported() =>
        Assert.Equal(
            ["ALX1013 (4,9)"],
            Loaded.Places(Loaded.Dataset.Replace("hbase", "\"{{ .Release.Name }}\"", StringComparison.Ordinal)));
}
