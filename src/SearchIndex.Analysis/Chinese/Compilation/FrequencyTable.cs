using System.Globalization;
using System.Text;

namespace SearchIndex.Analysis.Chinese.Compilation;

/// <summary>
/// Writes and reads the frequencies as text that people can review: a line each, fields parted by tabs, lines that begin with
/// <c># </c> are notes. Words: <c>word TAB frequency</c>. Bigrams: <c>left TAB right TAB frequency</c>.
/// </summary>
public static class FrequencyTable
{
    /// <summary>Writes words.</summary>
    /// <param name="words">In the order to write.</param>
    /// <param name="writer">Receives the lines, ended by LF.</param>
    public static void WriteWords(IEnumerable<WordFrequency> words, TextWriter writer)
    {
        writer.Write("# word\tfrequency\n");
        foreach (var (word, frequency) in words)
        {
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"{word}\t{frequency}\n"));
        }
    }

    /// <summary>Writes bigrams.</summary>
    /// <param name="bigrams">In the order to write.</param>
    /// <param name="writer">Receives the lines, ended by LF.</param>
    public static void WriteBigrams(IEnumerable<BigramFrequency> bigrams, TextWriter writer)
    {
        writer.Write("# left\tright\tfrequency\n");
        foreach (var (left, right, frequency) in bigrams)
        {
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"{left}\t{right}\t{frequency}\n"));
        }
    }

    /// <summary>Reads words.</summary>
    /// <param name="utf8">The file.</param>
    /// <returns>The words in the order of the file.</returns>
    /// <exception cref="InvalidDataException">A line has another form; its number is named.</exception>
    public static IReadOnlyList<WordFrequency> ReadWords(ReadOnlySpan<byte> utf8)
    {
        var words = new List<WordFrequency>();
        foreach (var (fields, line) in Rows(Encoding.UTF8.GetString(utf8), 2))
        {
            words.Add(new WordFrequency(fields[0], ParseFrequency(fields[1], line)));
        }

        return words;
    }

    /// <summary>Reads bigrams.</summary>
    /// <param name="utf8">The file.</param>
    /// <returns>The bigrams in the order of the file.</returns>
    /// <exception cref="InvalidDataException">A line has another form; its number is named.</exception>
    public static IReadOnlyList<BigramFrequency> ReadBigrams(ReadOnlySpan<byte> utf8)
    {
        var bigrams = new List<BigramFrequency>();
        foreach (var (fields, line) in Rows(Encoding.UTF8.GetString(utf8), 3))
        {
            bigrams.Add(new BigramFrequency(fields[0], fields[1], ParseFrequency(fields[2], line)));
        }

        return bigrams;
    }

    /// <summary>Splits a table into its rows.</summary>
    /// <exception cref="InvalidDataException">A row has another number of fields.</exception>
    internal static IEnumerable<(string[] Fields, int Line)> Rows(string text, int fieldCount)
    {
        var line = 0;
        for (var start = 0; start < text.Length;)
        {
            line++;
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            var row = text[start..end];
            start = end + 1;
            if (row.Length == 0 || row.StartsWith("# ", StringComparison.Ordinal))
            {
                continue;
            }

            var fields = row.Split('\t');
            if (fields.Length != fieldCount)
            {
                throw new InvalidDataException($"Line {line} of the table has {fields.Length} fields parted by tabs, {fieldCount} are needed.");
            }

            yield return (fields, line);
        }
    }

    private static int ParseFrequency(string field, int line)
        => int.TryParse(field, NumberStyles.None, CultureInfo.InvariantCulture, out var frequency)
            ? frequency
            : throw new InvalidDataException($"Line {line} of the table has '{field}' where a frequency (0 or more) must stand.");
}
