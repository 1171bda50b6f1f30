using System.Buffers;
using SearchIndex.Actions.Reading.Lines;
using SearchIndex.Actions.Reading.Texts;

namespace SearchIndex.Actions.Reading.Structure;

/// <summary>Cuts the lines of a profile into recognised phrases and stretches of text. Immutable and safe for use by many threads.</summary>
internal sealed class StructureScanner
{
    // What people put where there is no date: a dash, "n/a".
    private static readonly SearchValues<char> NoDate = SearchValues.Create("-–—_/.naNA");

    private readonly PhraseFinder _finder;
    private readonly ApproximateFinder _approximate;

    /// <summary>Initialises the scanner.</summary>
    /// <param name="finder">Finds exact phrases.</param>
    /// <param name="approximate">Finds damaged ones.</param>
    public StructureScanner(PhraseFinder finder, ApproximateFinder approximate)
    {
        _finder = finder;
        _approximate = approximate;
    }

    /// <summary>Cuts.</summary>
    /// <param name="lines">Clean lines, page furniture marked.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The parts in reading order.</returns>
    public List<StructurePart> Scan(IReadOnlyList<CleanLine> lines, CancellationToken cancellationToken)
    {
        var text = MatchText.Build(lines);
        var occurrences = new List<Occurrence>();
        _finder.Find(text.Key, occurrences);
        var exact = occurrences.Select(o => (text.Lines[o.Start], o.Phrase.Key)).ToHashSet();
        var near = new List<Occurrence>();
        _approximate.Find(lines, text, FilledLines(lines, text, occurrences), near, cancellationToken);
        // Where a phrase stands letter by letter, what else is in the line is not part of it.
        occurrences.AddRange(near.Where(o => !exact.Contains((text.Lines[o.Start], o.Phrase.Key))));
        occurrences.Sort(static (a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : a.End != b.End ? b.End.CompareTo(a.End) : a.Edits.CompareTo(b.Edits));

        var context = new MatchContext(lines, text);
        var judge = new PhraseJudge(context, occurrences);
        var writer = new PartWriter(lines);
        var taken = 0;
        foreach (var o in occurrences)
        {
            if (o.Start < taken)
            {
                continue;
            }

            DateOnly? date = null;
            var end = o.End;
            var hasDate = false;
            var endLine = text.Lines[o.End - 1];
            var to = text.Columns[o.End - 1] + 1;
            if (o.Phrase.Kind == PhraseKind.LastUpdate)
            {
                hasDate = ReadDate(lines, ref endLine, ref to, out date);
            }

            if (!judge.Accepts(o, hasDate))
            {
                continue;
            }

            while (end < text.Key.Length && (text.Lines[end] < endLine || (text.Lines[end] == endLine && text.Columns[end] < to)))
            {
                end++;
            }

            judge.Accepted(o with { End = end });
            writer.Add(o, text.Lines[o.Start], text.Columns[o.Start], endLine, to, date);
            taken = end;
            cancellationToken.ThrowIfCancellationRequested();
        }

        return writer.Finish();
    }

    /// <summary>Reads the date behind "Last update", which wrapping may have cut; a blank or a dash counts as no date.</summary>
    private static bool ReadDate(IReadOnlyList<CleanLine> lines, ref int endLine, ref int to, out DateOnly? date)
    {
        date = null;
        var line = lines[endLine].Text;
        var at = to;
        while (at < line.Length && (line[at] is ':' or '：' or '.' || char.IsWhiteSpace(line[at])))
        {
            at++;
        }

        // "Last updated - 07 April 2026": the dash is a sign of the label only where a date follows it.
        var dash = at;
        while (dash < line.Length && (line[dash] is '-' or '–' or '—' || char.IsWhiteSpace(line[dash])))
        {
            dash++;
        }

        if (dash > at && DateReader.TryRead(line.AsSpan(dash), out _, out _))
        {
            at = dash;
        }

        if (DateReader.TryRead(line.AsSpan(at), out var found, out var length))
        {
            date = found;
            to = at + length;
            return true;
        }

        var rest = line.AsSpan(at, Math.Min(40, line.Length - at)).Trim().ToString();
        if (rest.Length == 0 || (rest.Length <= 3 && !rest.AsSpan().ContainsAnyExcept(NoDate)))
        {
            to = line.Length;
            return true;
        }

        // "23 December" / "2025": the date goes on in the next line or two.
        if (line.Length - at > 24)
        {
            return false;
        }

        var joined = line[at..];
        for (var l = endLine + 1; l <= endLine + 2 && l < lines.Count && joined.Length < 24 && !lines[l].IsBlank; l++)
        {
            var before = joined.Length + 1;
            joined += " " + lines[l].Text;
            if (DateReader.TryRead(joined, out found, out length) && length > before)
            {
                date = found;
                endLine = l;
                to = length - before;
                return true;
            }
        }

        return false;
    }

    private static bool[] FilledLines(IReadOnlyList<CleanLine> lines, MatchText text, List<Occurrence> occurrences)
    {
        var filled = new bool[lines.Count];
        foreach (var o in occurrences)
        {
            var first = text.Lines[o.Start];
            if ((o.Start == 0 || text.Lines[o.Start - 1] != first) && (o.End >= text.Key.Length || text.Lines[o.End] != text.Lines[o.End - 1]))
            {
                for (var l = first; l <= text.Lines[o.End - 1]; l++)
                {
                    filled[l] = true;
                }
            }
        }

        return filled;
    }
}
