using SearchIndex.Engine.Postings;

namespace SearchIndex.Engine.Terms;

/// <summary>The inverted side of one field, read from a segment's files.</summary>
internal sealed class InvertedField : FieldTerms
{
    /// <summary>Room for terms of usual length; longer ones take an array.</summary>
    private const int ScratchBytes = 256;

    private readonly FoundTerms _found = new();
    private readonly PostingsSource _source;
    private readonly TermIndex _index;

    public InvertedField(PostingsSource source, TermIndex index, FieldStatistics statistics)
    {
        _source = source;
        _index = index;
        Statistics = statistics;
    }

    public override FieldStatistics Statistics { get; }

    public override bool HasPositions => _source.HasPositions;

    public override ReadOnlySpan<byte> Norms => _source.NormBytes();

    public override bool TryFind(ReadOnlySpan<byte> term, out TermEntry entry)
    {
        if (_found.TryGet(term, out entry))
        {
            return true;
        }

        if (!TryRead(term, out entry))
        {
            return false;
        }

        _found.Keep(term, entry);
        return true;
    }

    public override TermCursor Terms() => new BlockTermCursor(_index, _source.HasPositions);

    public override PostingsCursor Postings(in TermEntry entry, bool positions = false) => new BlockPostingsCursor(_source, entry);

    internal override PostingsCursor Postings(in TermEntry entry, PostingsCursor? spare)
    {
        if (spare is BlockPostingsCursor cursor)
        {
            cursor.Open(_source, entry);
            return cursor;
        }

        return new BlockPostingsCursor(_source, entry);
    }

    private bool TryRead(ReadOnlySpan<byte> term, out TermEntry entry)
    {
        entry = default;
        if (_index.Find(term) is not { } number)
        {
            return false;
        }

        // "shared" is how many bytes the term before, which is smaller, has in common with the one that is looked for.
        var block = _index.Block(number, _source.HasPositions, stackalloc byte[ScratchBytes]);
        var shared = block.Separator.CommonPrefixLength(term);
        for (var i = 0; i < block.Count; i++)
        {
            var prefix = block.NextTerm(out var suffix);
            if (prefix > shared)
            {
                // Still equal to the smaller term where that one differs: smaller too.
                continue;
            }

            if (prefix < shared)
            {
                return false;
            }

            var rest = term[prefix..];
            var order = suffix.SequenceCompareTo(rest);
            if (order == 0)
            {
                entry = block.EntryAt(i);
                return true;
            }

            if (order > 0)
            {
                return false;
            }

            shared = prefix + suffix.CommonPrefixLength(rest);
        }

        return false;
    }
}
