namespace Alluxio.Config.Comparison;

/// <summary>What applications notice of a step.</summary>
/// <param name="Moment">Whether it begins, ends or is all of it.</param>
/// <param name="Clause">What they notice, as a clause; that of the end is that of the begin.</param>
internal sealed record StepMark(StepMoment Moment, string Clause)
{
    /// <summary>The pods that mount the claim are stopped and started by hand.</summary>
    public const string Stop = "applications that mount the claim stop";

    /// <summary>Whether it does not end, because what stops is gone.</summary>
    public bool IsForGood { get; init; }

    /// <summary>Whether applications still use the pods meanwhile, so that they notice restarts.</summary>
    public bool LeavesPods { get; init; }
}
