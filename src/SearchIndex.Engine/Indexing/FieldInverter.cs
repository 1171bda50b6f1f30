using System.Buffers;
using SearchIndex.Analysis;
using SearchIndex.Engine.Columns;
using SearchIndex.Engine.Norms;
using SearchIndex.Engine.Segments;
using SearchIndex.Engine.Terms;

namespace SearchIndex.Engine.Indexing;

/// <summary>
/// The terms of one field of the buffered documents, as a log of term numbers and positions in order of the documents.
/// Nothing is sorted until the segment is written; then the log is turned around by counting, in windows of bounded size.
/// </summary>
internal sealed class FieldInverter(bool positions, bool norms, int windowTokens)
{
    /// <summary>Positions between the last token of a value and the first of the next, so that no phrase crosses values.</summary>
    public const int PositionGap = 100;

    private readonly TermTable _table = new();
    private readonly IntLog _tokens = new();
    private readonly IntLog _places = new();
    private readonly IntLog _documents = new();
    private readonly IntLog _ends = new();
    private readonly List<int> _sorted = [];
    private int[] _counts = new int[512];
    private byte[] _norms = [];
    private int _start;
    private int _position = -1;
    private int _length;
    private bool _hasValue;

    public bool IsEmpty => _documents.Count == 0;

    public long ByteCount =>
        _table.ByteCount + _tokens.ByteCount + _places.ByteCount + _documents.ByteCount + _ends.ByteCount + (_counts.Length * (long)sizeof(int)) + _norms.Length;

    /// <summary>Number of a term, or null where no buffered document has it.</summary>
    public int? Find(string term) => _table.Find(term);

    /// <summary>Adds the tokens of one value to the current document.</summary>
    public void AddTokens(TokenBuffer tokens)
    {
        if (_hasValue)
        {
            _position += PositionGap;
        }

        _hasValue = true;
        for (var i = 0; i < tokens.Count; i++)
        {
            var increment = tokens[i].PositionIncrement;
            _position += increment;
            if (increment < 0 || _position < 0)
            {
                throw new InvalidOperationException($"The analyzer gave token {i} the position increment {increment}: increments are at least 0, and the first at least 1.");
            }

            // As in Lucene, tokens on the position of another do not make the field longer.
            _length += increment > 0 ? 1 : 0;
            AddTerm(tokens.Term(i));
            if (positions)
            {
                _places.Append(_position);
            }
        }
    }

    /// <summary>Adds a whole value as one term to the current document.</summary>
    public void AddWhole(string value)
    {
        AddTerm(value);
        _length++;
    }

    /// <summary>Ends the current document.</summary>
    /// <param name="document">Its number.</param>
    /// <param name="distinct">Whether each term counts once.</param>
    public void EndDocument(int document, bool distinct)
    {
        if (_tokens.Count > _start)
        {
            if (distinct && _tokens.Count - _start > 1)
            {
                KeepDistinct();
            }

            _documents.Append(document);
            _ends.Append(_tokens.Count);
            if (norms)
            {
                if (_norms.Length <= document)
                {
                    Array.Resize(ref _norms, Math.Max(document + 1, Math.Max(1024, _norms.Length * 2)));
                }

                _norms[document] = NormEncoding.Encode(_length);
            }
        }

        BeginDocument();
    }

    /// <summary>Takes back what was added to the current document.</summary>
    public void Rollback()
    {
        for (var i = _start; i < _tokens.Count; i++)
        {
            _counts[_tokens[i]]--;
        }

        _tokens.Truncate(_start);
        if (positions)
        {
            _places.Truncate(_start);
        }

        BeginDocument();
    }

    /// <summary>Documents with their first term, for fields that have exactly one.</summary>
    public IEnumerable<(int Document, int Term)> FirstTerms()
    {
        for (var i = 0; i < _documents.Count; i++)
        {
            yield return (_documents[i], _tokens[i == 0 ? 0 : _ends[i - 1]]);
        }
    }

    public InvertedSection? WriteInverted(InvertedWriter writer, SegmentField field, int documentCount)
    {
        if (IsEmpty)
        {
            return null;
        }

        if (norms)
        {
            Array.Resize(ref _norms, documentCount);
        }

        writer.BeginField(field, documentCount, norms ? _norms : null);
        var sorted = new SortedTerms(_table);
        var ranks = sorted.Ranks();
        for (var first = 0; first < ranks.Length;)
        {
            var end = first;
            long tokens = 0;
            while (end < ranks.Length && (end == first || tokens + _counts[sorted.Order[end]] <= windowTokens))
            {
                tokens += _counts[sorted.Order[end++]];
            }

            WriteWindow(writer, sorted, ranks, first, end, checked((int)tokens));
            first = end;
        }

        return writer.EndField();
    }

