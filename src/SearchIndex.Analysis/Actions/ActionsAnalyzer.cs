using System.Globalization;
using System.Text;
using SearchIndex.Analysis.Chinese;
using SearchIndex.Analysis.English;
using SearchIndex.Analysis.Folding;

namespace SearchIndex.Analysis.Actions;

/// <summary>
/// Words for ranking texts of one field of knowledge: the SmartCn model with its words kept whole, breaks at every change of script, numbers
/// with percent signs, folding of width, case, accents and simplified/traditional writing, Porter stems of English words.
/// </summary>
/// <remarks>
/// Nothing but punctuation is left out, and each mark of it leaves a gap of one position; there are no stop words. A number and the unit
/// behind it are two tokens (<c>42432.88</c>, <c>公顷</c>), a number and its percent sign are one (<c>69.39%</c>), and thousands are
/// written without their commas.
/// </remarks>
internal sealed class ActionsAnalyzer : IAnalyzer
{
    private const string RulesVersion = "1";

    /// <summary>English words longer than this are no words; they are kept as they stand.</summary>
    private const int LongestStemmedWord = 64;
    private readonly ActionSegmenter _segmenter;
    private readonly ActionScanner _scanner;
    private readonly CharacterFolding _folding;
    private readonly char[] _representatives = new char[char.MaxValue + 1];

    /// <summary>Sets the analyzer up.</summary>
    internal ActionsAnalyzer(ChineseLexicon lexicon, DomainWords words, CharacterFolding folding)
    {
        _segmenter = new ActionSegmenter(lexicon, words);
        _scanner = new ActionScanner(lexicon, folding.Variants);
        _folding = folding;
        for (var unit = 0; unit < _representatives.Length; unit++)
        {
            var representative = folding.Variants.Representative(unit);
            _representatives[unit] = representative > char.MaxValue ? (char)unit : (char)representative;
        }

        Fingerprint = $"actions/{RulesVersion}:{lexicon.Fingerprint}:{words.Fingerprint}:{folding.Fingerprint}";
    }

    /// <summary>The kinds of units, to be shared.</summary>
    internal UnitKindTable Kinds => _scanner.Kinds;

    /// <inheritdoc/>
    public string Name => "actions";

    /// <inheritdoc/>
    public string Fingerprint { get; }

    /// <inheritdoc/>
    public void Analyze(ReadOnlySpan<char> text, TokenBuffer tokens)
    {
        tokens.Clear();
        var folded = tokens.Folded;
        folded.Fill(text, _folding);
        var sentence = tokens.Sentence;
        var lattice = tokens.Lattice;
        var increment = 1;
        for (var at = 0; at < folded.Length;)
        {
            at = _scanner.ReadSentence(text, folded, at, sentence);
            _segmenter.Segment(sentence, lattice);
            foreach (var node in lattice.Path)
            {
                ref readonly var first = ref sentence[lattice.Start(node)];
                if (first.Kind == PlaceKind.Mark)
                {
                    increment++;
                    continue;
                }

                var end = sentence[lattice.End(node) - 1].End;
                tokens.Append(folded.Units[first.Start..end], folded.Start(first.Start), folded.End(end - 1), increment);
                tokens.CutLastTerm(Finish(first.Kind, tokens.LastTerm));
                increment = 1;
            }
        }
    }

    /// <summary>The form in which a Han character stands in terms.</summary>
    /// <param name="character">A folded Han character.</param>
    internal string HanForm(string character)
    {
        Span<char> term = stackalloc char[2];
        character.CopyTo(term);
        return new string(term[..FinishHan(term[..character.Length])]);
    }

    /// <summary>All folded Han characters that have one form in terms.</summary>
    /// <param name="character">One of them.</param>
    internal IReadOnlyList<string> HanForms(string character)
    {
        var form = HanForm(character);
        return [.. _folding.Variants.Class(Rune.GetRuneAt(form, 0).Value).Select(char.ConvertFromUtf32).Append(form).Append(character).Where(other => HanForm(other) == form).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Turns the folded source of a token into its term, in place.</summary>
    private int Finish(PlaceKind kind, Span<char> term) => kind switch
    {
        PlaceKind.Han => FinishHan(term),
        PlaceKind.Number => FinishNumber(term),
        _ => FinishLetters(term),
    };

    private int FinishHan(Span<char> term)
    {
        var length = 0;
        for (var at = 0; at < term.Length; at++)
        {
            var unit = term[at];
            if (char.IsHighSurrogate(unit) && at + 1 < term.Length)
            {
                var codePoint = char.ConvertToUtf32(unit, term[++at]);
                if (TextUnits.KindOf(codePoint) == TextUnitKind.Han)
                {
                    length += new Rune(_folding.Variants.Representative(codePoint)).EncodeToUtf16(term[length..]);
                }
            }
            else if (TextUnits.IsHan(unit))
            {
                term[length++] = _representatives[unit];
            }
        }

        return length;
    }

    private static int FinishNumber(Span<char> term)
    {
        var length = 0;
        foreach (var unit in term)
        {
            if (unit != ',')
            {
                var digit = CharUnicodeInfo.GetDecimalDigitValue(unit);
                term[length++] = digit < 0 ? unit : (char)('0' + digit);
            }
        }

        return length;
    }

    private int FinishLetters(Span<char> term)
    {
        var length = 0;
        var isAscii = true;
        for (var at = 0; at < term.Length; at++)
        {
            var unit = term[at];
            var plain = _folding.PlainLetter(unit);
            if (plain == 0 && unit >= '\u00AD' && TextUnits.KindOf(unit) == TextUnitKind.Ignored)
            {
                continue;
            }

            term[length] = plain == 0 ? unit : char.ToLowerInvariant(plain);
            isAscii &= term[length] is >= 'a' and <= 'z';
            length++;
        }

        return isAscii && length <= LongestStemmedWord ? PorterStemmer.Stem(term[..length]) : length;
    }
}
