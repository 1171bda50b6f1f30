using System.Globalization;
using System.Text.RegularExpressions;
using SearchIndex.Actions.Reading.Building;
using SearchIndex.Actions.Reading.Structure;

namespace SearchIndex.Actions.Reading.Lines;

/// <summary>Marks page numbers and running heads, so that texts read on across them.</summary>
internal sealed partial class PageFurniture
{
    private const int MaximumHead = 120;

    // The city's name stands among the first lines as the title; a running head made of it alone must not take the title away.
    private const int FirstLines = 8;

    private static readonly string[] Separators = ["|", "·", " - ", " – ", " — ", "profile", "Profile", "CitiesWithNature"];

    private readonly PhraseFinder _finder;

    /// <summary>Initialises the marker.</summary>
    /// <param name="finder">Tells headings and labels, which are never running heads.</param>
    public PageFurniture(PhraseFinder finder) => _finder = finder;

    /// <summary>Marks lines in place.</summary>
    /// <param name="lines">The lines.</param>
    /// <returns>How many were marked.</returns>
    public int Mark(IReadOnlyList<CleanLine> lines)
    {
        var numbers = new List<(int Line, int Value)>();
        var heads = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        var seen = 0;
        for (var i = 0; i < lines.Count; i++)
        {
            var text = lines[i].Text;
            if (text.Length is 0 or > MaximumHead)
            {
                continue;
            }

            seen++;
            if (PageOfPages().IsMatch(text) || PrintStamp().IsMatch(text))
            {
                lines[i].IsPageFurniture = true;
            }
            else if (BareNumber().Match(text) is { Success: true } number)
            {
                if (IsValue(lines, i))
                {
                    continue;
                }

                numbers.Add((i, int.Parse(number.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture)));
            }
            else if (text.Length >= 4 && (seen > FirstLines || Separators.Any(text.Contains)))
            {
                var key = MaskDigits(text);
                if (!heads.TryGetValue(key, out var list))
                {
                    heads[key] = list = [];
                }

                list.Add(i);
            }
        }

        MarkNumbers(lines, numbers);
        foreach (var list in heads.Values)
        {
            if (list.Count >= 3 && !HoldsPhrase(lines[list[0]].Text) && IsHead(lines, list))
            {
                foreach (var i in list)
                {
                    lines[i].IsPageFurniture = true;
                }
            }
        }

        return lines.Count(static l => l.IsPageFurniture);
    }

    /// <summary>Bare numbers are page numbers where they count on: a run of at least three, each one more than the last.</summary>
    private static void MarkNumbers(IReadOnlyList<CleanLine> lines, List<(int Line, int Value)> numbers)
    {
        // For each value the length of the best run that ends there; runs are rebuilt through the index of the run's last number.
        var best = new Dictionary<int, (int Index, int Length)>();
        var from = new int[numbers.Count];
        var length = new int[numbers.Count];
        var top = -1;
        for (var n = 0; n < numbers.Count; n++)
        {
            from[n] = -1;
            length[n] = 1;
            if (best.TryGetValue(numbers[n].Value - 1, out var before))
            {
                from[n] = before.Index;
                length[n] = before.Length + 1;
            }

            if (!best.TryGetValue(numbers[n].Value, out var same) || same.Length < length[n])
            {
                best[numbers[n].Value] = (n, length[n]);
            }

            if (top < 0 || length[n] > length[top])
            {
                top = n;
            }
        }

        if (top >= 0 && length[top] >= 3)
        {
            for (var n = top; n >= 0; n = from[n])
            {
                lines[numbers[n].Line].IsPageFurniture = true;
            }
        }

        foreach (var (line, _) in numbers)
        {
            if (IsAtPageBreak(lines, line))
            {
                lines[line].IsPageFurniture = true;
            }
        }
    }

    private static bool IsHead(IReadOnlyList<CleanLine> lines, List<int> places)
    {
        var text = lines[places[0]].Text;
        if (text.Contains("CitiesWithNature", StringComparison.OrdinalIgnoreCase) && text.Length < 100)
        {
            return true;
        }

        var atBreaks = 0;
        foreach (var i in places)
        {
            atBreaks += IsAtPageBreak(lines, i) || IsBesideFurniture(lines, i) ? 1 : 0;
        }

        return atBreaks * 3 >= places.Count * 2;
    }

