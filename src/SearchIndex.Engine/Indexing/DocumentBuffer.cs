using System.Text;
using SearchIndex.Analysis;
using SearchIndex.Engine.Documents;
using SearchIndex.Engine.Segments;
using SearchIndex.Engine.StoredFields;
using SearchIndex.Engine.Terms;
using SearchIndex.Storage.Packing;

namespace SearchIndex.Engine.Indexing;

/// <summary>Documents in memory that become the next segment. Stored fields go to their file at once.</summary>
internal sealed class DocumentBuffer
{
    private readonly Schema _schema;
    private readonly FieldNumbers _numbers;
    private readonly FieldInverter?[] _inverters;
    private readonly FieldInverter?[] _columnValues;
    private readonly NumberBuffer?[] _numberColumns;
    private readonly bool[] _seenNumber;
    private readonly int _idField;
    private readonly TokenBuffer _tokens = new();
    private readonly ByteWriter _stored = new(1 << 12);
    private readonly Dictionary<int, int> _deletedBefore = [];

    public DocumentBuffer(Schema schema, int windowTokens)
    {
        _schema = schema;
        _numbers = new FieldNumbers(schema);
        _idField = _numbers[schema.IdField];
        var count = schema.Fields.Count;
        _inverters = new FieldInverter?[count];
        _columnValues = new FieldInverter?[count];
        _numberColumns = new NumberBuffer?[count];
        _seenNumber = new bool[count];
        for (var i = 0; i < count; i++)
        {
            var field = schema.Fields[i];
            _inverters[i] = field.Indexed ? new FieldInverter(field.Positions, field.Norms, windowTokens) : null;
            _numberColumns[i] = field.Column == ColumnKind.Number ? new NumberBuffer() : null;
            if (field.Column == ColumnKind.Keyword)
            {
                _columnValues[i] = field.Indexed && field.Analyzer is null ? _inverters[i] : new FieldInverter(false, false, windowTokens);
            }
        }
    }

    /// <summary>How many documents are buffered.</summary>
    public int Count { get; private set; }

    /// <summary>Bytes of memory in use, about.</summary>
    public long ByteCount
    {
        get
        {
            long total = 0;
            for (var i = 0; i < _inverters.Length; i++)
            {
                total += _inverters[i]?.ByteCount ?? 0;
                total += ReferenceEquals(_columnValues[i], _inverters[i]) ? 0 : _columnValues[i]?.ByteCount ?? 0;
                total += (_numberColumns[i]?.Values.Capacity ?? 0) * 12L;
            }

            return total;
        }
    }

    /// <summary>Refuses a document that does not fit the schema, before anything is changed.</summary>
    /// <returns>The document's id.</returns>
    /// <exception cref="ArgumentException">Says which value is wrong.</exception>
    public string Validate(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        string? id = null;
        Array.Clear(_seenNumber);
        foreach (var (name, value) in document.Values)
        {
            if (!_numbers.TryGet(name, out var number))
            {
                throw new ArgumentException($"The schema has no field '{name}'.", nameof(document));
            }

            var field = _schema.Fields[number];
            if (value is long ? field.Indexed || field.Column == ColumnKind.Keyword : field.Column == ColumnKind.Number)
            {
                throw new ArgumentException($"The field '{name}' takes {(value is long ? "texts, not numbers" : "numbers, not texts")}.", nameof(document));
            }

            if (field.Column == ColumnKind.Number)
            {
                if (_seenNumber[number])
                {
                    throw new ArgumentException($"The number field '{name}' has two values; a document can have one.", nameof(document));
                }

                _seenNumber[number] = true;
            }

            if (value is string text && ((field.Indexed && field.Analyzer is null) || field.Column == ColumnKind.Keyword))
            {
                CheckLength(name, text);
            }

            if (number == _idField)
            {
                id = id is null
                    ? (string)value
                    : throw new ArgumentException($"The id field '{name}' has two values; a document has one id.", nameof(document));
            }
        }

        return id ?? throw new ArgumentException($"The document has no value in the id field '{_schema.IdField}'.", nameof(document));
    }

