namespace Alluxio.Config.Plan;

/// <summary>How a plan was made.</summary>
internal interface IPlanSource
{
    /// <summary>The system's own controller; <see langword="null"/> if plans do not depend on one.</summary>
    public ControllerDeployment? ControllerDeployment { get; }

    /// <summary>The same plan with another first of the ports that the controller draws.</summary>
    public ResolvedPlan WithFirstPort(int first);

    /// <summary>The same deployment by the rules of another release. It is resolved once.</summary>
    /// <param name="name">The name of the release.</param>
    public ResolvedPlan InRelease(string name);

    /// <summary>
    /// The same deployment as built, as if what cannot be read were absent; <see langword="null"/> if that is the plan itself.
    /// </summary>
    public ResolvedPlan? WithoutUnreadable();
}
