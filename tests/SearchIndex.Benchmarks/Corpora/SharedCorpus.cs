using System.Text;
using SearchIndex.Similarity.Noise;
using SearchIndex.Similarity.Shingles;
using SearchIndex.Similarity.Texts;
using SearchIndex.TestKit.Similarity;

namespace SearchIndex.Benchmarks.Corpora;

/// <summary>A corpus as sets of shingles, made on several threads while the file is read on.</summary>
internal sealed class SharedCorpus
{
    private const int DocumentsOfTask = 1024;
    private readonly ComparedTextReader _reader = new(FoldingTables.Load());
    private readonly Shingler _shingler;
    private readonly int _threads;
    private readonly bool _byTitle;

    internal SharedCorpus(ShingleOptions options, int threads, bool byTitle)
    {
        _shingler = new Shingler(options);
        _threads = threads;
        _byTitle = byTitle;
    }

    internal List<string> Ids { get; } = [];

    internal List<ShingleSet> Sets { get; } = [];

    /// <summary>The texts themselves; none where they are more than were to be kept.</summary>
    internal List<NoisyText> Texts { get; } = [];

    /// <summary>Up to how many texts are kept, as long as they have no more than a thousand times as many characters.</summary>
    internal int KeptTexts { get; init; }

    internal ComparedTextReader Reader => _reader;

    internal long CharacterCount { get; private set; }

    /// <summary>Reads the first documents of a file.</summary>
    internal void Read(string file, int limit)
    {
        Ids.Clear();
        Sets.Clear();
        Texts.Clear();
        CharacterCount = 0;
        var running = new Queue<Task<ShingleSet[]>>();
        foreach (var batch in Documents(file).Take(limit).Chunk(DocumentsOfTask))
        {
            foreach (var document in batch)
            {
                Ids.Add(document.Id);
                CharacterCount += document.Text.Length;
                if (Ids.Count <= KeptTexts && CharacterCount <= 1000L * KeptTexts)
                {
                    Texts.Add(new NoisyText(document.Text, []));
                }
            }

            if (_threads == 1)
            {
                Sets.AddRange(SetsOf(batch));
                continue;
            }

            running.Enqueue(Task.Run(() => SetsOf(batch)));
            if (running.Count > 4 * _threads)
            {
                Sets.AddRange(running.Dequeue().GetAwaiter().GetResult());
            }
        }

        foreach (var task in running)
        {
            Sets.AddRange(task.GetAwaiter().GetResult());
        }

        if (Texts.Count < Ids.Count)
        {
            Texts.Clear();
        }
    }

    /// <summary>The documents, or those of a title that follow one another as one.</summary>
    private IEnumerable<CorpusDocument> Documents(string file)
    {
        if (!_byTitle)
        {
            foreach (var document in JsonLines.Read(file))
            {
                yield return document;
            }

            yield break;
        }

        CorpusDocument? first = null;
        var text = new StringBuilder();
        foreach (var document in JsonLines.Read(file))
        {
            if (first is not null && first.Title != document.Title)
            {
                yield return first with { Text = text.ToString() };
                first = null;
            }

            if (first is null)
            {
                first = document;
                text.Clear();
            }

            text.Append(document.Text).Append('\n');
        }

        if (first is not null)
        {
            yield return first with { Text = text.ToString() };
        }
    }

    private ShingleSet[] SetsOf(CorpusDocument[] documents)
    {
        var buffer = new UnitBuffer();
        var sets = new ShingleSet[documents.Length];
        var hashes = Array.Empty<ulong>();
        for (var i = 0; i < sets.Length; i++)
        {
            _reader.Read(documents[i].Text, default, buffer);
            if (hashes.Length <= buffer.Count)
            {
                hashes = new ulong[(buffer.Count + 1) * 2];
            }

            sets[i] = ShingleSet.OfUnsorted(hashes.AsSpan(0, _shingler.Fill(buffer.Codes, hashes)));
        }

        return sets;
    }
}
