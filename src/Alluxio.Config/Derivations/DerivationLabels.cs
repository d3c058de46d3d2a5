namespace Alluxio.Config.Derivations;

/// <summary>Labels for people instead of the names of values.</summary>
internal static class DerivationLabels
{
    public static string Of(DerivationTrigger trigger) => trigger switch
    {
        DerivationTrigger.ByItself => "automatic",
        DerivationTrigger.OperatorStart => "on operator start",
        DerivationTrigger.NextRun => "at the next run",
        DerivationTrigger.DeletePod => "delete the pod",
        DerivationTrigger.DeleteJob => "delete the Job",
        DerivationTrigger.RecreateResource => "re-create the resource",
        DerivationTrigger.DeleteOrphan => "delete leftovers",
        _ => "never",
    };

    public static string Of(DerivationSubject subject) => subject switch
    {
        DerivationSubject.Image => "image",
        DerivationSubject.PullSecrets => "pull secrets",
        DerivationSubject.ServiceAccount => "account",
        DerivationSubject.Presence => "presence",
        _ => "pod template",
    };

    public static string Of(PodsOutcome outcome) => outcome switch
    {
        PodsOutcome.Follows => "updated automatically",
        PodsOutcome.AtNextRun => "updated at the next run",
        PodsOutcome.StaysBehind => "not updated",
        PodsOutcome.PossibleOrphan => "orphan possible",
        _ => "not affected",
    };
}
