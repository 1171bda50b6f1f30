using SearchIndex.Actions.Reading.Lines;
using SearchIndex.Actions.Reading.Structure;
using SearchIndex.Actions.Reading.Texts;

namespace SearchIndex.Actions.Reading.Building;

/// <summary>What the sections of one reading share: the lines, the joiner, the lines that no field took, the notes.</summary>
internal sealed class ReadingLog
{
    private readonly List<TextPiece> _unplaced = [];
    private readonly List<string> _notes = [];
    private readonly HashSet<string> _said = new(StringComparer.Ordinal);

    /// <summary>Initialises the log.</summary>
    /// <param name="lines">The lines of the source.</param>
    public ReadingLog(IReadOnlyList<CleanLine> lines)
    {
        Lines = lines;
        Joiner = new TextJoiner(lines);
    }

    /// <summary>The lines of the source.</summary>
    public IReadOnlyList<CleanLine> Lines { get; }

    /// <summary>Joins pieces.</summary>
    public TextJoiner Joiner { get; }

    /// <summary>Sentences for people.</summary>
    public IReadOnlyList<string> Notes => _notes;

    /// <summary>The piece of a text part.</summary>
    /// <param name="part">A part that is text, or a phrase within one line.</param>
    /// <returns>Its piece.</returns>
    public static TextPiece PieceOf(StructurePart part) => new(part.Line, part.From, part.To);

    /// <summary>The text of a part that is text.</summary>
    /// <param name="part">The part.</param>
    /// <returns>Its characters.</returns>
    public string TextOf(StructurePart part) => Lines[part.Line].Text[part.From..part.To];

    /// <summary>Says something to people.</summary>
    /// <param name="note">A sentence.</param>
    public void Note(string note)
    {
        if (_said.Add(note))
        {
            _notes.Add(note);
        }
    }

    /// <summary>Records a text that no field takes.</summary>
    /// <param name="piece">The text.</param>
    public void Unplace(TextPiece piece)
    {
        if (piece.To > piece.From)
        {
            _unplaced.Add(piece);
        }
    }

    /// <summary>Records texts that no field takes.</summary>
    /// <param name="pieces">The texts.</param>
    public void Unplace(IEnumerable<TextPiece> pieces)
    {
        foreach (var piece in pieces)
        {
            Unplace(piece);
        }
    }

    /// <summary>The lines that no field took, in their order; what stands in one source line is one entry.</summary>
    /// <returns>The lines.</returns>
    public IReadOnlyList<UnplacedLine> Unplaced() =>
        [.. _unplaced.OrderBy(p => p.Line).ThenBy(p => p.From)
            .GroupBy(p => Lines[p.Line].Number)
            .Select(g => new UnplacedLine(g.Key, string.Join(' ', g.Select(p => Lines[p.Line].Text[p.From..p.To]))))];

    /// <summary>Cuts pieces into paragraphs at gaps between their lines.</summary>
    /// <param name="pieces">Pieces in reading order.</param>
    /// <returns>Paragraphs in reading order.</returns>
    public List<List<TextPiece>> Paragraphs(IReadOnlyList<TextPiece> pieces)
    {
        var result = new List<List<TextPiece>>();
        for (var i = 0; i < pieces.Count; i++)
        {
            if (i == 0 || Joiner.HasGap(pieces[i - 1], pieces[i]))
            {
                result.Add([]);
            }

            result[^1].Add(pieces[i]);
        }

        return result;
    }
}
