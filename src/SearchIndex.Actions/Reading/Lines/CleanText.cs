namespace SearchIndex.Actions.Reading.Lines;

/// <summary>Collects the characters that are left of a line, each with its column in the source.</summary>
internal sealed class CleanText
{
    private readonly int[]? _map;
    private readonly int _offset;
    private readonly List<char> _characters = [];
    private readonly List<int> _columns = [];
    private readonly List<int> _marks = [];

    /// <summary>Initialises an empty text.</summary>
    /// <param name="offset">What to add to a place to get its column.</param>
    /// <param name="map">For each place of the line that is cleaned its place in the source line; null where they are the same.</param>
    public CleanText(int offset = 0, int[]? map = null)
    {
        _offset = offset;
        _map = map;
    }

    /// <summary>How many characters there are.</summary>
    public int Length => _characters.Count;

    /// <summary>The last character, or NUL where there is none.</summary>
    public char Last => _characters.Count == 0 ? '\0' : _characters[^1];

    /// <summary>Adds a character.</summary>
    /// <param name="character">The character.</param>
    /// <param name="place">Its place in the line that is cleaned.</param>
    public void Add(char character, int place)
    {
        _characters.Add(character);
        _columns.Add(_offset + (_map is null ? place : _map[place]));
    }

    /// <summary>Adds characters that stand for one place of the source.</summary>
    /// <param name="text">The characters.</param>
    /// <param name="place">The place in the line that is cleaned.</param>
    public void Add(ReadOnlySpan<char> text, int place)
    {
        foreach (var c in text)
        {
            Add(c, place);
        }
    }

    /// <summary>Remembers that a mark of emphasis stood here.</summary>
    public void Mark()
    {
        if (_marks.Count == 0 || _marks[^1] != _characters.Count)
        {
            _marks.Add(_characters.Count);
        }
    }

    /// <summary>Makes the line from a range of the collected characters.</summary>
    /// <param name="source">The source line.</param>
    /// <param name="heading">Whether it is marked as a heading.</param>
    /// <param name="listItem">Whether it begins a list item.</param>
    /// <param name="innerCell">Whether it is a cell that does not begin its row.</param>
    /// <param name="start">First character.</param>
    /// <param name="end">End of the range.</param>
    /// <returns>The line.</returns>
    public CleanLine ToLine(SourceLine source, bool heading, bool listItem, bool innerCell, int start, int end)
    {
        var softHyphen = source.Text.AsSpan().TrimEnd().EndsWith('\u00AD');
        var from = start;
        while (from < end && char.IsWhiteSpace(_characters[from]))
        {
            from++;
        }

        var to = end;
        while (to > from && char.IsWhiteSpace(_characters[to - 1]))
        {
            to--;
        }

        var length = to - from;
        var text = string.Create(length, (List: _characters, from), static (span, state) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                span[i] = state.List[state.from + i];
            }
        });
        var marks = new List<int>();
        foreach (var mark in _marks)
        {
            if (mark >= start && mark <= end)
            {
                var place = Math.Clamp(mark - from, 0, length);
                if (marks.Count == 0 || marks[^1] != place)
                {
                    marks.Add(place);
                }
            }
        }

        return new CleanLine
        {
            Source = source,
            Text = text,
            Columns = [.. _columns.GetRange(from, length)],
            Marks = [.. marks],
            IsHeading = heading,
            IsListItem = listItem,
            IsInnerCell = innerCell,
            StartsWithSpace = from - start == 1,
            EndsWithSpace = end - to == 1,
            EndsWithSoftHyphen = softHyphen,
            IsMarkupOnly = length == 0 && !source.Text.AsSpan().IsWhiteSpace(),
        };
    }
}
