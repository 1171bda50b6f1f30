using System.Text.RegularExpressions;
using SearchIndex.Actions.Querying.Compiling;
using SearchIndex.Actions.Querying.Parsing;
using SearchIndex.Engine.Queries;

namespace SearchIndex.Actions.Querying.Understanding;

/// <summary>Parts for figures, whose signs are no characters of a word: shares (50%), and thousands with commas or without.</summary>
/// <param name="texts">Compiles texts.</param>
/// <param name="regexes">Looks for patterns.</param>
/// <param name="notes">Receives sentences for people.</param>
internal sealed partial class FigureParts(TextQueries texts, RegexQueries regexes, List<string> notes)
{
    /// <summary>Makes the part of a figure.</summary>
    /// <param name="word">A word of a query.</param>
    /// <param name="fields">Where it is looked for.</param>
    /// <returns>Null where the word is no such figure.</returns>
    public QueryPart? Of(string word, IReadOnlyList<string> fields)
    {
        if (ShareForm().IsMatch(word))
        {
            return Share(word, fields);
        }

        var forms = TypedNumbers.Forms(word) ?? [];
        var queries = forms.Select(form => texts.Adjacent(form, fields, variants: false)).OfType<Query>().ToList();
        return queries.Count == 0 ? null : Part(word, queries.Count == 1 ? queries[0] : new DisjunctionMaxQuery(queries)) with { Names = forms };
    }

    // 50% is looked up in the texts themselves: 50 hectares are something else.
    private QueryPart Share(string word, IReadOnlyList<string> fields)
    {
        var number = QuerySigns.ToAscii(word)[..^1];
        var share = $@"{Regex.Escape(number)}\s?[%\uFF05\u2030]";
        return RegexPattern.TryRead($"(^|[^0-9.]){share}", out var pattern, out _) && RegexPattern.TryRead(share, out var marked, out _)
            ? Part(word, regexes.Find(pattern, fields, notes)) with { Pattern = marked.Regex }
            : Part(word, texts.Adjacent(word, fields, variants: false));
    }

    private static QueryPart Part(string word, Query? match) =>
        new() { Text = word, As = "text", Role = match is null ? QueryPartRole.Dropped : QueryPartRole.Required, Match = match };

    [GeneratedRegex(@"^[0-9\uFF10-\uFF19]{1,9}([.\uFF0E][0-9\uFF10-\uFF19]{1,6})?[%\uFF05\u2030]$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ShareForm();
}
