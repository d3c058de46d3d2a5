namespace Alluxio.Config.Checks;

/// <summary>Members of a deployment that agree by majority.</summary>
/// <param name="Field">The field of their number.</param>
/// <param name="Members">What they are, for example <c>members of etcd</c>.</param>
/// <param name="Count">Their number.</param>
internal readonly record struct VotingMembers(string Field, string Members, int Count);
