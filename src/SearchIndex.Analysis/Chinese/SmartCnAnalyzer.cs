using SearchIndex.Analysis.English;

namespace SearchIndex.Analysis.Chinese;

/// <summary>
/// The words that Apache Lucene 8.8.1's SmartChineseAnalyzer finds: sentences, words of the SmartCn model, ASCII lower case,
/// Porter stems, and a gap in the positions for each mark of punctuation.
/// </summary>
internal sealed class SmartCnAnalyzer : IAnalyzer
{
    /// <summary>The reader that is imitated sees the text through windows of this many units; no sentence crosses their edges.</summary>
    private const int WindowLength = 1024;
    private const string RulesVersion = "1";
    private readonly ChineseLexicon _lexicon;
    private readonly bool _segmentsOnly;

    /// <summary>Sets the analyzer up.</summary>
    /// <param name="lexicon">The model.</param>
    /// <param name="segmentsOnly">True for the bare segmenter: nothing is stemmed and punctuation stays, as the term ",".</param>
    internal SmartCnAnalyzer(ChineseLexicon lexicon, bool segmentsOnly)
    {
        _lexicon = lexicon;
        _segmentsOnly = segmentsOnly;
        Name = segmentsOnly ? "smartcn-segments" : "smartcn";
        Fingerprint = $"{Name}/{RulesVersion}:{lexicon.Fingerprint}";
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public string Fingerprint { get; }

    /// <inheritdoc/>
    public void Analyze(ReadOnlySpan<char> text, TokenBuffer tokens)
    {
        tokens.Clear();
        var increment = 1;
        for (var start = 0; start < text.Length;)
        {
            var window = text[start..Math.Min(text.Length, start + WindowLength)];
            if (window.Length == WindowLength)
            {
                // More may follow: end at the last line end, or cut where there is none.
                var safe = window.LastIndexOfAny("\r\n\u0085\u2028\u2029") + 1;
                window = safe > 0 ? window[..safe] : window;
            }

            tokens.Sentences.Open(window.Length);
            for (var at = 0; at < window.Length;)
            {
                var end = tokens.Sentences.SentenceEnd(_lexicon.Characters, window, at);
                increment = AddSentence(window[at..end], start + at, increment, tokens);
                at = end;
            }

            start += window.Length;
        }
    }

    private int AddSentence(ReadOnlySpan<char> sentence, int offset, int increment, TokenBuffer tokens)
    {
        var lattice = tokens.Lattice;
        SmartCnSegmenter.Segment(_lexicon, sentence, lattice);
        var units = _lexicon.Characters.Units;
        foreach (var node in lattice.Path)
        {
            var start = lattice.Start(node);
            var end = lattice.End(node);
            switch ((CharacterKind)(units[sentence[start]] >> 4))
            {
                case CharacterKind.Delimiter when _segmentsOnly:
                    tokens.Append(",", offset + start, offset + end, increment);
                    break;
                case CharacterKind.Delimiter:
                    increment++;
                    continue;
                case CharacterKind.Han:
                    tokens.Append(sentence, start, end - start, offset, increment);
                    if (lattice.HoldsSpaces)
                    {
                        RemoveSpaces(sentence[start..end], tokens);
                    }

                    break;
                case CharacterKind.Letter or CharacterKind.FullWidthLetter or CharacterKind.FullWidthDigit or CharacterKind.Digit:
                    tokens.Append(sentence, start, end - start, offset, increment);
                    FoldAscii(tokens.LastTerm);
                    if (!_segmentsOnly)
                    {
                        tokens.CutLastTerm(PorterStemmer.Stem(tokens.LastTerm));
                    }

                    break;
                default:
                    tokens.Append(sentence, start, end - start, offset, increment);
                    break;
            }

            increment = 1;
        }

        return increment;
    }

    /// <summary>The model looks through spaces inside of words; the term is written without them.</summary>
    private static void RemoveSpaces(ReadOnlySpan<char> source, TokenBuffer tokens)
    {
        var term = tokens.LastTerm;
        var length = 0;
        foreach (var unit in source)
        {
            if (CharacterKinds.Of(unit) != CharacterKind.Space)
            {
                term[length++] = unit;
            }
        }

        tokens.CutLastTerm(length);
    }

    /// <summary>Full-width letters and digits to ASCII, and A to Z to lower case.</summary>
    private static void FoldAscii(Span<char> term)
    {
        foreach (ref var unit in term)
        {
            if (unit >= '\uFF10')
            {
                unit = (char)(unit - 0xFEE0);
            }

            if (unit is >= 'A' and <= 'Z')
            {
                unit = (char)(unit + 0x20);
            }
        }
    }
}