    /// <summary>Whether a number stands directly above a label that asks for one, or directly below it where none stands above.</summary>
    private static bool IsValue(IReadOnlyList<CleanLine> lines, int i)
    {
        var above = Filled(lines, i, -1);
        var below = Filled(lines, i, 1);
        if (below >= 0 && IsNumberLabel(lines[below].Text))
        {
            return above < 0 || !BareNumber().IsMatch(lines[above].Text);
        }

        return above >= 0 && IsNumberLabel(lines[above].Text) && !(Filled(lines, above, -1) is >= 0 and var first && OverviewReader.ReadCount(lines[first].Text) is not null);
    }

    private static bool IsNumberLabel(string text) => text.Length < 60 && NumberLabel().IsMatch(text);

    private static int Filled(IReadOnlyList<CleanLine> lines, int i, int step)
    {
        for (var l = i + step; l >= 0 && l < lines.Count; l += step)
        {
            if (!lines[l].IsBlank)
            {
                return l;
            }
        }

        return -1;
    }

    private static bool IsBesideFurniture(IReadOnlyList<CleanLine> lines, int i) =>
        Neighbour(lines, i, -1) is { IsPageFurniture: true } || Neighbour(lines, i, 1) is { IsPageFurniture: true };

    private static CleanLine? Neighbour(IReadOnlyList<CleanLine> lines, int i, int step)
    {
        for (var n = 1; n <= 2; n++)
        {
            var at = i + (n * step);
            if (at < 0 || at >= lines.Count)
            {
                return null;
            }

            if (!lines[at].IsBlank)
            {
                return lines[at];
            }
        }

        return null;
    }

    private static bool IsAtPageBreak(IReadOnlyList<CleanLine> lines, int i)
    {
        for (var l = i; l > 0 && (l == i || lines[l].IsBlank); l--)
        {
            if (lines[l].Source.PageBreakBefore)
            {
                return true;
            }
        }

        for (var l = i + 1; l < lines.Count; l++)
        {
            if (lines[l].Source.PageBreakBefore)
            {
                return true;
            }

            if (!lines[l].IsBlank)
            {
                return false;
            }
        }

        return false;
    }

    private bool HoldsPhrase(string text)
    {
        var found = new List<Occurrence>();
        _finder.Find(MatchText.Fold(text), found);
        return found.Exists(static o => o.Phrase.Key.Length >= 10) || Percent().IsMatch(text) || found.Exists(o => o.Phrase.Key.Length * 2 > text.Length);
    }

    private static string MaskDigits(string text) => string.Create(text.Length, text, static (span, source) =>
    {
        for (var i = 0; i < span.Length; i++)
        {
            span[i] = char.IsAsciiDigit(source[i]) ? '0' : source[i];
        }
    });

    [GeneratedRegex(@"\A[-–—\[(|\s]*(?:(?:page|pag\.|página|pagina|seite|p\.)\s*\d{1,4}(?:\s*(?:of|/|von|de|sur|di)\s*\d{1,4})?|第\s*\d{1,4}\s*页(?:\s*[,，/|]?\s*共\s*\d{1,4}\s*页)?|[-–—]\s*\d{1,4}\s*[-–—]|\d{1,4}\s+of\s+\d{1,4})[-–—\])|\s]*\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex PageOfPages();

    [GeneratedRegex(@"\A\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4},?\s+\d{1,2}:\d{2}(?:\s*[AP]M)?\b.{0,90}\z|\Ahttps?://\S+\s+\d{1,4}/\d{1,4}\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex PrintStamp();

    [GeneratedRegex(@"\A(?:Actions made on the Action Platform|Population(?: size)?)\s*[:：]?\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex NumberLabel();

    [GeneratedRegex(@"\A(\d{1,3})(?:\s*/\s*\d{1,3})?\z", RegexOptions.CultureInvariant)]
    private static partial Regex BareNumber();

    [GeneratedRegex(@"\A[\dOoIl\s]{1,4}%", RegexOptions.CultureInvariant)]
    private static partial Regex Percent();
}
