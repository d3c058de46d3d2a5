namespace Alluxio.Config.Layering;

/// <summary>Which portion of a field's value a layer takes.</summary>
public enum FieldPortion
{
    /// <summary>All of it.</summary>
    Whole,

    /// <summary>The repository of an image.</summary>
    Repository,

    /// <summary>The tag of an image.</summary>
    Tag,

    /// <summary>The <c>-D</c> flags among JVM options.</summary>
    SystemProperties,

    /// <summary>The items of a list without the blanks around them.</summary>
    TrimmedItems,

    /// <summary>The directory of a path to a file.</summary>
    Directory,
}
