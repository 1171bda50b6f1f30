namespace SearchIndex.Actions.Sharing.Answers;

/// <summary>Actions each two of which share enough.</summary>
/// <param name="Id">Stays while the first member does.</param>
/// <param name="Members">Numbers of actions, ascending.</param>
/// <param name="Medoid">The one that shares most with all others.</param>
/// <param name="Weakest">The pair that shares least.</param>
internal sealed record PairCluster(string Id, IReadOnlyList<int> Members, int Medoid, ActionPair Weakest);
