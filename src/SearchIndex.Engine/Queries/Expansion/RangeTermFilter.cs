namespace SearchIndex.Engine.Queries.Expansion;

/// <summary>Terms between two: one stretch of the dictionary.</summary>
internal sealed class RangeTermFilter(byte[]? lower, byte[]? upper, bool includeLower, bool includeUpper) : TermFilter
{
    public override ReadOnlySpan<byte> First => lower;

    public override TermVerdict Judge(ReadOnlySpan<byte> term)
    {
        if (upper is not null)
        {
            var order = term.SequenceCompareTo(upper);
            if (order > 0 || (order == 0 && !includeUpper))
            {
                return TermVerdict.Stop;
            }
        }

        if (lower is not null)
        {
            var order = term.SequenceCompareTo(lower);
            if (order < 0 || (order == 0 && !includeLower))
            {
                return TermVerdict.Reject;
            }
        }

        return TermVerdict.Accept;
    }
}
