using System.Buffers;
using SearchIndex.Analysis.Actions;
using SearchIndex.Analysis.English;
using SearchIndex.Analysis.Folding;

namespace SearchIndex.Analysis.FreeText;

/// <summary>
/// Terms for ranking by free text: the words of the analyzer <c>actions</c>, and beside each of them what rescues a search where words
/// disagree: Han characters in twos, English words before stemming and by their beginnings, pairs of words, and words with a
/// hyphen joined.
/// </summary>
/// <remarks>
/// What stands beside a word has the position increment 0, so the length of a text is the number of its words. The kind of a term is told
/// by its first character, see <see cref="FreeTextTermKind"/>: no word begins with one of these marks.
/// Two Han characters are a term exactly where the character view gives them neighbouring positions and neither bears a mark; in the term
/// each stands for all its forms, see <see cref="FormsOf"/>. A search relies on that, so a change of either view has to keep it.
/// </remarks>
public sealed class FreeTextAnalyzer : IAnalyzer
{
    private const string RulesVersion = "3";
    private const int LongestStemmedWord = 64;
    private const int ShortestWithBeginning = 7;
    private const int BeginningLength = 6;

    /// <summary>Function words that a pair reaches across.</summary>
    private const int LongestReach = 3;
    private static readonly SearchValues<char> SentenceEnds = SearchValues.Create(".!?;。！？；\n");
    private readonly ActionsAnalyzer _words;

    /// <summary>Sets the analyzer up.</summary>
    /// <param name="actions">The analyzer of words.</param>
    internal FreeTextAnalyzer(ActionsAnalyzer actions)
    {
        _words = actions;
        Fingerprint = $"free/{RulesVersion}:{actions.Fingerprint}";
    }

    /// <inheritdoc/>
    public string Name => "free";

    /// <inheritdoc/>
    public string Fingerprint { get; }

    /// <summary>What a term stands for.</summary>
    /// <param name="term">A term of this analyzer.</param>
    /// <returns>Never <see cref="FreeTextTermKind.Joined"/>: joined words are words.</returns>
    public static FreeTextTermKind KindOf(ReadOnlySpan<char> term) => term.Length < 2 ? FreeTextTermKind.Word : term[0] switch
    {
        '_' => FreeTextTermKind.Bigram,
        '.' => FreeTextTermKind.Character,
        '=' => FreeTextTermKind.Exact,
        '~' => FreeTextTermKind.Beginning,
        '+' => FreeTextTermKind.Pair,
        _ => FreeTextTermKind.Word,
    };

    /// <summary>The term of two Han characters next to each other.</summary>
    /// <param name="first">A token of the character view.</param>
    /// <param name="second">The token behind it.</param>
    /// <returns>Null where one of them is no Han character, or bears a mark.</returns>
    public string? PairOf(string first, string second) => IsCharacter(first) && IsCharacter(second) ? $"_{_words.HanForm(first)}{_words.HanForm(second)}" : null;

    /// <summary>The term of a word of Han characters.</summary>
    /// <param name="characters">Tokens of the character view.</param>
    /// <returns>Null for less than two, or where one of them is no Han character, or bears a mark.</returns>
    public string? WordOf(IReadOnlyCollection<string> characters) =>
        characters is { Count: > 1 } && characters.All(IsCharacter) ? string.Concat(characters.Select(_words.HanForm)) : null;

    /// <summary>The Han characters that one stands for in the terms of two.</summary>
    /// <param name="character">A token of the character view that is a Han character.</param>
    /// <returns>The character and all others that give the same term.</returns>
    public IReadOnlyList<string> FormsOf(string character) => _words.HanForms(character);

    /// <inheritdoc/>
    public void Analyze(ReadOnlySpan<char> text, TokenBuffer tokens)
    {
        var words = tokens.Inner;
        _words.Analyze(text, words);
        tokens.Clear();
        Span<char> last = stackalloc char[LongestStemmedWord];
        Span<char> stem = stackalloc char[LongestStemmedWord];
        var (lastLength, reach) = (0, 0);
        var han = new HanWalk(words.Folded.Units, _words.Kinds);
        for (var i = 0; i < words.Count; i++)
        {
            var token = words[i];
            var term = words.Term(i);
            if (IsHan(term))
            {
                AddHan(words, i, token.PositionIncrement, tokens, ref han);
                lastLength = 0;
                continue;
            }

            var source = text[token.Start..token.End];
            var length = AddWord(source, term, token, stem, tokens, out var isFunctionWord);
            if (token.PositionIncrement > 1 && EndsSentence(text, words, i))
            {
                lastLength = 0;
            }

            if (isFunctionWord)
            {
                lastLength = ++reach > LongestReach ? 0 : lastLength;
                continue;
            }

            if (length > 0 && lastLength > 0)
            {
                AddPair(last[..lastLength], stem[..length], token, tokens);
            }

            AddJoined(text, words, i, tokens);
            stem[..length].CopyTo(last);
            (lastLength, reach) = (length, 0);
        }
    }

    private static bool IsHan(ReadOnlySpan<char> term) =>
        term.Length > 0 && TextUnits.IsHan(char.IsHighSurrogate(term[0]) && term.Length > 1 && char.IsLowSurrogate(term[1]) ? char.ConvertToUtf32(term[0], term[1]) : term[0]);

    private static bool IsCharacter(string term) => IsHan(term) && RuneLength(term) == term.Length;

    private static int RuneLength(ReadOnlySpan<char> term) => char.IsHighSurrogate(term[0]) && term.Length > 1 ? 2 : 1;

