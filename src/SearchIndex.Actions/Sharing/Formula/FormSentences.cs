using System.Text;
using SearchIndex.Actions.Lexicons;

namespace SearchIndex.Actions.Sharing.Formula;

/// <summary>
/// The sentences that the platform's form itself writes, found in texts by their letters and digits alone, whatever the city filled into
/// their slots. Immutable and safe for use by many threads. Its file has the columns <c>key sentence</c>; <c>{}</c> is a slot.
/// </summary>
internal sealed class FormSentences
{
    private const int LongestSlot = 800;

    private readonly List<(string Key, string[] Parts)> _sentences = [];

    private FormSentences(string table)
    {
        foreach (var line in EmbeddedTables.Rows(table, 2))
        {
            _sentences.Add((line[0], [.. line[1].Split("{}", StringSplitOptions.RemoveEmptyEntries).Select(Bare).Where(part => part.Length > 0)]));
        }

        Keys = [.. _sentences.Select(sentence => sentence.Key)];
    }

    /// <summary>Names of the sentences; their places in this list stand for them.</summary>
    public IReadOnlyList<string> Keys { get; }

    /// <summary>Reads the table that the program carries (<c>index-data/catalogue/form-sentences.tsv</c>).</summary>
    /// <returns>The sentences.</returns>
    public static FormSentences LoadBuiltIn() => new(EmbeddedTables.Read("form-sentences.tsv"));

    /// <summary>Finds sentences of the form.</summary>
    /// <param name="text">A text as the profile has it.</param>
    /// <returns>Their fixed parts in the order of the text; what was filled in lies between them.</returns>
    public IReadOnlyList<FormPart> Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!text.AsSpan().ContainsAnyInRange('a', 'z'))
        {
            return [];
        }

        var places = new List<int>(text.Length);
        var bare = Bare(text, places);
        var found = new List<FormPart>();
        for (var i = 0; i < _sentences.Count; i++)
        {
            Find(i, bare, places, found);
        }

        found.Sort((a, b) => a.Start.CompareTo(b.Start));
        for (var i = found.Count - 1; i > 0; i--)
        {
            if (found[i].Start < found[i - 1].End)
            {
                found.RemoveAt(i);
            }
        }

        return found;
    }

    private void Find(int sentence, string bare, List<int> places, List<FormPart> found)
    {
        var parts = _sentences[sentence].Parts;
        for (var at = bare.IndexOf(parts[0], StringComparison.Ordinal); at >= 0; at = bare.IndexOf(parts[0], at + 1, StringComparison.Ordinal))
        {
            var ends = new List<(int Start, int End)> { (at, at + parts[0].Length) };
            foreach (var part in parts.Skip(1))
            {
                var from = ends[^1].End;
                var next = bare.IndexOf(part, from, Math.Min(bare.Length - from, LongestSlot + part.Length), StringComparison.Ordinal);
                if (next < 0)
                {
                    break;
                }

                ends.Add((next, next + part.Length));
            }

            if (ends.Count == parts.Length)
            {
                found.AddRange(ends.Select(end => new FormPart(places[end.Start], places[end.End - 1] + 1, sentence)));
            }
        }
    }

    private static string Bare(string text) => Bare(text, []);

    // Letters and digits in lower case, each with its place: layouts lose blanks, and change apostrophes and hyphens.
    private static string Bare(string text, List<int> places)
    {
        var bare = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsLetterOrDigit(text[i]) || char.IsSurrogate(text[i]))
            {
                bare.Append(char.ToLowerInvariant(text[i]));
                places.Add(i);
            }
        }

        return bare.ToString();
    }
}
