using System.Text.RegularExpressions;
using SearchIndex.Actions.Reading.Structure;
using SearchIndex.Actions.Reading.Texts;

namespace SearchIndex.Actions.Reading.Building;

/// <summary>Finds the city's name wherever a profile has it: the title, the platform's own sentences about the city, the head of government, the file's name.</summary>
internal static partial class CityNameFinder
{
    private const int MaximumName = 80;

    private static readonly string[] SmallWords = ["of", "the", "and", "de", "del", "do", "da", "di", "du", "la"];

    /// <summary>Tells whether a text may be the name of a city: no sentence, no paragraph.</summary>
    /// <param name="text">The text.</param>
    /// <returns>Whether it may.</returns>
    public static bool CanBeName(string text) =>
        text.Length <= MaximumName && text.Any(char.IsLetter) && !SentenceEnd().IsMatch(text) && !Verb().IsMatch(text);

    /// <summary>Finds the name.</summary>
    /// <param name="title">What stands where the title stands, or empty.</param>
    /// <param name="isSupported">Whether more than its place speaks for the title.</param>
    /// <param name="sentences">Texts that may hold "X has not started on" and the like.</param>
    /// <param name="head">Head of government, or null.</param>
    /// <param name="fileName">Name of the file.</param>
    /// <param name="log">Where it says what it had to do.</param>
    /// <returns>The name.</returns>
    public static string Find(string title, bool isSupported, IEnumerable<string> sentences, string? head, string fileName, ReadingLog log)
    {
        var titled = Prefix().Replace(title, string.Empty).Trim(' ', ',', ':', '-', '–', '—');
        var named = sentences.Select(static s => Sentence().Match(s)).Where(static m => m.Success).Select(static m => m.Groups[1].Value.Trim())
            .GroupBy(static n => n, StringComparer.Ordinal).OrderByDescending(static g => g.Count()).FirstOrDefault();
        var governed = head is null ? null : Governed().Match(head) is { Success: true } match ? match.Groups[1].Value.Trim() : null;

        titled = WithoutLocal(titled);
        if (titled.Length is > 0 and < 100)
        {
            if (named is not null && named.Key != titled && (named.Count() >= 2 || named.Key == governed) && IsRecognition(titled, named.Key))
            {
                log.Note($"The title reads '{titled}'; the name '{named.Key}' is taken from the rest of the profile.");
                return WithoutCapitals(named.Key);
            }

            if (!isSupported && (named?.Key ?? governed) is { Length: > 0 } other && titled.Any(char.IsAsciiLetter) && !AreAlike(titled, other))
            {
                log.Note($"The first line reads '{titled}', which nothing else supports; the name '{WithoutCapitals(other)}' is taken from {Source(named is not null)}.");
                return WithoutCapitals(other);
            }

            return WithoutCapitals(titled);
        }

        var found = (named?.Key ?? governed) is { } name0 ? WithoutCapitals(name0) : null;
        if (!string.IsNullOrWhiteSpace(found))
        {
            log.Note($"The title of the profile is missing; the name '{found}' is taken from {Source(named is not null)}.");
            return found;
        }

        var name = FromFile(fileName);
        log.Note($"The profile does not name its city; '{name}' is taken from the name of the file.");
        return name;
    }

    private static string Source(bool isSentence) => isSentence ? "its sentences about the city" : "its head of government";

    /// <summary>Whether one name holds the other: "Anhe" and "Anhe City".</summary>
    private static bool AreAlike(string title, string name)
    {
        var a = MatchText.Fold(title);
        var b = MatchText.Fold(name);
        return a.Contains(b, StringComparison.Ordinal) || b.Contains(a, StringComparison.Ordinal) || IsRecognition(title, name);
    }

    /// <summary>Writes a name that is all capitals with small letters.</summary>
    private static string WithoutCapitals(string name)
    {
        if (name.Any(char.IsLower) || name.Count(char.IsUpper) < 2)
        {
            return name;
        }

        return Word().Replace(name, static m => m.Index > 0 && SmallWords.Contains(m.Value, StringComparer.OrdinalIgnoreCase)
            ? m.Value.ToLowerInvariant()
            : m.Value[0] + m.Value[1..].ToLowerInvariant());
    }

    /// <summary>Leaves the English name of a title that gives the local one beside it; a title that is local alone stays.</summary>
    private static string WithoutLocal(string title)
    {
        if (!title.Any(char.IsAsciiLetter) || !title.Any(Scripts.IsHan))
        {
            return title;
        }

        return new string([.. title.Where(static c => !Scripts.IsUnspaced(c))]).Replace("()", string.Empty, StringComparison.Ordinal).Trim(' ', ',', '-', '/', '|');
    }

    /// <summary>Whether two names differ as recognition makes them differ: by few letters.</summary>
    private static bool IsRecognition(string title, string name)
    {
        var a = MatchText.Fold(title);
        var b = MatchText.Fold(name);
        return a.Length > 0 && EditDistance.OfPrint(a, b, Math.Max(1, b.Length / 5)) is not null;
    }

    private static string FromFile(string fileName)
    {
        var name = Separators().Replace(Path.GetFileNameWithoutExtension(fileName), " ").Trim();
        if (name.Length == 0)
        {
            return "Unnamed city";
        }

        return string.Join(' ', name.Split(' ').Select(static w => w.Length == 0 ? w : char.ToUpperInvariant(w[0]) + w[1..]));
    }

    [GeneratedRegex(@"\A\W*(?:(?:city\s+)?profile\s*(?:of|for|:|-|–)\s*(?:the\s+city\s+of\s+)?)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Prefix();

    [GeneratedRegex(@"\A\W*(\S.{1,90}?)\s*has\s*not\s*(?:started\s*on|yet\s*posted)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Sentence();

    [GeneratedRegex(@"\b(?:Mayor|Mayoress|Governor|Executive|Magistrate|Head|Prefect|Alcalde|Alcaldesa|Prefeito|Prefeita|Maire|Chairperson|Chairman)\s+(?:of|de|do|da)\s+(?:the\s+City\s+of\s+)?(.{2,90})\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Governed();

    // "Washington D.C." is a name: a full stop behind a lone capital is no end of a sentence.
    [GeneratedRegex(@"(?<!\b\p{Lu})[.。！？!?;；:：…]\s*\z", RegexOptions.CultureInvariant)]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"\b(?:has|have|had|is|are|was|were|been|will|HAS NOT|HAVE BEEN)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Verb();

    [GeneratedRegex(@"\p{L}[\p{L}\p{M}'’]*", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex(@"[-_.\s]+", RegexOptions.CultureInvariant)]
    private static partial Regex Separators();
}
