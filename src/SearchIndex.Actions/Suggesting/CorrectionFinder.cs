using System.Text;
using SearchIndex.Actions.Knowledge;
using SearchIndex.Actions.Querying.Parsing;
using SearchIndex.Actions.Reading.Texts;

namespace SearchIndex.Actions.Suggesting;

/// <summary>Finds what may have been meant by a text that stands nowhere. For one search.</summary>
/// <param name="index">Names and words of the library.</param>
/// <param name="likeness">How characters are read, and which look alike.</param>
/// <param name="fold">How names are folded.</param>
/// <param name="stands">In how many actions a run of characters stands.</param>
internal sealed class CorrectionFinder(SuggestionIndex index, CharacterLikeness likeness, MatchingFold fold, Func<string, int> stands)
{
    private const int MostTried = 400;
    private const int LongestHan = 16;
    private const int MostGiven = 3;

    /// <summary>Finds corrections.</summary>
    /// <param name="text">The text, without quotes.</param>
    /// <returns>The likeliest first.</returns>
    public IEnumerable<(string Text, string Reason)> Find(string text) =>
        (QuerySigns.HasHan(text) ? Han(text) : Latin(text)).DistinctBy(pair => fold.Fold(pair.Text), StringComparer.Ordinal).Take(MostGiven);

    // What looks alike was mostly read or scanned wrongly, what sounds alike typed wrongly. A name comes before a run of characters.
    private IEnumerable<(string Text, string Reason)> Han(string text)
    {
        var runes = text.EnumerateRunes().Select(rune => rune.ToString()).ToArray();
        if (runes.Length is < 2 or > LongestHan)
        {
            yield break;
        }

        var tried = 0;
        foreach (var similar in Replaced(runes, likeness.LookingLike).Where(similar => ++tried <= MostTried).Select(similar => (Text: similar, Count: stands(similar)))
            .Where(similar => similar.Count > 0).OrderByDescending(similar => similar.Count).ToList())
        {
            yield return (similar.Text, "look-alike");
        }

        foreach (var name in index.SoundingLike(likeness.Spellings(text).Select(syllables => string.Concat(syllables))).Where(name => name != text && name.Length == text.Length)
            .OrderBy(name => fold.Fold(name) == name ? 0 : 1).DistinctBy(fold.Fold, StringComparer.Ordinal))
        {
            yield return (name, "same-sound");
        }

        foreach (var similar in Replaced(runes, likeness.SoundingLike).Where(similar => ++tried <= MostTried).Select(similar => (Text: similar, Count: stands(similar)))
            .Where(similar => similar.Count > 0).OrderByDescending(similar => similar.Count).ToList())
        {
            yield return (similar.Text, "same-sound");
        }
    }

    private static IEnumerable<string> Replaced(string[] runes, Func<string, IEnumerable<string>> others)
    {
        for (var i = 0; i < runes.Length; i++)
        {
            foreach (var other in others(runes[i]))
            {
                yield return new StringBuilder().AppendJoin("", runes[..i]).Append(other).AppendJoin("", runes[(i + 1)..]).ToString();
            }
        }
    }

    private IEnumerable<(string Text, string Reason)> Latin(string text)
    {
        var typed = fold.Fold(text);

        // What no text has may be Pinyin, whole or by first letters: fsl for 福寿螺.
        if (typed.Length > 1 && typed.All(c => char.IsAsciiLetter(c) || c is ' '))
        {
            var sounding = index.Find(text, 3).Where(match => match is { IsWhole: true, Form: SuggestionForm.Pinyin or SuggestionForm.Initials } && match.Candidate.Kind != Candidate.Term).ToList();
            if (sounding.Count > 0)
            {
                return sounding.Select(match => (match.Name, "pinyin"));
            }
        }

        if (typed.Length < 4 || !typed.All(c => char.IsAsciiLetter(c) || c is ' ' or '\''))
        {
            return [];
        }

        var most = typed.Length < 6 ? 1 : 2;
        var found = new List<(string Name, int Distance, int Count)>();
        foreach (var candidate in index.Candidates)
        {
            foreach (var name in candidate.Names)
            {
                // Mistakes in the first letter are rare, and leaving them out leaves most names out unread.
                if (Math.Abs(name.Length - typed.Length) <= most && name.Length > 0 && fold.Fold(name[0]) == typed[0]
                    && EditDistance.OfTyping(typed, fold.Fold(name), most) is > 0 and var distance)
                {
                    found.Add((name, distance, candidate.Count));
                }
            }
        }

        return found.OrderBy(name => name.Distance).ThenByDescending(name => name.Count).ThenBy(name => name.Name, StringComparer.Ordinal).Select(name => (name.Name, "spelling"));
    }
}
