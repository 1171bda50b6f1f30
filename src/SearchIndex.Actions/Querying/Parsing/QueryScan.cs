using System.Buffers;

namespace SearchIndex.Actions.Querying.Parsing;

/// <summary>A query that is split into tokens: where it stands, what it found, and what the readers of words and of fields share.</summary>
/// <param name="source">As typed.</param>
/// <param name="notes">Receives sentences for people.</param>
internal sealed class QueryScan(string source, List<string> notes)
{
    private static readonly SearchValues<char> Weight = SearchValues.Create("0123456789.");

    /// <summary>The query as typed.</summary>
    public string Source { get; } = source;

    /// <summary>The query with its signs in ASCII, of the same length.</summary>
    public string Text { get; } = QuerySigns.ToAscii(source);

    /// <summary>Receives sentences for people.</summary>
    public List<string> Notes { get; } = notes;

    /// <summary>The tokens that were found.</summary>
    public List<QueryToken> Tokens { get; } = [];

    /// <summary>Where the next token begins.</summary>
    public int At { get; set; }

    /// <summary>Whether a sign here would stand before a word.</summary>
    public bool AtWordStart => At == 0 || QuerySigns.IsSeparator(Text[At - 1]) || Text[At - 1] is '(' or '|' or '-' or '+' or ':';

    /// <summary>Whether something that can be searched stands right behind the sign here.</summary>
    public bool SomethingFollows => At + 1 < Text.Length && !QuerySigns.IsSeparator(Text[At + 1]) && Text[At + 1] is not (')' or '|');

    /// <summary>Where a pattern that begins here ends: at a slash with nothing of a word behind it. A path or a date with slashes is no pattern.</summary>
    /// <returns>The place of the slash, or -1.</returns>
    public int RegexEnd()
    {
        for (var end = At + 1; end < Text.Length; end++)
        {
            if (Text[end] == '\\')
            {
                end++;
            }
            else if (Text[end] == '/')
            {
                return end > At + 1 && (end + 1 == Text.Length || QuerySigns.IsSeparator(Text[end + 1]) || Text[end + 1] is ')' or '|') ? end : -1;
            }
        }

        return -1;
    }

    /// <summary>Reads a quotation and moves past its closing mark.</summary>
    /// <param name="text">The characters as typed, inner quotation marks of another kind among them.</param>
    /// <returns>False where nothing closes it.</returns>
    public bool TryQuoted(out string text)
    {
        var closing = QuerySigns.ClosingQuotes(Text[At]);
        var end = Text.AsSpan(At + 1).IndexOfAny(closing);
        if (end < 0)
        {
            text = "";
            return false;
        }

        text = Source.Substring(At + 1, end);
        At += end + 2;
        return true;
    }

    /// <summary>Passes over a weight (^2) as Lucene has it behind a quotation or a group; here the fields weigh.</summary>
    public void PassBoost()
    {
        var end = At + 1;
        while (end < Text.Length && (char.IsAsciiDigit(Text[end]) || Text[end] == '.'))
        {
            end++;
        }

        if (At < Text.Length && Text[At] == '^' && end > At + 1)
        {
            AddBoost(Text[At..end]);
            At = end;
        }
    }

    /// <summary>The length of a word without its weight. m^2 and 10^3 are no weights, so that what is weighed must be a word of some length.</summary>
    /// <param name="word">A word, its signs in ASCII.</param>
    /// <returns>The length of all of it where it has none.</returns>
    public int WithoutBoost(string word)
    {
        var sign = word.LastIndexOf('^');
        if (sign < 1 || sign == word.Length - 1 || word.AsSpan(sign + 1).IndexOfAnyExcept(Weight) >= 0
            || !(QuerySigns.HasHan(word.AsSpan(0, sign)) || (sign > 3 && char.IsAsciiLetter(word[sign - 1]))))
        {
            return word.Length;
        }

        AddBoost(word[sign..]);
        return sign;
    }

    private void AddBoost(string boost) => Notes.Add($"\u201C{boost}\u201D weighs nothing here and was passed over; hits are ranked by the fields they stand in.");
}
