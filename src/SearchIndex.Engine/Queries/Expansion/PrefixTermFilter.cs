namespace SearchIndex.Engine.Queries.Expansion;

/// <summary>Terms with a common beginning: one stretch of the dictionary.</summary>
internal sealed class PrefixTermFilter(byte[] prefix) : TermFilter
{
    public override ReadOnlySpan<byte> First => prefix;

    public override TermVerdict Judge(ReadOnlySpan<byte> term) =>
        term.StartsWith(prefix) ? TermVerdict.Accept
        : term.SequenceCompareTo(prefix) < 0 ? TermVerdict.Reject
        : TermVerdict.Stop;
}
