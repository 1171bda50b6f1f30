using SearchIndex.Engine.Postings;

namespace SearchIndex.Engine.Terms;

/// <summary>The inverted side of one field in one segment. Safe for use by many threads; its cursors are not.</summary>
public abstract class FieldTerms
{
    /// <summary>Sums over the field in this segment.</summary>
    public abstract FieldStatistics Statistics { get; }

    /// <summary>Whether positions are kept.</summary>
    public abstract bool HasPositions { get; }

    /// <summary>
    /// Encoded length by document (see <see cref="Norms.NormEncoding"/>), one byte for each document of the segment;
    /// empty where the field keeps no norms, and then every length counts as 1.
    /// </summary>
    public abstract ReadOnlySpan<byte> Norms { get; }

    /// <summary>Looks up a term.</summary>
    /// <param name="term">UTF-8 of the term.</param>
    /// <param name="entry">What the dictionary knows of it.</param>
    /// <returns>Whether the segment has it in this field.</returns>
    public abstract bool TryFind(ReadOnlySpan<byte> term, out TermEntry entry);

    /// <summary>Walks the terms in order.</summary>
    /// <returns>A new cursor before the first term.</returns>
    public abstract TermCursor Terms();

    /// <summary>Opens the documents of a term.</summary>
    /// <param name="entry">An entry of this field in this segment.</param>
    /// <param name="positions">Whether positions will be asked for.</param>
    /// <returns>A new cursor before the first document.</returns>
    public abstract PostingsCursor Postings(in TermEntry entry, bool positions = false);

    /// <summary>As <see cref="Postings(in TermEntry, bool)"/>, in the memory of a cursor that nobody needs any more.</summary>
    /// <param name="entry">An entry of this field in this segment.</param>
    /// <param name="spare">The cursor; null where there is none.</param>
    /// <returns>A cursor before the first document: perhaps the spare one, perhaps a new one.</returns>
    internal virtual PostingsCursor Postings(in TermEntry entry, PostingsCursor? spare) => Postings(entry, positions: true);
}