    /// <summary>The word, a single character marked as one, then what begins at each place in it: two characters, whatever the words are.</summary>
    private static void AddHan(TokenBuffer words, int index, int increment, TokenBuffer tokens, ref HanWalk han)
    {
        var token = words[index];
        var term = words.Term(index);
        if (RuneLength(term) < term.Length)
        {
            tokens.Append(term, token.Start, token.End, increment);
        }
        else
        {
            AddMarked('.', term, token, increment, tokens);
        }

        // The last character meets the first one of the next word.
        ReadOnlySpan<char> next = index + 1 < words.Count && IsHan(words.Term(index + 1)) ? words.Term(index + 1) : default;
        var folded = words.Folded;
        Span<char> gram = stackalloc char[5];
        gram[0] = '_';
        for (var at = 0; at < term.Length;)
        {
            var length = RuneLength(term[at..]);
            term.Slice(at, length).CopyTo(gram[1..]);
            at += length;
            var second = at < term.Length ? term[at..] : next;
            han.Move();
            if (han.MeetsNext)
            {
                var secondLength = RuneLength(second);
                second[..secondLength].CopyTo(gram[(length + 1)..]);
                tokens.Append(gram[..(1 + length + secondLength)], folded.Start(han.At), folded.End(han.At), 0);
            }
        }
    }

    /// <summary>The stem, the word itself, and its beginning. Gives the length of the stem; 0 for what takes part in no pair.</summary>
    private static int AddWord(ReadOnlySpan<char> source, ReadOnlySpan<char> term, Token token, Span<char> stem, TokenBuffer tokens, out bool isFunctionWord)
    {
        isFunctionWord = false;
        Span<char> plain = stackalloc char[LongestStemmedWord];
        if (term.Length > LongestStemmedWord || !TryLower(source, plain, out var length))
        {
            tokens.Append(term, token.Start, token.End, token.PositionIncrement);
            if (term.Length > LongestStemmedWord)
            {
                return 0;
            }

            term.CopyTo(stem);
            return term.Length;
        }

        isFunctionWord = FunctionWords.Contains(plain[..length]);
        plain[..length].CopyTo(stem);
        var stemLength = StemOf(stem, length);
        length = EnglishSpelling.Fold(plain[..length]);
        tokens.Append(stem[..stemLength], token.Start, token.End, token.PositionIncrement);
        if (!isFunctionWord)
        {
            if (!plain[..length].SequenceEqual(stem[..stemLength]))
            {
                AddMarked('=', plain[..length], token, 0, tokens);
            }

            if (length >= ShortestWithBeginning)
            {
                AddMarked('~', plain[..BeginningLength], token, 0, tokens);
            }
        }

        return stemLength;
    }

    private static int StemOf(Span<char> word, int length)
    {
        if (EnglishForms.Of(word[..length]) is { } form && form.Length <= word.Length)
        {
            form.CopyTo(word);
            length = form.Length;
        }

        length = EnglishSpelling.Fold(word[..length]);
        return PorterStemmer.Stem(word[..length]);
    }

    private static bool TryLower(ReadOnlySpan<char> source, Span<char> word, out int length)
    {
        length = 0;
        if (source.Length > word.Length)
        {
            return false;
        }

        foreach (var unit in source)
        {
            var lower = (char)(unit | 0x20);
            if (lower is < 'a' or > 'z' || unit > 'z')
            {
                return false;
            }

            word[length++] = lower;
        }

        return length > 0;
    }

    private static void AddMarked(char mark, ReadOnlySpan<char> term, Token token, int increment, TokenBuffer tokens)
    {
        Span<char> marked = stackalloc char[LongestStemmedWord + 1];
        marked[0] = mark;
        term.CopyTo(marked[1..]);
        tokens.Append(marked[..(term.Length + 1)], token.Start, token.End, increment);
    }

    private static void AddPair(ReadOnlySpan<char> first, ReadOnlySpan<char> second, Token token, TokenBuffer tokens)
    {
        Span<char> pair = stackalloc char[(2 * LongestStemmedWord) + 2];
        pair[0] = '+';
        first.CopyTo(pair[1..]);
        pair[first.Length + 1] = ' ';
        second.CopyTo(pair[(first.Length + 2)..]);
        tokens.Append(pair[..(first.Length + second.Length + 2)], token.Start, token.End, 0);
    }

    /// <summary>e-mail also stands as email, co-operation as cooperation, U.S. as us.</summary>
    private static void AddJoined(ReadOnlySpan<char> text, TokenBuffer words, int index, TokenBuffer tokens)
    {
        if (index == 0)
        {
            return;
        }

        var (first, second) = (words[index - 1], words[index]);
        if (second.Start != first.End + 1 || text[first.End] is not ('-' or '\u2010' or '\u2011' or '\u00AD' or '\''))
        {
            return;
        }

        Span<char> joined = stackalloc char[LongestStemmedWord];
        if (first.End - first.Start + second.End - second.Start > joined.Length
            || !TryLower(text[first.Start..first.End], joined, out var length) || !TryLower(text[second.Start..second.End], joined[length..], out var rest))
        {
            return;
        }

        var stemLength = StemOf(joined, length + rest);
        tokens.Append(joined[..stemLength], second.Start, second.End, 0);
    }

    // A pair does not reach from one sentence into the next; commas and hyphens do not stop it. Tokens out of one sign (㎡) overlap.
    private static bool EndsSentence(ReadOnlySpan<char> text, TokenBuffer words, int index) =>
        index > 0 && words[index].Start > words[index - 1].End && text[words[index - 1].End..words[index].Start].ContainsAny(SentenceEnds);
}