    /// <summary>Adds a document that was validated. When the analyzer fails, nothing is changed.</summary>
    /// <param name="document">The document.</param>
    /// <param name="replacedId">The id whose documents it replaces; null where it replaces none.</param>
    /// <param name="writer">Receives the stored fields.</param>
    public void Add(Document document, string? replacedId, SegmentWriter writer)
    {
        var number = Count;
        try
        {
            foreach (var (name, value) in document.Values)
            {
                Invert(_numbers[name], value);
            }

            _stored.Clear();
            StoredFieldsCodecV1.Encode(document, _numbers, _stored);
        }
        catch
        {
            foreach (var inverter in _inverters.Concat(_columnValues))
            {
                inverter?.Rollback();
            }

            throw;
        }

        if (replacedId is not null)
        {
            Delete(replacedId);
        }

        for (var i = 0; i < _inverters.Length; i++)
        {
            _inverters[i]?.EndDocument(number, distinct: _schema.Fields[i].Analyzer is null);
            if (!ReferenceEquals(_columnValues[i], _inverters[i]))
            {
                _columnValues[i]?.EndDocument(number, distinct: true);
            }
        }

        foreach (var (name, value) in document.Values)
        {
            if (value is long wide)
            {
                _numberColumns[_numbers[name]]?.Add(number, wide);
            }
        }

        Count++;
        writer.Stored.Add(_stored.Written);
    }

    /// <summary>Marks all documents added so far with an id as deleted.</summary>
    public void Delete(string id)
    {
        if (Count > 0 && _inverters[_idField]!.Find(id) is { } term)
        {
            _deletedBefore[term] = Count;
        }
    }

    /// <summary>Writes all documents and empties the buffer.</summary>
    /// <returns>The segment, and which of its documents are alive; null where all are.</returns>
    public (SegmentMeta Meta, AliveSet? Alive) Flush(SegmentWriter writer)
    {
        var fields = new SegmentField[_schema.Fields.Count];
        for (var i = 0; i < fields.Length; i++)
        {
            var field = SegmentField.From(_schema.Fields[i]);
            fields[i] = field with
            {
                Inverted = _inverters[i]?.WriteInverted(writer.Inverted, field, Count),
                ColumnData = _numberColumns[i] is { Documents.Count: > 0 } numbers
                    ? writer.Columns.WriteNumbers(Count, numbers.Documents, numbers.Values)
                    : _columnValues[i]?.WriteColumn(writer.Columns, Count),
            };
        }

        var alive = DeletedDocuments();
        var meta = writer.Finish(Count, fields);
        Clear();
        return (meta, alive);
    }

    /// <summary>Forgets all documents.</summary>
    public void Clear()
    {
        Count = 0;
        _deletedBefore.Clear();
        for (var i = 0; i < _inverters.Length; i++)
        {
            _inverters[i]?.Clear();
            _columnValues[i]?.Clear();
            _numberColumns[i]?.Clear();
        }
    }

    private static void CheckLength(string name, ReadOnlySpan<char> term)
    {
        if (term.Length * 3L > TermsCodecV1.MaxTermBytes && Encoding.UTF8.GetByteCount(term) is var bytes and > TermsCodecV1.MaxTermBytes)
        {
            throw new ArgumentException($"A term of the field '{name}' has {bytes} bytes in UTF-8; at most {TermsCodecV1.MaxTermBytes} are allowed. It begins with '{term[..20]}'.", nameof(term));
        }
    }

    private void Invert(int field, object value)
    {
        if (value is not string text)
        {
            return;
        }

        var definition = _schema.Fields[field];
        if (_columnValues[field] is { } column && !ReferenceEquals(column, _inverters[field]))
        {
            column.AddWhole(text);
        }

        if (_inverters[field] is not { } inverter)
        {
            return;
        }

        if (definition.Analyzer is null)
        {
            inverter.AddWhole(text);
            return;
        }

        definition.Analyzer.Analyze(text, _tokens);
        for (var i = 0; i < _tokens.Count; i++)
        {
            CheckLength(definition.Name, _tokens.Term(i));
        }

        inverter.AddTokens(_tokens);
    }

    private AliveSet? DeletedDocuments()
    {
        if (_deletedBefore.Count == 0)
        {
            return null;
        }

        var alive = new AliveSet(Count);
        foreach (var (document, term) in _inverters[_idField]!.FirstTerms())
        {
            if (_deletedBefore.TryGetValue(term, out var before) && document < before)
            {
                alive.Remove(document);
            }
        }

        return alive.AliveCount < Count ? alive : null;
    }
}
