using SearchIndex.Actions.Knowledge.Dictionary;
using SearchIndex.Actions.Library;
using SearchIndex.Actions.Querying.Compiling;
using SearchIndex.Actions.Querying.Parsing;
using SearchIndex.Engine.Queries;

namespace SearchIndex.Actions.Querying.Understanding;

/// <summary>
/// Parts for words that no entry takes: the word itself, and, ranked below it, what a general dictionary says for it. Words side by
/// side that the dictionary knows together are one part.
/// </summary>
internal sealed class TranslatedParts
{
    private const int LongestPhrase = 4;
    private const int MostTranslations = 3;
    private const float LiteralStep = 4f;
    private const float TranslatedStep = 1f;

    private readonly TextQueries _texts;
    private readonly GeneralDictionary? _dictionary;
    private readonly IReadOnlyList<string> _fields;

    // Names of areas and cities stand in every action below them: a translation that hits one says nothing.
    private readonly IReadOnlyList<string> _ownFields;

    /// <summary>Makes a reader of words.</summary>
    /// <param name="texts">Compiles texts.</param>
    /// <param name="dictionary">The dictionary, or null.</param>
    /// <param name="fields">Where texts are looked up.</param>
    public TranslatedParts(TextQueries texts, GeneralDictionary? dictionary, IReadOnlyList<string> fields)
    {
        _texts = texts;
        _dictionary = dictionary;
        _fields = fields;
        _ownFields = [.. fields.Where(field => field is not (LibraryFields.AreaTitle or LibraryFields.CityNames))];
    }

    /// <summary>How many of the words that begin at a place the dictionary knows together.</summary>
    /// <param name="words">Words of one script each.</param>
    /// <param name="at">Where to look.</param>
    /// <returns>1 where no longer phrase is known.</returns>
    public int PhraseLength(IReadOnlyList<string> words, int at)
    {
        for (var length = Math.Min(LongestPhrase, words.Count - at); length > 1; length--)
        {
            var phrase = words.Skip(at).Take(length).ToList();
            if (phrase.TrueForAll(IsLatinWord) && _texts.HasWords(phrase[0]) && _texts.HasWords(phrase[^1]) && _dictionary?.Chinese(string.Join(' ', phrase)).Count > 0)
            {
                return length;
            }
        }

        return 1;
    }

    /// <summary>Makes the part of words.</summary>
    /// <param name="words">One word, or several that the dictionary knows together.</param>
    /// <returns>Null where nothing in them can be searched.</returns>
    public QueryPart? Of(IReadOnlyList<string> words)
    {
        var text = string.Join(' ', words);
        var literals = words.Select(word => _texts.Loose(word, _fields)).OfType<Query>().ToList();
        if (literals.Count == 0)
        {
            return null;
        }

        var literal = literals.Count == 1 ? literals[0] : BooleanQuery.All(literals);
        var says = QuerySigns.HasHan(text) || _texts.HasWords(text);
        var translations = says ? Translations(text) : [];
        var translated = translations.Select(translation => _texts.Adjacent(translation, _ownFields, variants: true)).OfType<Query>().ToList();
        return new QueryPart
        {
            Text = text,
            As = "text",
            Names = translations,
            Role = says ? QueryPartRole.Required : QueryPartRole.Optional,
            Match = translated.Count == 0 ? literal
                : BooleanQuery.Any(literal, new BoostQuery(new ConstantScoreQuery(literal), LiteralStep), new BoostQuery(new ConstantScoreQuery(BooleanQuery.Any(translated)), TranslatedStep)),
            Translations = translations,
            Pieces = words.Count == 1 ? _texts.Pieces(text) : [],
        };
    }

    private IReadOnlyList<string> Translations(string text)
    {
        if (_dictionary is null)
        {
            return [];
        }

        if (QuerySigns.HasHan(text))
        {
            return text.Length < 2 ? [] : [.. _dictionary.English(text).Where(phrase => phrase.Length > 3).Take(MostTranslations)];
        }

        return text.Split(' ').All(IsLatinWord) ? [.. _dictionary.Chinese(text).Take(MostTranslations)] : [];
    }

    private static bool IsLatinWord(string word) => word.Length > 2 && word.All(c => char.IsAsciiLetter(c) || c is '-' or '\'');
}
