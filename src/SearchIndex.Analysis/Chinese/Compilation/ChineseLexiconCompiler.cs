using System.Globalization;
using System.Text;

namespace SearchIndex.Analysis.Chinese.Compilation;

/// <summary>Makes the compiled lexicon out of the reviewable tables. The same tables give the same bytes.</summary>
public static class ChineseLexiconCompiler
{
    /// <summary>Compiles.</summary>
    /// <param name="words">Words with frequencies, each once.</param>
    /// <param name="bigrams">Bigrams with frequencies, each pair once.</param>
    /// <param name="sentenceClasses">The table of sentence classes: <c>first TAB last TAB class</c>, code points in hexadecimal, ascending.</param>
    /// <returns>The bytes of the compiled lexicon, in the grammar of its codec.</returns>
    /// <exception cref="InvalidDataException">A table contradicts itself or lacks one of the model's marks.</exception>
    public static byte[] Compile(IReadOnlyList<WordFrequency> words, IReadOnlyList<BigramFrequency> bigrams, ReadOnlySpan<byte> sentenceClasses)
    {
        var runs = ParseSentenceClasses(Encoding.UTF8.GetString(sentenceClasses));
        var numbering = WordNumbering.Create(words, bigrams);
        var trie = new TrieBuilder(numbering);
        var (wordRecords, pairs, costs) = BigramRows.Build(numbering, bigrams);
        var payload = new LexiconPayload();
        payload.Int32(runs.Count);
        foreach (var run in runs)
        {
            payload.Int32(run.First, run.Last, (int)run.Class);
        }

        WriteHan(payload, numbering, trie);
        WriteDelimiters(payload, numbering);
        payload.Int32(trie.Slots.Length);
        foreach (var slot in trie.Slots)
        {
            payload.Int32(slot.Parent, slot.Children, slot.Word);
        }

        payload.Int32(wordRecords.Length);
        foreach (var word in wordRecords)
        {
            payload.Int32(word.Row, word.Mask, word.Costs);
        }

        payload.Int32(pairs.Length);
        foreach (var pair in pairs)
        {
            payload.Int32(unchecked((int)pair));
        }

        payload.Int32(costs.Length);
        foreach (var cost in costs)
        {
            payload.Double(cost);
        }

        return LexiconFrame.Wrap(LexiconCodecV2.Version, payload.ToArray());
    }

    private static void WriteHan(LexiconPayload payload, WordNumbering numbering, TrieBuilder trie)
    {
        for (var c = ChineseLexicon.FirstHan; c <= ChineseLexicon.LastHan; c++)
        {
            var word = numbering.Find(((char)c).ToString());
            payload.Int32(word < 0 ? ChineseLexicon.UnknownHan : word, trie.ChildrenOf((char)c), trie.CodeOf((char)c));
        }
    }

    private static void WriteDelimiters(LexiconPayload payload, WordNumbering numbering)
    {
        var delimiters = new List<(int Unit, int Word)>();
        for (var c = 0; c <= char.MaxValue; c++)
        {
            if (CharacterKinds.Of((char)c) == CharacterKind.Delimiter && numbering.Find(((char)c).ToString()) is var word and >= 0)
            {
                delimiters.Add((c, word));
            }
        }

        payload.Int32(delimiters.Count);
        foreach (var (unit, word) in delimiters)
        {
            payload.Int32(unit, word);
        }
    }

    private static List<SentenceClassRun> ParseSentenceClasses(string text)
    {
        var runs = new List<SentenceClassRun>();
        foreach (var (fields, line) in FrequencyTable.Rows(text, 3))
        {
            if (!int.TryParse(fields[0], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var first)
                || !int.TryParse(fields[1], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var last)
                || !Enum.TryParse<SentenceClass>(fields[2], ignoreCase: true, out var sentenceClass)
                || last < first || (runs.Count > 0 && runs[^1].Last >= first))
            {
                throw new InvalidDataException($"Line {line} of the sentence classes is no run of code points that follows the one before it.");
            }

            runs.Add(new SentenceClassRun(first, last, sentenceClass));
        }

        return runs;
    }
}
