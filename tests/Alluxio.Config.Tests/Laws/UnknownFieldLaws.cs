using Alluxio.Config.Kubernetes;
using Alluxio.Config.Manifests;
using Alluxio.Config.Models;
using Alluxio.Config.Tests.Images.Relocation;
using Alluxio.Config.Values;

namespace Alluxio.Config.Tests.Laws;

/// <summary>
/// As built, fields that the types of a controller do not have change nothing: the controller reads manifests into its types.
/// </summary>
public sealed class UnknownFieldLaws
{
    private static readonly ValueMap<RawValue> Unknown =
    [
        new("zzzz", new RawMapping { Entries = [new("a", new RawScalar { Text = "b" })] }),
    ];

    public static TheoryData<string> Names =>
    [
        .. RelocationInputs.Names.Where(static name => !name.EndsWith(".yaml", StringComparison.Ordinal)),
    ];

    [Theory]
    [MemberData(nameof(Names))]
    public void Resolve_WithUnknownFieldsEverywhere_GivesTheSameObjects(string name)
    {
        Resource[] given =
        [
            .. AlluxioConfig.LoadText(RelocationInputs.Text(name), "f").Manifests.Select(static manifest => manifest.Resource),
        ];
        Resource[] more = [.. given.Select(static resource => (Resource)WithUnknown(resource))];

        Assert.NotEqual(given, more);
        Assert.Equal(Objects(given, name), Objects(more, name));
    }

    private static ValueList<Resource> Objects(Resource[] resources, string name) =>
        AlluxioConfig.Resolve(ManifestSet.Of(resources), RelocationInputs.Options(name)).Objects;

    private static Model WithUnknown(Model model)
    {
        // Such a resource is its raw fields.
        if (model is UnknownResource)
        {
            return model;
        }

        ModelField[] fields = model.ModelType.Layout.Fields;
        FieldValues values = model.Fields.Copy();
        for (int i = 0; i < fields.Length; i++)
        {
            values.Set(i, values[i] switch
            {
                Model inner => WithUnknown(inner),
                { } list when fields[i] is { Kind: ValueKind.Model, Type: { } type } && type.ItemsOf(list) is { IsEmpty: false } items =>
                    ListWithUnknown(type, items),
                var other => other,
            });
        }

        return model.ModelType.Create(values, Unknown);
    }

    private static object ListWithUnknown(ModelType type, ReadOnlySpan<Model> items)
    {
        Model[] list = type.NewArray(items.Length);
        for (int i = 0; i < list.Length; i++)
        {
            list[i] = WithUnknown(items[i]);
        }

        return type.ListOf(list);
    }
}
