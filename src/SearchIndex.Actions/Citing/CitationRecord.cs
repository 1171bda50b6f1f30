namespace SearchIndex.Actions.Citing;

/// <summary>A citation as a document: its parts, and the forms made of them.</summary>
/// <param name="Id">Id of the action.</param>
/// <param name="City">Name of its city in English.</param>
/// <param name="CityLocal">The city's own name, or null.</param>
/// <param name="Title">Heading of the action.</param>
/// <param name="Commitment">The commitment it stands under.</param>
/// <param name="Field">The text cited from, or null for the action as a whole.</param>
/// <param name="Start">First UTF-16 unit of the words cited, or null.</param>
/// <param name="End">Their end, exclusive, or null.</param>
/// <param name="Quote">The words cited, or null.</param>
/// <param name="Updated">Last update of the text cited, or null: "no date".</param>
/// <param name="Downloaded">When the profile was downloaded, or null.</param>
/// <param name="File">Name of the source file.</param>
/// <param name="Line">First line of the action in it.</param>
/// <param name="EndLine">Last line.</param>
/// <param name="TextSha256">SHA-256 of the whole text cited from, in UTF-8; null without a field.</param>
/// <param name="Url">Address that opens at the words, or null.</param>
/// <param name="Gbt7714">After GB/T 7714-2015.</param>
/// <param name="Bibtex">As BibTeX.</param>
/// <param name="Ris">As RIS.</param>
/// <param name="Text">In plain words.</param>
public sealed record CitationRecord(
    string Id,
    string City,
    string? CityLocal,
    string Title,
    string Commitment,
    string? Field,
    int? Start,
    int? End,
    string? Quote,
    DateOnly? Updated,
    DateOnly? Downloaded,
    string File,
    int Line,
    int EndLine,
    string? TextSha256,
    string? Url,
    string Gbt7714,
    string Bibtex,
    string Ris,
    string Text)
{
    /// <summary>Makes the document.</summary>
    /// <param name="citation">What is cited.</param>
    /// <returns>The document.</returns>
    public static CitationRecord Of(ActionCitation citation)
    {
        ArgumentNullException.ThrowIfNull(citation);
        var (action, passage) = (citation.Action, citation.Passage);
        return new CitationRecord(
            action.Id, action.City, action.CityLocal, action.Title, action.Commitment, passage?.Field, passage?.Start, passage?.End, citation.Quote, citation.Updated,
            citation.Downloaded, action.Source.File, action.Source.Line, action.Source.EndLine, citation.TextHash, citation.Url, Citing.Gbt7714.Of(citation), BibTex.Of(citation),
            Citing.Ris.Of(citation), CitationWriter.Text(citation));
    }
}
