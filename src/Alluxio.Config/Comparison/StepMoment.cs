namespace Alluxio.Config.Comparison;

/// <summary>The part of a step in an interruption.</summary>
internal enum StepMoment
{
    /// <summary>The interruption is over with the step.</summary>
    Once,

    /// <summary>The interruption begins with the step.</summary>
    Begin,

    /// <summary>The interruption ends with the step.</summary>
    End,
}
