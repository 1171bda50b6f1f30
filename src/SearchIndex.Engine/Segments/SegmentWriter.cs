using SearchIndex.Engine.Columns;
using SearchIndex.Engine.Norms;
using SearchIndex.Engine.Postings;
using SearchIndex.Engine.StoredFields;
using SearchIndex.Engine.Terms;
using SearchIndex.Storage.Directories;
using SearchIndex.Storage.Framing;

namespace SearchIndex.Engine.Segments;

/// <summary>The files of a segment that is being written, by the buffer of documents or by a merge.</summary>
internal sealed class SegmentWriter : IDisposable
{
    private readonly IDirectory _directory;
    private readonly List<IndexOutput> _outputs = [];
    private bool _finished;

    public SegmentWriter(IDirectory directory, long number, Guid id)
    {
        _directory = directory;
        Number = number;
        Id = id;
        try
        {
            Create(SegmentFiles.Terms, TermsCodecV2.Name, TermsCodecV2.Version);
            Create(SegmentFiles.Documents, PostingsCodecV2.Name, PostingsCodecV2.Version);
            Create(SegmentFiles.Positions, PositionsCodecV2.Name, PositionsCodecV2.Version);
            Create(SegmentFiles.Norms, NormsCodecV1.Name, NormsCodecV1.Version);
            Create(SegmentFiles.Stored, StoredFieldsCodecV1.Name, StoredFieldsCodecV1.Version);
            Create(SegmentFiles.Columns, ColumnsCodecV1.Name, ColumnsCodecV1.Version);
        }
        catch
        {
            Dispose();
            throw;
        }

        Inverted = new InvertedWriter(_outputs[0], _outputs[1], _outputs[2], _outputs[3]);
        Stored = new StoredFieldsWriter(_outputs[4]);
        Columns = new ColumnsWriter(_outputs[5]);
    }

    public long Number { get; }

    public Guid Id { get; }

    public InvertedWriter Inverted { get; }

    public StoredFieldsWriter Stored { get; }

    public ColumnsWriter Columns { get; }

    /// <summary>Completes all files. Nothing is synced yet.</summary>
    public SegmentMeta Finish(int documentCount, IReadOnlyList<SegmentField> fields)
    {
        var stored = Stored.End();
        var files = new SegmentFile[_outputs.Count];
        for (var i = 0; i < files.Length; i++)
        {
            var checksum = FileFooter.Write(_outputs[i]);
            files[i] = new SegmentFile(_outputs[i].Position, checksum);
            _outputs[i].Dispose();
        }

        var meta = new SegmentMeta(Id, Number, documentCount, fields, stored, files);
        SegmentMetaCodecV1.Write(_directory, meta);
        _finished = true;
        return meta;
    }

    /// <summary>Closes what is open and, unless the segment was finished, deletes its files.</summary>
    public void Dispose()
    {
        if (_finished)
        {
            return;
        }

        _finished = true;
        foreach (var output in _outputs)
        {
            try
            {
                output.Dispose();
            }
            catch (IOException)
            {
                // The file is given up anyway; the failure that led here is the one to report.
            }
        }

        foreach (var kind in SegmentFiles.Data)
        {
            try
            {
                _directory.Delete(SegmentFiles.Name(Number, kind));
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // What is left is deleted after the next commit, as nothing refers to it.
            }
        }
    }

    private void Create(string kind, string codec, int version)
    {
        var output = _directory.Create(SegmentFiles.Name(Number, kind));
        _outputs.Add(output);
        FileHeader.Write(output, codec, version, Id);
    }
}
