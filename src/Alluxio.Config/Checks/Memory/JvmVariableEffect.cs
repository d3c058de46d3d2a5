namespace Alluxio.Config.Checks.Memory;

/// <summary>The effect of a variable with options on the options that the controller gives a JVM.</summary>
internal enum JvmVariableEffect
{
    /// <summary>Takes the place of the line with the component's options and properties.</summary>
    ReplacesOwn,

    /// <summary>Takes the place of the line with the options and properties of all components.</summary>
    ReplacesGlobal,

    /// <summary>Every JVM reads it before its command line, whose flags come later and count.</summary>
    ComesFirst,

    /// <summary>Every JVM reads it after its command line, so its flags override.</summary>
    ComesLast,

    /// <summary>A file that the controller mounts sets it again.</summary>
    Loses,

    /// <summary>It is that of another component.</summary>
    OfAnother,

    /// <summary>The launcher of Java 9 reads it, and later ones do; which Java is in the image is unknown.</summary>
    NeedsNewJava,

    /// <summary>No document tells what the image does with it.</summary>
    NotKnown,
}
