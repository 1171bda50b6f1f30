using SearchIndex.Actions.Catalogue;
using SearchIndex.Actions.Profiles;
using SearchIndex.Actions.Reading.Texts;

namespace SearchIndex.Actions.Reading.Building;

/// <summary>An action while it is read.</summary>
internal sealed class ActionDraft
{
    /// <summary>Initialises the draft.</summary>
    /// <param name="title">Its title.</param>
    /// <param name="heading">The catalogue's heading, or null.</param>
    /// <param name="area">Number of its area.</param>
    /// <param name="areaTitle">Title of its area.</param>
    /// <param name="commitment">Title of its commitment.</param>
    /// <param name="line">Index of its first line.</param>
    public ActionDraft(string title, CatalogueHeading? heading, int area, string areaTitle, string commitment, int line)
    {
        Title = title;
        Heading = heading;
        Area = area;
        AreaTitle = areaTitle;
        Commitment = commitment;
        Line = line;
        EndLine = line;
    }

    /// <summary>Its title.</summary>
    public string Title { get; }

    /// <summary>The catalogue's heading, or null.</summary>
    public CatalogueHeading? Heading { get; }

    /// <summary>Number of its area.</summary>
    public int Area { get; }

    /// <summary>Title of its area.</summary>
    public string AreaTitle { get; }

    /// <summary>Title of its commitment.</summary>
    public string Commitment { get; }

    /// <summary>Index of its first line.</summary>
    public int Line { get; }

    /// <summary>Index of its last line.</summary>
    public int EndLine { get; set; }

    /// <summary>Its three texts.</summary>
    public Dictionary<ActionField, List<TextPiece>> Texts { get; } = [];

    /// <summary>Their dates.</summary>
    public Dictionary<ActionField, DateOnly> Dates { get; } = [];

    /// <summary>Makes the action.</summary>
    /// <param name="log">Joins the texts.</param>
    /// <param name="occurrence">Which action of this heading it is, from 1.</param>
    /// <returns>The action.</returns>
    public CityAction Build(ReadingLog log, int occurrence) => new()
    {
        Area = Area,
        AreaTitle = AreaTitle,
        Commitment = Commitment,
        Title = Title,
        HeadingKey = Heading?.Key,
        Occurrence = occurrence,
        Description = Text(log, ActionField.Description),
        Baseline = Text(log, ActionField.Baseline),
        Target = Text(log, ActionField.Target),
        Line = log.Lines[Line].Number,
        EndLine = log.Lines[EndLine].Number,
    };

    private ActionText? Text(ReadingLog log, ActionField field)
    {
        var dated = Dates.TryGetValue(field, out var date);
        var text = Texts.TryGetValue(field, out var pieces) ? log.Joiner.Join(pieces, dated ? date : null) : null;
        if (text is null && dated)
        {
            log.Note($"Line {log.Lines[Line].Number}: the {field.ToString().ToLowerInvariant()} of '{Title}' has a date ({date:yyyy-MM-dd}) but no text.");
        }

        return text;
    }
}
