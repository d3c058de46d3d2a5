using Alluxio.Config.Diagnostics;
using Alluxio.Config.Diagnostics.Catalogue;
using Alluxio.Config.Models;
using Alluxio.Config.Tests.Manifests.Binding;

namespace Alluxio.Config.Tests.Laws;

public sealed class ModelLaws
{
    // Random models lack required fields, have unknown ones and name impossible images; nothing else may be found.
    private static readonly string[] Expected =
    [
        BindingDiagnostics.RequiredFieldMissingRow.Code, BindingDiagnostics.UnknownFieldRow.Code,
        BindingDiagnostics.BadImageReferenceRow.Code,
        OperatorV1Diagnostics.UndocumentedFieldRow.Code,
    ];

    [Fact]
    public void Yaml_OfAnyModel_IsReadBack() => Law.Hold(ModelGen.Models, static model => IsReadBack(model, ModelText.ToYaml));

    [Fact]
    public void Json_OfAnyModel_IsReadBack() => Law.Hold(ModelGen.Models, static model => IsReadBack(model, ModelText.ToJson));

    private static bool IsReadBack(Model model, Func<Model, string> write)
    {
        string text = write(model);
        ModelReading reading = ModelReading.Of(model.GetType(), text);

        // Equal quantities may be written differently, and so equality alone does not do.
        return reading.Diagnostics.All(static diagnostic => Expected.Contains(diagnostic.Code) || IsMoreThanAName(diagnostic))
            && model.Equals(reading.Model)
            && write(reading.Model!) == text;
    }

    // The open operator takes plain names of secrets; a reference that holds more can be written as an object only.
    private static bool IsMoreThanAName(Diagnostic diagnostic) =>
        diagnostic.Code == BindingDiagnostics.WrongTypeRow.Code
            && diagnostic.Path!.ToString().Contains("imagePullSecrets[", StringComparison.Ordinal);
}
