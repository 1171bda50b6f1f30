namespace SearchIndex.Service.Live;

/// <summary>What the service is indexing, for all who want to show it. Safe for use by many threads.</summary>
public sealed class LiveStatus
{
    private readonly Lock _changing = new();
    private volatile LiveState _state = LiveState.Idle;

    /// <summary>The state of the moment.</summary>
    public LiveState State => _state;

    /// <summary>Changes the state.</summary>
    /// <param name="change">Makes the new state of the old one.</param>
    internal void Change(Func<LiveState, LiveState> change)
    {
        lock (_changing)
        {
            _state = change(_state);
        }
    }
}
