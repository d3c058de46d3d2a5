using System.Reflection;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Diagnostics.Catalogue;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.ModelGenerator;
using Alluxio.Config.Models;
using Alluxio.Config.Operator.V1;
using Alluxio.Config.Values;

namespace Alluxio.Config.Tests.Manifests.Binding;

/// <summary>No field of any modelled type is forgotten by its record, its reader or its writer.</summary>
public sealed class EveryFieldTests
{
    private static readonly RawMapping Extra = new()
    {
        Entries =
        [
            new(
                "list",
                new RawSequence { Items = [Scalar("1.50", RawScalarKind.Number), Scalar("true"), Scalar("null", RawScalarKind.Null)] }),
            new("empty", new RawMapping()),
        ],
    };

    public static TheoryData<string, string> Types =>
        new(ModelSchemas.All.Select(static entry => (entry.Schema.System, entry.Type.Name)));

    public static TheoryData<string, string> Resources =>
        new(ModelSchemas.All.Where(static entry => entry.Type.IsResource).Select(static entry => (entry.Schema.System, entry.Type.Name)));

    // Fields come with new releases of the systems; none may get lost.
    [Fact]
    public void Schemas_Together_HaveTheirKnownFields()
    {
        HasAtLeast(ModelSchemas.Kubernetes, 146, 678);
        HasAtLeast(ModelSchemas.Fluid, 24, 143);
        HasAtLeast(ModelSchemas.OpenOperator, 27, 158);
        HasAtLeast(ModelSchemas.Operator, 53, 344);

        static void HasAtLeast(Schema schema, int types, int fields)
        {
            Assert.InRange(schema.Types.Count, types, int.MaxValue);
            Assert.InRange(schema.Types.Sum(static type => type.Fields.Count), fields, int.MaxValue);
        }
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Read_EveryField_SetsEveryProperty(string system, string name)
    {
        (Schema schema, SchemaType type) = Find(system, name);
        RawMapping document = SchemaDocument.Everything(schema, type);
        ModelReading reading = ModelReading.Of(ModelSchemas.Record(schema, type), SchemaDocument.ToYaml(document));

        Assert.Equal(document, reading.Tree);
        Assert.Empty(reading.Diagnostics);
        Assert.NotNull(reading.Model);
        Assert.Equal(type.Fields.Count, SetProperties(reading.Model).Count);
        Assert.Empty(FieldProperties(reading.Model).Except(SetProperties(reading.Model)));
        Survives(reading.Model, document, []);
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Read_OneField_SetsItsPropertyOnly(string system, string name)
    {
        (Schema schema, SchemaType type) = Find(system, name);
        foreach (SchemaField field in type.Fields)
        {
            RawMapping document = SchemaDocument.Only(schema, field);
            ModelReading reading = ModelReading.Of(ModelSchemas.Record(schema, type), SchemaDocument.ToYaml(document));

            Assert.DoesNotContain(
                reading.Diagnostics,
                static diagnostic => diagnostic.Code != BindingDiagnostics.RequiredFieldMissingRow.Code);
            Assert.NotNull(reading.Model);
            string property = Assert.Single(SetProperties(reading.Model));
            Assert.Equal(field.PropertyName == name ? name + "Value" : field.PropertyName, property);
            Survives(reading.Model, document, reading.Diagnostics);
        }
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Read_UnknownField_IsReportedAndKept(string system, string name)
    {
        (Schema schema, SchemaType type) = Find(system, name);
        RawMapping document = SchemaDocument.Everything(schema, type);
        document = document with { Entries = document.Entries.SetItem("fromTheFuture", Extra) };
        ModelReading reading = ModelReading.Of(ModelSchemas.Record(schema, type), SchemaDocument.ToYaml(document));

        Diagnostic diagnostic = Assert.Single(reading.Diagnostics);
        DiagnosticDescriptor expected = schema.IsOpen ? OperatorV1Diagnostics.UndocumentedFieldRow : BindingDiagnostics.UnknownFieldRow;
        Assert.Equal((expected.Code, expected.Severity), (diagnostic.Code, diagnostic.Severity));
        Assert.Equal([new("fromTheFuture", Extra)], reading.Model?.UnknownFields);
        Survives(reading.Model!, document, reading.Diagnostics);
    }

    [Theory]
    [MemberData(nameof(Resources))]
    public void Read_StatusOfAResource_IsKept(string system, string name)
    {
        (Schema schema, SchemaType type) = Find(system, name);
        RawMapping document = SchemaDocument.Everything(schema, type);
        document = document with { Entries = document.Entries.SetItem("status", Extra) };
        ModelReading reading = ModelReading.Of(ModelSchemas.Record(schema, type), SchemaDocument.ToYaml(document));

        Assert.Empty(reading.Diagnostics);
        Assert.Equal(Extra, Assert.IsType<Resource>(reading.Model, exactMatch: false).Status);
        Survives(reading.Model!, document, []);
    }

    private static void Survives(Model model, RawMapping document, ValueList<Diagnostic> findings)
    {
        foreach (string text in (string[])[model.ToYaml(), model.ToJson()])
        {
            ModelReading again = ModelReading.Of(model.GetType(), text);
            Assert.Equal(document, again.Tree);
            Assert.Equal(model, again.Model);
            Assert.Equal(findings.Select(static finding => finding.Code), again.Diagnostics.Select(static finding => finding.Code));
        }
    }

    private static List<string> SetProperties(Model model) =>
        [.. FieldProperties(model).Where(name => model.GetType().GetProperty(name)!.GetValue(model) is not null)];

    private static IEnumerable<string> FieldProperties(Model model) => model.GetType()
        .GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(property => !(model is OperatorValues && property.DeclaringType == typeof(Resource)))
        .Select(static property => property.Name)
        .Where(name => name != nameof(Model.UnknownFields) && !(model is Resource && name == nameof(Resource.Status)));

    private static (Schema Schema, SchemaType Type) Find(string system, string name) =>
        ModelSchemas.All.Single(entry => entry.Schema.System == system && entry.Type.Name == name);

    private static RawScalar Scalar(string text, RawScalarKind kind = RawScalarKind.String) => new() { Text = text, Kind = kind };
}
