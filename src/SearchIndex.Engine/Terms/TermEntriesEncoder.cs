using SearchIndex.Storage.Packing;

namespace SearchIndex.Engine.Terms;

/// <summary>Packs what the dictionary knows of the terms of a block. See <see cref="TermsCodecV2"/>.</summary>
internal sealed class TermEntriesEncoder
{
    private readonly ulong[] _frequencies = new ulong[TermsCodecV2.BlockSize];
    private readonly ulong[] _totals = new ulong[TermsCodecV2.BlockSize];
    private readonly ulong[] _singles = new ulong[TermsCodecV2.BlockSize];
    private readonly ulong[] _documents = new ulong[TermsCodecV2.BlockSize];
    private readonly ulong[] _places = new ulong[TermsCodecV2.BlockSize];

    private bool _positions;
    private int _count;
    private int _singleCount;
    private int _manyCount;
    private long _lastSingle;
    private long _documentsBase;
    private long _lastDocuments;
    private long _placesBase;
    private long _lastPlaces;

    public void BeginField(bool positions)
    {
        _positions = positions;
        _lastDocuments = 0;
        _lastPlaces = 0;
        BeginBlock();
    }

    public void Add(in TermEntry entry)
    {
        _frequencies[_count] = (ulong)(entry.DocumentFrequency - 1);
        _totals[_count] = (ulong)(entry.TotalFrequency - entry.DocumentFrequency);
        _places[_count] = (ulong)(entry.PositionsOffset - _lastPlaces);
        _count++;
        if (_positions)
        {
            _lastPlaces = entry.PositionsOffset;
        }

        if (entry.DocumentFrequency == 1)
        {
            var step = entry.DocumentsOffset - _lastSingle;
            _singles[_singleCount++] = (ulong)((step << 1) ^ (step >> 63));
            _lastSingle = entry.DocumentsOffset;
        }
        else
        {
            _documents[_manyCount++] = (ulong)(entry.DocumentsOffset - _lastDocuments);
            _lastDocuments = entry.DocumentsOffset;
        }
    }

    /// <summary>Writes the block and begins the next one.</summary>
    public void EndBlock(ByteWriter target)
    {
        var bits = new BitWriter(target);
        var single = _manyCount == 0 && !_totals.AsSpan(0, _count).ContainsAnyExcept(0UL);
        var (kDf, kTf, kDocuments) = (0, 0, 0);
        var kDocument = BitWriter.BestParameter(_singles.AsSpan(0, _singleCount), TermsCodecV2.LargestParameter);
        bits.WriteBits(single ? 1UL : 0, 1);
        if (single)
        {
            bits.WriteBits((ulong)kDocument, 5);
        }
        else
        {
            kDf = BitWriter.BestParameter(_frequencies.AsSpan(0, _count), TermsCodecV2.LargestParameter);
            kTf = BitWriter.BestParameter(_totals.AsSpan(0, _count), TermsCodecV2.LargestParameter);
            kDocuments = BitWriter.BestParameter(_documents.AsSpan(0, _manyCount), TermsCodecV2.LargestParameter);
            bits.WriteBits((ulong)kDf, 5);
            bits.WriteBits((ulong)kTf, 5);
            bits.WriteBits((ulong)kDocument, 5);
            bits.WriteBits((ulong)kDocuments, 5);
            bits.WriteExpGolomb((ulong)_documentsBase, TermsCodecV2.BaseParameter);
        }

        var kPlaces = 0;
        if (_positions)
        {
            kPlaces = BitWriter.BestParameter(_places.AsSpan(0, _count), TermsCodecV2.LargestParameter);
            bits.WriteBits((ulong)kPlaces, 5);
            bits.WriteExpGolomb((ulong)_placesBase, TermsCodecV2.BaseParameter);
        }

        var (one, many) = (0, 0);
        for (var i = 0; i < _count; i++)
        {
            if (!single)
            {
                bits.WriteExpGolomb(_frequencies[i], kDf);
                bits.WriteExpGolomb(_totals[i], kTf);
            }

            if (_frequencies[i] == 0)
            {
                bits.WriteExpGolomb(_singles[one++], kDocument);
            }
            else
            {
                bits.WriteExpGolomb(_documents[many++], kDocuments);
            }

            if (_positions)
            {
                bits.WriteExpGolomb(_places[i], kPlaces);
            }
        }

        bits.Align();
        BeginBlock();
    }

    private void BeginBlock()
    {
        _count = 0;
        _singleCount = 0;
        _manyCount = 0;
        _lastSingle = 0;
        _documentsBase = _lastDocuments;
        _placesBase = _lastPlaces;
    }
}