    public ColumnSection? WriteColumn(ColumnsWriter writer, int documentCount)
    {
        if (IsEmpty)
        {
            return null;
        }

        // Terms of documents that were taken back are in the table but in no document: they must not become values.
        var sorted = new SortedTerms(_table);
        var values = new ByteRuns();
        var ordinals = new int[_table.Count];
        for (var rank = 0; rank < ordinals.Length; rank++)
        {
            ordinals[sorted.Order[rank]] = values.Count;
            if (_counts[sorted.Order[rank]] > 0)
            {
                values.Add(sorted[rank]);
            }
        }

        var starts = new int[documentCount + 1];
        var all = new int[_tokens.Count];
        var filled = 0;
        for (int i = 0, document = 0; document < documentCount; document++)
        {
            if (i < _documents.Count && _documents[i] == document)
            {
                var begin = filled;
                for (; filled < _ends[i]; filled++)
                {
                    all[filled] = ordinals[_tokens[filled]];
                }

                Array.Sort(all, begin, filled - begin);
                i++;
            }

            starts[document + 1] = filled;
        }

        return writer.WriteKeywords(values, starts, all);
    }

    public void Clear()
    {
        _table.Clear();
        _tokens.Clear();
        _places.Clear();
        _documents.Clear();
        _ends.Clear();
        Array.Clear(_counts);
        _norms = [];
        BeginDocument();
    }

    private void BeginDocument()
    {
        _start = _tokens.Count;
        _position = -1;
        _length = 0;
        _hasValue = false;
    }

    private void AddTerm(ReadOnlySpan<char> term)
    {
        var number = _table.GetOrAdd(term);
        if (number >= _counts.Length)
        {
            Array.Resize(ref _counts, number * 2);
        }

        _counts[number]++;
        _tokens.Append(number);
    }

    private void KeepDistinct()
    {
        _sorted.Clear();
        for (var i = _start; i < _tokens.Count; i++)
        {
            _sorted.Add(_tokens[i]);
            _counts[_tokens[i]]--;
        }

        _tokens.Truncate(_start);
        _sorted.Sort();
        for (var i = 0; i < _sorted.Count; i++)
        {
            if (i == 0 || _sorted[i] != _sorted[i - 1])
            {
                _tokens.Append(_sorted[i]);
                _counts[_sorted[i]]++;
            }
        }
    }

    private void WriteWindow(InvertedWriter writer, SortedTerms sorted, int[] ranks, int first, int end, int tokens)
    {
        var next = new int[end - first];
        for (var i = 1; i < next.Length; i++)
        {
            next[i] = next[i - 1] + _counts[sorted.Order[first + i - 1]];
        }

        var entries = ArrayPool<long>.Shared.Rent(tokens);
        Scatter(ranks, first, next, entries);
        var places = new int[16];
        var from = 0;
        for (var i = 0; i < next.Length; i++)
        {
            // After the scattering, each term's place has moved to its end.
            if (next[i] > from)
            {
                WriteTerm(writer, entries.AsSpan(from, next[i] - from), ref places);
                writer.EndTerm(sorted[first + i]);
                from = next[i];
            }
        }

        ArrayPool<long>.Shared.Return(entries);
    }

    /// <summary>Writes (document, position) of each token of the window behind those of the same term; the log is in order, so they are too.</summary>
    private void Scatter(int[] ranks, int first, int[] next, long[] entries)
    {
        var token = 0;
        for (var i = 0; i < _documents.Count; i++)
        {
            var document = (long)_documents[i] << 32;
            for (var end = _ends[i]; token < end; token++)
            {
                var rank = ranks[_tokens[token]] - first;
                if (rank >= 0 && rank < next.Length)
                {
                    entries[next[rank]++] = document | (positions ? (uint)_places[token] : 0u);
                }
            }
        }
    }

    private void WriteTerm(InvertedWriter writer, ReadOnlySpan<long> entries, ref int[] places)
    {
        writer.BeginTerm();
        for (var i = 0; i < entries.Length;)
        {
            var document = (int)(entries[i] >> 32);
            var count = 0;
            for (; i < entries.Length && (int)(entries[i] >> 32) == document; i++)
            {
                if (count == places.Length)
                {
                    Array.Resize(ref places, count * 2);
                }

                places[count++] = unchecked((int)entries[i]);
            }

            writer.Add(document, count, positions ? places.AsSpan(0, count) : default);
        }
    }
}
