using System.Text;
using Alluxio.Config.Values;

namespace Alluxio.Config.Comparison.Objects;

/// <summary>The way from an object to one of its values, step by step.</summary>
/// <param name="Parent">The way to what holds the value; <see langword="null"/> for the object itself.</param>
/// <param name="Name">The name of the field, the key of the item or its position.</param>
/// <param name="IsItem">Whether the step goes to an item of a list.</param>
internal sealed record ObjectStep(ObjectStep? Parent, string Name, bool IsItem = false)
{
    public ObjectStep Field(string name) => new(this, name);

    public ObjectStep Item(string key) => new(this, key, IsItem: true);

    /// <summary>
    /// The field whose name decides whether the value is secret: an item goes by its list's name, the value of a variable by the
    /// variable's.
    /// </summary>
    public string NameOfValue => this switch
    {
        { IsItem: true, Parent: { } list } => list.NameOfValue,
        { Name: "value", Parent: { IsItem: true } variable } => variable.Name,
        _ => Name,
    };

    public override string ToString()
    {
        StringBuilder text = new();
        Append(text);
        return text.ToString();
    }

    private void Append(StringBuilder text)
    {
        Parent?.Append(text);
        if (IsItem)
        {
            text.Append('[').Append(Name).Append(']');
        }
        else if (FieldPathSegment.IsSimple(Name))
        {
            text.Append(text.Length == 0 ? "" : ".").Append(Name);
        }
        else
        {
            text.Append(FieldPathSegment.FromName(Name).ToString());
        }
    }
}
