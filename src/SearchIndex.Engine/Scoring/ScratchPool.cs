namespace SearchIndex.Engine.Scoring;

/// <summary>Memory of searches that have ended, for those to come. Safe for use by many threads, none of which ever waits.</summary>
internal sealed class ScratchPool
{
    // More searches at once than this bring their own memory.
    private const int Places = 32;

    private readonly SearchScratch?[] _spare = new SearchScratch?[Places];

    public SearchScratch Rent()
    {
        for (var i = 0; i < _spare.Length; i++)
        {
            if (_spare[i] is not null && Interlocked.Exchange(ref _spare[i], null) is { } found)
            {
                return found;
            }
        }

        return new SearchScratch();
    }

    /// <summary>Takes memory back that nobody uses any more.</summary>
    public void Return(SearchScratch scratch)
    {
        for (var i = 0; i < _spare.Length; i++)
        {
            if (_spare[i] is null && Interlocked.CompareExchange(ref _spare[i], scratch, null) is null)
            {
                return;
            }
        }
    }
}
