namespace SearchIndex.Engine.Searching;

/// <summary>Stops a search that was cancelled, and says when its budget is used up. Belongs to one search.</summary>
internal sealed class SearchGuard
{
    private const long StepsBetweenLooks = 16_384;

    private readonly SearchOptions _options;
    private readonly TimeProvider _time;
    private readonly long _started;
    private long _steps;
    private long _lookAt;

    public SearchGuard(SearchOptions options, TimeProvider time)
    {
        _options = options;
        _time = time;
        _started = options.TimeLimit is null ? 0 : time.GetTimestamp();
    }

    /// <summary>Whether the budget is used up: what was found so far is the answer.</summary>
    public bool IsExhausted { get; private set; }

    /// <summary>Counts work done.</summary>
    /// <param name="steps">Postings, terms or candidates looked at.</param>
    /// <returns>Whether the search may go on.</returns>
    /// <exception cref="OperationCanceledException">The search was cancelled.</exception>
    public bool Charge(int steps)
    {
        _steps += steps;
        if (_steps >= _lookAt)
        {
            _lookAt = _steps + StepsBetweenLooks;
            _options.Cancellation.ThrowIfCancellationRequested();
            if (_options.TimeLimit is { } limit && _time.GetElapsedTime(_started) > limit)
            {
                IsExhausted = true;
            }
        }

        if (_steps > _options.MaxSteps)
        {
            IsExhausted = true;
        }

        return !IsExhausted;
    }
}
