namespace Alluxio.Config.Comparison;

/// <summary>The effect of a change on a running deployment, from the least to the most disruptive.</summary>
public enum ChangeEffect
{
    /// <summary>No effect, now or later: it is the same configuration in another notation, or it is unused.</summary>
    None,

    /// <summary>Running processes take it, and nothing restarts.</summary>
    Live,

    /// <summary>Only pods, Jobs, mounts and files that start later take it.</summary>
    NextStart,

    /// <summary>It is accepted and does nothing until the resource is created again.</summary>
    Inert,

    /// <summary>The user must delete pods or run a command before it takes effect.</summary>
    NeedsHand,

    /// <summary>Pods are replaced one after the other.</summary>
    RollsPods,

    /// <summary>All pods stop before new ones start.</summary>
    StopsAllPods,

    /// <summary>The API server refuses it.</summary>
    Refused,

    /// <summary>Unknown: no document describes it.</summary>
    NotKnown,
}
