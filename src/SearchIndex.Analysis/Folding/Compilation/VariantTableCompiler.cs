using System.Text;
using SearchIndex.Analysis.Chinese.Compilation;

namespace SearchIndex.Analysis.Folding.Compilation;

/// <summary>Makes the table of character variants out of the two character lists of OpenCC.</summary>
public static class VariantTableCompiler
{
    /// <summary>Writes a row for each simplified character: the representative of its class, the character, its traditional forms.</summary>
    /// <param name="simplifiedToTraditional">OpenCC's list of traditional forms by simplified character.</param>
    /// <param name="traditionalToSimplified">OpenCC's list of simplified forms by traditional character.</param>
    /// <param name="words">Frequencies of words; a class is represented by its most frequent character.</param>
    /// <returns>The table as text.</returns>
    public static string Compile(ReadOnlySpan<byte> simplifiedToTraditional, ReadOnlySpan<byte> traditionalToSimplified, IReadOnlyList<WordFrequency> words)
    {
        var forms = new SortedDictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        foreach (var (simplified, traditional) in Pairs(simplifiedToTraditional).Concat(Pairs(traditionalToSimplified).Select(pair => (pair.Value, pair.Key))))
        {
            if (simplified != traditional)
            {
                (forms.TryGetValue(simplified, out var set) ? set : forms[simplified] = new SortedSet<string>(StringComparer.Ordinal)).Add(traditional);
            }
        }

        var frequencies = words.ToDictionary(word => word.Word, word => word.Frequency, StringComparer.Ordinal);
        var classes = new VariantClasses();
        foreach (var (simplified, traditional) in forms)
        {
            foreach (var form in traditional)
            {
                classes.Join(simplified, form);
            }
        }

        var representatives = classes.All().ToDictionary(
            members => classes.Root(members[0]),
            members => members.OrderByDescending(member => frequencies.GetValueOrDefault(member, -1)).ThenBy(member => !forms.ContainsKey(member)).ThenBy(member => member, StringComparer.Ordinal).First(),
            StringComparer.Ordinal);
        var table = new StringBuilder("# representative of the class\tsimplified\ttraditional forms\n");
        foreach (var (simplified, traditional) in forms)
        {
            table.Append(representatives[classes.Root(simplified)]).Append('\t').Append(simplified).Append('\t').AppendJoin(' ', traditional).Append('\n');
        }

        return table.ToString();
    }

    private static List<(string Key, string Value)> Pairs(ReadOnlySpan<byte> list)
        => [.. FrequencyTable.Rows(Encoding.UTF8.GetString(list), 2).SelectMany(row => row.Fields[1].Split(' ').Select(value => (row.Fields[0], value.Trim())))];
}
