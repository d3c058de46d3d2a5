using Alluxio.Config.Diagnostics;
using Alluxio.Config.Manifests;
using Alluxio.Config.Manifests.Binding;
using Alluxio.Config.Manifests.Reading;
using Alluxio.Config.Models;
using Alluxio.Config.Values;

namespace Alluxio.Config.Tests.Manifests.Binding;

/// <summary>A text, read as any model: not only as a top-level one.</summary>
internal sealed record ModelReading(Model? Model, RawValue Tree, ValueList<Diagnostic> Diagnostics)
{
    public static ModelReading Of(Type type, string text)
    {
        SourceText source = new("test.yaml", text);
        DiagnosticBag diagnostics = new();
        YamlNode root = Assert.Single(YamlTreeReader.Read(source, LoadOptions.Default, diagnostics)).Root;
        ModelType known = ((Model)Activator.CreateInstance(type)!).ModelType;
        Model? model = ModelReader.Read(known, root, new BindingContext(source, diagnostics));
        return new ModelReading(model, RawValues.From(root), diagnostics.ToValueList());
    }

    /// <summary>The model of a text in which nothing is wrong.</summary>
    public static T Clean<T>(string text)
        where T : Model
    {
        ModelReading reading = Of(typeof(T), text);
        Assert.Empty(reading.Diagnostics);
        return Assert.IsType<T>(reading.Model);
    }
}
