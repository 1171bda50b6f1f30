namespace SearchIndex.Actions.Knowledge;

/// <summary>
/// Folds text for matching names, unit by unit so that offsets stay: full width, case, typographic apostrophes, hyphens and line
/// ends to blanks, traditional to simplified characters. Never used for display.
/// </summary>
public sealed class MatchingFold
{
    private readonly char[] _table;

    /// <summary>Makes a fold.</summary>
    /// <param name="simplified">The character that stands for all forms of it, by each other form; empty for none.</param>
    public MatchingFold(IReadOnlyDictionary<char, char> simplified)
    {
        ArgumentNullException.ThrowIfNull(simplified);
        _table = new char[char.MaxValue + 1];
        for (var c = 0; c < _table.Length; c++)
        {
            _table[c] = Plain((char)c, simplified);
        }
    }

    /// <summary>Takes a fold that was made before.</summary>
    /// <param name="table">The folded unit of each UTF-16 unit: 65,536 of them.</param>
    internal MatchingFold(char[] table) => _table = table;

    /// <summary>The folded unit of each UTF-16 unit.</summary>
    internal ReadOnlySpan<char> Table => _table;

    /// <summary>Reads the table of simplified and traditional forms.</summary>
    /// <param name="lines"><c>character TAB the one that stands for its class TAB other forms</c>; lines that begin with # are passed over.</param>
    /// <returns>A fold. Characters outside the basic plane stay as they are.</returns>
    public static MatchingFold Read(IEnumerable<string> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        var forms = new Dictionary<char, char>();
        foreach (var cells in lines.Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t')))
        {
            if (cells.Length > 1 && cells[0].Length == 1 && cells[1].Length == 1 && cells[0] != cells[1])
            {
                forms[cells[0][0]] = cells[1][0];
            }
        }

        return new MatchingFold(forms);
    }

    /// <summary>Folds one UTF-16 unit.</summary>
    /// <param name="c">The unit.</param>
    /// <returns>The folded unit.</returns>
    public char Fold(char c) => _table[c];

    /// <summary>Folds a text.</summary>
    /// <param name="text">The text.</param>
    /// <returns>A text of the same length.</returns>
    public string Fold(string text) => string.Create(text.Length, (text, this), static (span, state) =>
    {
        for (var i = 0; i < span.Length; i++)
        {
            span[i] = state.Item2.Fold(state.text[i]);
        }
    });

    private static char Plain(char c, IReadOnlyDictionary<char, char> simplified)
    {
        if (c < 0x80)
        {
            return c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c is '-' or '\t' or '\n' or '\r' ? ' ' : c;
        }

        if (c is >= '\uFF01' and <= '\uFF5E')
        {
            return Plain((char)(c - 0xFEE0), simplified);
        }

        return c switch
        {
            '\u2019' or '\u2018' or '\u02BC' => '\'',
            '\u3000' or '\u00A0' or '\u2010' or '\u2011' or '\u2013' => ' ',
            >= '\u3400' and <= '\u9FFF' => simplified.GetValueOrDefault(c, c),
            _ => char.ToLowerInvariant(c),
        };
    }
}
