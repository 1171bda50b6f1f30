using System.Text;
using SearchIndex.Analysis.Chinese.Compilation;

namespace SearchIndex.Analysis.Folding.Compilation;

/// <summary>Makes the table of character variants out of the two character lists of OpenCC.</summary>
public static class VariantTableCompiler
{
    /// <summary>Writes a row for each character that has another form: the character, the one that stands for its class, its other forms.</summary>
    /// <param name="simplifiedToTraditional">OpenCC's list of traditional forms by simplified character.</param>
    /// <param name="traditionalToSimplified">OpenCC's list of simplified forms by traditional character, the usual one first.</param>
    /// <returns>The table as text.</returns>
    /// <remarks>
    /// A class is a simplified character with all traditional characters whose usual simplified form it is. Forms that are only possible
    /// (畫 is 画, and 划 in some words) are listed as other forms but do not join classes: else 画 and 划 would be one.
    /// </remarks>
    public static string Compile(ReadOnlySpan<byte> simplifiedToTraditional, ReadOnlySpan<byte> traditionalToSimplified)
    {
        var forms = new SortedDictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        var usual = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (simplified, traditionals) in Rows(simplifiedToTraditional))
        {
            foreach (var traditional in traditionals)
            {
                Link(forms, simplified, traditional);
            }
        }

        foreach (var (traditional, simplifieds) in Rows(traditionalToSimplified))
        {
            usual[traditional] = simplifieds[0];
            foreach (var simplified in simplifieds)
            {
                Link(forms, simplified, traditional);
            }
        }

        var table = new StringBuilder("# character\trepresentative of its class\tother forms\n");
        foreach (var (character, others) in forms)
        {
            table.Append(character).Append('\t').Append(Representative(character, usual)).Append('\t').AppendJoin(' ', others).Append('\n');
        }

        return table.ToString();
    }

    /// <summary>Follows the usual forms to their end; a character of one unit is never represented by one of two.</summary>
    private static string Representative(string character, Dictionary<string, string> usual)
    {
        var representative = character;
        for (var steps = 0; steps < 4 && usual.TryGetValue(representative, out var next) && next != representative && next.Length <= character.Length; steps++)
        {
            representative = next;
        }

        return representative;
    }

    private static void Link(SortedDictionary<string, SortedSet<string>> forms, string a, string b)
    {
        if (a != b)
        {
            (forms.TryGetValue(a, out var ofA) ? ofA : forms[a] = new SortedSet<string>(StringComparer.Ordinal)).Add(b);
            (forms.TryGetValue(b, out var ofB) ? ofB : forms[b] = new SortedSet<string>(StringComparer.Ordinal)).Add(a);
        }
    }

    private static List<(string Key, string[] Values)> Rows(ReadOnlySpan<byte> list)
        => [.. FrequencyTable.Rows(Encoding.UTF8.GetString(list), 2).Select(row => (row.Fields[0], row.Fields[1].Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)))];
}
