using SearchIndex.Actions.Library;
using SearchIndex.Actions.Querying.Parsing;
using SearchIndex.Analysis;
using SearchIndex.Engine.Queries;

namespace SearchIndex.Actions.Querying.Compiling;

/// <summary>
/// Turns texts of a query into queries of the engine. Characters decide what is found, so that no text is missed whatever the
/// segmentation thinks; words rank, and find what stands close together without being adjacent. Not for use by two threads at once.
/// </summary>
internal sealed class TextQueries
{
    private const int ShortestLooseRun = 5;

    // How many characters may stand between the parts of a run, beside as many as the run has itself.
    private const int LooseRun = 15;

    // A run of more parts than this is no phrase of a language; it stands together or not at all.
    private const int MostPieces = 32;

    // Characters that join others and are no part of what is looked for.
    private const string Joining = "的和与及等了之或";

    // How many characters a * within Chinese text stands for at most.
    private const int AnyRun = 20;

    private readonly LibraryLexicons _lexicons;
    private readonly TokenBuffer _tokens = new();

    /// <summary>Makes a compiler of texts.</summary>
    /// <param name="lexicons">The analyzers of the library.</param>
    public TextQueries(LibraryLexicons lexicons) => _lexicons = lexicons;

    /// <summary>A text without quotes: its characters adjacent, in any of their forms, or its words.</summary>
    /// <param name="text">A run of one script, or several.</param>
    /// <param name="fields">Where to look.</param>
    /// <returns>Null where nothing in the text can be searched.</returns>
    public Query? Loose(string text, IReadOnlyList<string> fields)
    {
        var exact = Adjacent(text, fields, variants: true);
        if (exact is null)
        {
            return null;
        }

        if (!QuerySigns.HasHan(text))
        {
            var slots = Slots(_lexicons.Words, text, variants: false);
            return slots.Count == 0 ? exact : First(exact, Best(fields, field => Phrase(field, slots, 0), weight: 0.6f));
        }

        var pieces = Pieces(text);
        return pieces.Count < 2 ? exact : First(exact, Near(pieces, text.Length + LooseRun, fields)!);
    }

    /// <summary>The parts of a longer run of Chinese that may stand apart from each other, and in another order.</summary>
    /// <param name="text">A text.</param>
    /// <returns>Empty for texts of which all characters must stand together.</returns>
    public IReadOnlyList<string> Pieces(string text)
    {
        if (text.Length < ShortestLooseRun || !QuerySigns.HasHan(text))
        {
            return [];
        }

        var pieces = new List<string>();
        var reach = 0;
        foreach (var (start, end) in Words(text).OrderBy(word => word.Start))
        {
            if (start >= reach && (end - start > 1 || !Joining.Contains(text[start])))
            {
                pieces.Add(text[start..end]);
            }

            reach = Math.Max(reach, end);
        }

        return pieces.Count is < 2 or > MostPieces ? [] : pieces;
    }

    private static BooleanQuery First(Query exact, Query others) =>
        BooleanQuery.Any(exact, new BoostQuery(new ConstantScoreQuery(exact), 3f), new BoostQuery(others, 0.6f));

    /// <summary>A text in quotes: exactly these characters next to each other.</summary>
    /// <param name="text">The text.</param>
    /// <param name="fields">Where to look.</param>
    /// <param name="variants">Whether the other forms of a character (traditional, simplified) count too.</param>
    /// <returns>Null where nothing in the text can be searched.</returns>
    public Query? Adjacent(string text, IReadOnlyList<string> fields, bool variants)
    {
        var slots = Slots(_lexicons.Characters, text, variants);
        return slots.Count == 0 ? null : Best(fields, field => Phrase(field + LibraryFields.CharactersSuffix, slots, 0), weight: 1f);
    }

    /// <summary>Several texts close to each other in one field.</summary>
    /// <param name="texts">The texts; each of them stays together.</param>
    /// <param name="within">How many characters (words, for Latin script) may stand between them in all.</param>
    /// <param name="fields">Where to look.</param>
    /// <param name="ordered">Whether they stand in the order given; else in any.</param>
    /// <returns>Null where nothing can be searched.</returns>
    public Query? Near(IReadOnlyList<string> texts, int within, IReadOnlyList<string> fields, bool ordered = false)
    {
        var pieces = texts.Select(text => (IReadOnlyList<PhraseSlot>)Slots(_lexicons.Characters, text, variants: true)).Where(slots => slots.Count > 0).ToList();
        return pieces.Count == 0 ? null : Best(fields, field => new NearQuery(field + LibraryFields.CharactersSuffix, pieces, within, ordered), weight: 1f);
    }

