using Alluxio.Config.Values;

namespace Alluxio.Config.Explanations;

/// <summary>Collects the scalars of a model, each with its path and the name by which it is masked.</summary>
internal sealed class ScalarFinder : NamedScalarWriter
{
    public List<(FieldPath Path, string Name, string Text)> Found { get; } = [];

    protected override void Scalar(string name, string text, bool isText)
    {
        if (isText)
        {
            Found.Add((Path, name, text));
        }
    }
}
