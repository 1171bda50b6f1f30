using SearchIndex.Engine.Columns;
using SearchIndex.Engine.Norms;
using SearchIndex.Engine.Postings;
using SearchIndex.Engine.StoredFields;
using SearchIndex.Engine.Terms;
using SearchIndex.Storage.Directories;
using SearchIndex.Storage.Framing;

namespace SearchIndex.Engine.Segments;

/// <summary>A segment read from its files.</summary>
internal sealed class FileSegmentReader : SegmentReader, IDisposable
{
    private readonly Dictionary<string, InvertedField> _inverted = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PackedNumberColumn> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PackedKeywordColumn> _keywords = new(StringComparer.Ordinal);
    private readonly List<FramedInput> _inputs = [];
    private readonly string[] _fieldNames;
    private readonly AliveSet? _alive;

    private FileSegmentReader(SegmentMeta meta, AliveSet? alive)
    {
        Meta = meta;
        _alive = alive;
        _fieldNames = [.. meta.Fields.Select(field => field.Name)];
    }

    public SegmentMeta Meta { get; }

    /// <summary>Null where no document is deleted.</summary>
    public AliveSet? Alive => _alive;

    public StoredFieldsReader StoredFields { get; private set; } = null!;

    /// <summary>The data files, in the order of <see cref="SegmentFiles.Data"/>.</summary>
    public IReadOnlyList<FramedInput> Inputs => _inputs;

    public override int DocumentCount => Meta.DocumentCount;

    public override int AliveCount => _alive?.AliveCount ?? Meta.DocumentCount;

    /// <summary>Opens the files of a segment and checks that they belong together; checksums of the large ones are not verified.</summary>
    /// <exception cref="IndexCorruptException">A file is damaged, cut, or of another segment.</exception>
    public static FileSegmentReader Open(IDirectory directory, SegmentMeta meta, AliveSet? alive)
    {
        var reader = new FileSegmentReader(meta, alive);
        try
        {
            reader.OpenFiles(directory);
            return reader;
        }
        catch
        {
            reader.Dispose();
            throw;
        }
    }

    /// <summary>Which codec wrote the files of a kind, the oldest version that is read, and the one that is written.</summary>
    public static (string Name, int Oldest, int Version) CodecOf(string kind) => kind switch
    {
        SegmentFiles.Terms => (TermsCodecV2.Name, TermsCodecV1.Version, TermsCodecV2.Version),
        SegmentFiles.Documents => (PostingsCodecV2.Name, PostingsCodecV1.Version, PostingsCodecV2.Version),
        SegmentFiles.Positions => (PositionsCodecV2.Name, PostingsCodecV1.Version, PositionsCodecV2.Version),
        SegmentFiles.Norms => (NormsCodecV1.Name, NormsCodecV1.Version, NormsCodecV1.Version),
        SegmentFiles.Stored => (StoredFieldsCodecV1.Name, StoredFieldsCodecV1.Version, StoredFieldsCodecV1.Version),
        SegmentFiles.Meta => (SegmentMetaCodecV1.Name, SegmentMetaCodecV1.Version, SegmentMetaCodecV1.Version),
        SegmentFiles.Alive => (AliveSetCodecV1.Name, AliveSetCodecV1.Version, AliveSetCodecV1.Version),
        _ => (ColumnsCodecV1.Name, ColumnsCodecV1.Version, ColumnsCodecV1.Version),
    };

    public override bool IsAlive(int document)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)document, (uint)DocumentCount, nameof(document));
        return _alive is null || _alive.Contains(document);
    }

    public override FieldTerms? Terms(string field) => _inverted.GetValueOrDefault(field);

    public override NumberColumn? Numbers(string field) => _numbers.GetValueOrDefault(field);

    public override KeywordColumn? Keywords(string field) => _keywords.GetValueOrDefault(field);

    public override StoredDocument Stored(int document)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)document, (uint)DocumentCount, nameof(document));
        return Stored(StoredFields.RecentChunkOf(document), document);
    }

    /// <summary>Reads a document of a chunk that was unpacked before.</summary>
    public StoredDocument Stored(StoredChunk chunk, int document)
    {
        var reader = chunk.Document(document);
        return StoredFieldsCodecV1.Decode(ref reader, _fieldNames);
    }

    public void Dispose()
    {
        foreach (var input in _inputs)
        {
            input.Dispose();
        }

        _inputs.Clear();
    }

    private void OpenFiles(IDirectory directory)
    {
        for (var i = 0; i < SegmentFiles.Data.Count; i++)
        {
            var kind = SegmentFiles.Data[i];
            var (codec, oldest, version) = CodecOf(kind);
            var input = FramedInput.Open(directory, SegmentFiles.Name(Meta.Number, kind), codec, oldest, version, Meta.Id);
            _inputs.Add(input);
            var expected = Meta.Files[i];
            if (input.Length != expected.Length || input.Checksum != expected.Checksum)
            {
                throw new IndexCorruptException(
                    input.Name,
                    input.ContentEnd,
                    $"{expected.Length} bytes of checksum {expected.Checksum:x8}, as the segment's description says",
                    $"{input.Length} bytes of checksum {input.Checksum:x8}");
            }
        }

        StoredFields = new StoredFieldsReader(_inputs[4], Meta.Stored, Meta.DocumentCount);
        foreach (var field in Meta.Fields)
        {
            OpenField(field);
        }
    }

    private void OpenField(SegmentField field)
    {
        if (field.Inverted is { } section)
        {
            var statistics = section.Statistics;
            if (statistics.DocumentCount < 1 || statistics.DocumentCount > DocumentCount || statistics.TermCount < 1)
            {
                throw new IndexCorruptException(SegmentFiles.Name(Meta.Number, SegmentFiles.Meta), 0, $"1 to {DocumentCount} documents and a term in field '{field.Name}'", $"{statistics}");
            }

            var source = new PostingsSource(_inputs[1], _inputs[2], _inputs[3], section.NormsOffset, DocumentCount, field.HasFrequencies, field.HasPositions);
            _ = source.NormBytes();
            _inverted.Add(field.Name, new InvertedField(source, TermIndex.Open(_inputs[0], section), statistics));
        }

        if (field.ColumnData is { } column)
        {
            if (field.Column == Documents.ColumnKind.Number)
            {
                _numbers.Add(field.Name, new PackedNumberColumn(_inputs[5], column, DocumentCount));
            }
            else
            {
                _keywords.Add(field.Name, new PackedKeywordColumn(_inputs[5], column, DocumentCount));
            }
        }
    }
}
