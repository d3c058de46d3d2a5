namespace Alluxio.Config.Models;

/// <summary>Booleans as objects, without a new object for each.</summary>
internal static class Boxes
{
    private static readonly object True = true;
    private static readonly object False = false;

    public static object? Of(bool? value) => value switch
    {
        null => null,
        true => True,
        false => False,
    };
}
