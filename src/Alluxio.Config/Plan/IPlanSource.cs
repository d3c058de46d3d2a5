namespace Alluxio.Config.Plan;

/// <summary>How a plan was made.</summary>
internal interface IPlanSource
{
    /// <summary>The same plan with another first of the ports that the controller draws.</summary>
    public ResolvedPlan WithFirstPort(int first);

    /// <summary>The same deployment as built; <see langword="null"/> if the plan is as built already.</summary>
    public ResolvedPlan? AsBuilt();
}
