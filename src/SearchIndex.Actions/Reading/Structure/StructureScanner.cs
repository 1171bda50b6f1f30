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
        _approximate.Find(lines, text, FilledLines(lines, text, occurrences), occurrences, cancellationToken);
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
            var to = text.Columns[o.End - 1] + 1;
            if (o.Phrase.Kind == PhraseKind.LastUpdate)
            {
                hasDate = ReadDate(lines[text.Lines[o.End - 1]].Text, ref to, out date);
            }

            if (!judge.Accepts(o, hasDate))
            {
                continue;
            }

            var endLine = text.Lines[o.End - 1];
            while (end < text.Key.Length && text.Lines[end] == endLine && text.Columns[end] < to)
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

    /// <summary>Reads the date behind "Last update"; a blank or a dash counts as no date.</summary>
    private static bool ReadDate(string line, ref int to, out DateOnly? date)
    {
        date = null;
        var at = to;
        while (at < line.Length && (line[at] is ':' or '：' or '.' || char.IsWhiteSpace(line[at])))
        {
            at++;
        }

        if (DateReader.TryRead(line.AsSpan(at), out var found, out var length))
        {
            date = found;
            to = at + length;
            return true;
        }

        var rest = line.AsSpan(at).Trim();
        if (rest.IsEmpty || (rest.Length <= 3 && !rest.ContainsAnyExcept(NoDate)))
        {
            to = line.Length;
            return true;
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
