using System.Buffers;
using System.Globalization;
using System.Text;
using SearchIndex.Actions.Knowledge;
using SearchIndex.Actions.Library;
using SearchIndex.Actions.Querying.Parsing;
using SearchIndex.Analysis;
using SearchIndex.Engine.Queries;

namespace SearchIndex.Actions.Concordance;

/// <summary>What a keyword is looked for as: runs of characters, each next to each other.</summary>
internal sealed class KeywordForms
{
    private const int MostForms = 64;
    private const int LongestTerm = 1_000;
    private const int ShortestBeginning = 2;

    private static readonly SearchValues<char> AsciiWord = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");

    private readonly LibraryLexicons _lexicons;

    private KeywordForms(IReadOnlyList<string> all, LibraryLexicons lexicons)
    {
        All = all;
        _lexicons = lexicons;
    }

    /// <summary>The forms as typed or named, each once.</summary>
    public IReadOnlyList<string> All { get; }

    /// <summary>Reads a keyword.</summary>
    /// <param name="request">What is asked.</param>
    /// <param name="lexicons">The analyzers and names.</param>
    /// <param name="notes">Receives sentences for people.</param>
    /// <returns>The forms; none where nothing in the keyword can be searched.</returns>
    public static KeywordForms Read(KwicRequest request, LibraryLexicons lexicons, List<string> notes)
    {
        var typed = request.Term.Length > LongestTerm ? request.Term[..LongestTerm] : request.Term;
        if (typed.Length < request.Term.Length)
        {
            notes.Add($"A keyword has at most {LongestTerm:0} characters; the rest was left out.");
        }

        var forms = typed.Split('|', '\uFF5C').Select(Bare).Where(form => form.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        if (request.Names)
        {
            forms.AddRange(forms.SelectMany(lexicons.Knowledge.Named).SelectMany(entry => entry.AllNames).Where(name => name.Form is not (NameForm.Pinyin or NameForm.Include or NameForm.Negative))
                .Select(name => name.Text).ToList());
            forms = [.. forms.Distinct(StringComparer.OrdinalIgnoreCase)];
        }

        if (forms.Count > MostForms)
        {
            notes.Add($"Of {forms.Count:0} forms the first {MostForms:0} were looked for.");
            forms.RemoveRange(MostForms, forms.Count - MostForms);
        }

        return new KeywordForms(forms, lexicons);
    }

    /// <summary>A query for any of the forms.</summary>
    /// <param name="fields">Where to look.</param>
    /// <returns>Null where nothing can be searched.</returns>
    public Query? Query(IReadOnlyList<string> fields)
    {
        var any = All.SelectMany(form => Queries(form, fields)).ToList();
        return any.Count == 0 ? null : BooleanQuery.Any(any);
    }

    /// <summary>Whether a place in a text has the marks between its characters that a form has: a comma in place of a slash is another keyword.</summary>
    /// <param name="found">The piece of the text.</param>
    /// <returns>True where a form with the same marks was asked for.</returns>
    public bool HasMarks(ReadOnlySpan<char> found)
    {
        var marks = Marks(found);
        return All.Any(form => Marks(form) == marks);
    }

    private static string Marks(ReadOnlySpan<char> text)
    {
        var (first, last) = (0, text.Length - 1);
        while (first < text.Length && !IsCharacter(text[first]))
        {
            first++;
        }

        while (last > first && !IsCharacter(text[last]))
        {
            last--;
        }

        var marks = new StringBuilder();
        foreach (var c in first > last ? "" : QuerySigns.ToAscii(text[first..(last + 1)].ToString()))
        {
            _ = IsCharacter(c) || char.IsWhiteSpace(c) ? marks : marks.Append(c);
        }

        return marks.ToString();
    }

    private static bool IsCharacter(char c) => char.IsLetterOrDigit(c) || char.IsSurrogate(c) || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.OtherNumber or UnicodeCategory.LetterNumber;

    private IEnumerable<Query> Queries(string form, IReadOnlyList<string> fields)
    {
        if (form[^1] == '*' && form.Length > ShortestBeginning && form.AsSpan(0, form.Length - 1).IndexOfAnyExcept(AsciiWord) < 0)
        {
            var beginning = form[..^1].ToLowerInvariant();
            return fields.Select(field => (Query)new PrefixQuery(field + LibraryFields.CharactersSuffix, beginning));
        }

        var slots = Slots(form);
        return slots.Count == 0 ? [] : fields.Select(field => slots is [{ Terms: [var term] }]
            ? (Query)new TermQuery(field + LibraryFields.CharactersSuffix, term)
            : new PhraseQuery(field + LibraryFields.CharactersSuffix, slots, slop: 0));
    }

    private List<PhraseSlot> Slots(string form)
    {
        var tokens = new TokenBuffer();
        _lexicons.Characters.Analyze(form, tokens);
        var slots = new List<PhraseSlot>(tokens.Count);
        var position = 0;
        for (var i = 0; i < tokens.Count && i < QueryLimits.MaxPhraseTerms / 4; i++)
        {
            position += i == 0 ? 0 : tokens[i].PositionIncrement;
            slots.Add(new PhraseSlot(position, _lexicons.Forms(tokens.Term(i).ToString())));
        }

        return slots;
    }

    // Quotes around a keyword say nothing more: its characters stand next to each other anyway.
    private static string Bare(string form) => form.Trim().Trim('"', '\u201C', '\u201D', '\u300C', '\u300D', '\u300E', '\u300F', '\uFF02').Trim();
}