    /// <summary>A word with wildcards.</summary>
    /// <param name="pattern">The word; <c>*</c> is any run of characters, <c>?</c> is one.</param>
    /// <param name="fields">Where to look.</param>
    /// <returns>Null where nothing in the pattern can be searched.</returns>
    public Query? Pattern(PatternNode pattern, IReadOnlyList<string> fields)
    {
        if (QuerySigns.HasHan(pattern.Pattern))
        {
            return HanPattern(pattern.Pattern, fields);
        }

        var folded = pattern.Pattern.ToLowerInvariant();
        return Best(fields, field =>
        {
            var name = field + LibraryFields.CharactersSuffix;
            return pattern.IsPrefix ? new PrefixQuery(name, folded[..^1]) : new WildcardQuery(name, folded);
        }, weight: 1f);
    }

    /// <summary>A Latin word and words a few edits away.</summary>
    /// <param name="word">The word.</param>
    /// <param name="edits">1 or 2.</param>
    /// <param name="fields">Where to look.</param>
    /// <returns>The query.</returns>
    public static Query Fuzzy(string word, int edits, IReadOnlyList<string> fields) =>
        Best(fields, field => new FuzzyQuery(field + LibraryFields.CharactersSuffix, word.ToLowerInvariant(), edits, prefixLength: 1), weight: 1f);

    /// <summary>Whether the word view keeps anything of a text.</summary>
    /// <param name="text">A text.</param>
    /// <returns>False for stop words and punctuation.</returns>
    public bool HasWords(string text)
    {
        _lexicons.Words.Analyze(text, _tokens);
        return _tokens.Count > 0;
    }

    /// <summary>The words of a text that say something: Han words of two characters and more.</summary>
    /// <param name="text">A text.</param>
    /// <returns>The words as they stand in the text, each once.</returns>
    public IReadOnlyList<string> LongWords(string text)
    {
        _lexicons.Words.Analyze(text, _tokens);
        var words = new List<string>();
        foreach (var token in _tokens.Tokens)
        {
            if (token.End - token.Start > 1 && QuerySigns.HasHan(text.AsSpan(token.Start, token.End - token.Start)))
            {
                words.Add(text[token.Start..token.End]);
            }
        }

        return [.. words.Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The words of a text, as the word view parts them.</summary>
    /// <param name="text">A text.</param>
    /// <returns>Their places in the text; what the word view leaves out is not among them.</returns>
    public IReadOnlyList<(int Start, int End)> Words(string text)
    {
        _lexicons.Words.Analyze(text, _tokens);
        var words = new List<(int Start, int End)>(_tokens.Count);
        foreach (var token in _tokens.Tokens)
        {
            words.Add((token.Start, token.End));
        }

        return words;
    }

    private static DisjunctionMaxQuery Best(IReadOnlyList<string> fields, Func<string, Query> query, float weight) =>
        new([.. fields.Select(field => new BoostQuery(query(field), weight * Weight(field)))], tieBreaker: 0.05f);

    // The platform writes most baselines itself, and targets mostly repeat the description: the city's own words weigh more.
    private static float Weight(string field) => field switch
    {
        LibraryFields.Title => 1.6f,
        LibraryFields.Description => 1f,
        LibraryFields.Target => 0.9f,
        LibraryFields.Commitment => 0.7f,
        LibraryFields.Baseline => 0.35f,
        _ => 0.3f,
    };

    private static Query Phrase(string field, List<PhraseSlot> slots, int slop) =>
        slots is [{ Terms: [var term] }] ? new TermQuery(field, term) : new PhraseQuery(field, slots, slop);

    // 保?区 leaves one place open; a * within Chinese text asks for both sides in this order, near each other.
    private Query? HanPattern(string pattern, IReadOnlyList<string> fields)
    {
        var pieces = pattern.Split('*', StringSplitOptions.RemoveEmptyEntries);
        if (pieces.Length > 1)
        {
            return Near(pieces, AnyRun, fields, ordered: true);
        }

        var slots = new List<PhraseSlot>();
        var position = 0;
        foreach (var run in (pieces.Length == 0 ? "" : pieces[0]).Split('?'))
        {
            var found = Slots(_lexicons.Characters, run, variants: true);
            slots.AddRange(found.Select(slot => new PhraseSlot(position + slot.Position, slot.Terms)));
            position = (slots.Count > 0 && found.Count > 0 ? slots[^1].Position + 1 : position) + 1;
        }

        return slots.Count == 0 ? null : Best(fields, field => Phrase(field + LibraryFields.CharactersSuffix, slots, 0), weight: 1f);
    }

    private List<PhraseSlot> Slots(IAnalyzer analyzer, string text, bool variants)
    {
        analyzer.Analyze(text, _tokens);
        var slots = new List<PhraseSlot>(_tokens.Count);
        var position = -1;
        for (var i = 0; i < _tokens.Count && i < QueryLimits.MaxPhraseTerms / 4; i++)
        {
            var term = _tokens.Term(i).ToString();
            position += Math.Max(i == 0 ? 1 : 0, i == 0 ? 1 : _tokens[i].PositionIncrement);
            slots.Add(new PhraseSlot(position, variants ? _lexicons.Forms(term) : [term]));
        }

        return slots;
    }
}
