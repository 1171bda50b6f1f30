using SearchIndex.Actions.Querying.Compiling;
using SearchIndex.Actions.Querying.Parsing;
using SearchIndex.Actions.Querying.Understanding;
using SearchIndex.Engine.Queries;

namespace SearchIndex.Actions.Library.Searching;

/// <summary>Says what a person should know of an answer: files that were not searched, what quotes leave out, what stands apart. For one search.</summary>
/// <param name="summary">What the commit says of itself.</param>
/// <param name="lexicons">The analyzers and lexicons.</param>
/// <param name="sets">What the parts of the query match.</param>
/// <param name="notes">Receives the sentences.</param>
internal sealed class SearchNotes(LibrarySummary summary, LibraryLexicons lexicons, AskedSets sets, List<string> notes)
{
    /// <summary>Adds what is to be said.</summary>
    /// <param name="request">What was asked.</param>
    /// <param name="asked">How it was understood.</param>
    public void Add(SearchRequest request, UnderstoodQuery asked)
    {
        if (request.Limit > LibrarySearch.MostHits)
        {
            notes.Add("At most 1,000 hits are given at once; ask for the next ones with an offset, or export all of them.");
        }

        if (summary.UnreadableActions > 0 && !asked.Scopes.Contains("unreadable", StringComparer.Ordinal))
        {
            notes.Add($"{summary.UnreadableFiles.Count} {(summary.UnreadableFiles.Count == 1 ? "file is" : "files are")} unreadable and not searched: "
                + $"{string.Join("; ", summary.UnreadableFiles.Take(5))}.");
        }

        foreach (var part in asked.Reading.Parts.Take(ParsingLimits.FullyRead).Where(part => part.As == "phrase" && part.Match is not null))
        {
            AddVariants(part);
        }

        foreach (var part in asked.Reading.Parts.Take(ParsingLimits.FullyRead).Where(part => part.Pieces.Count > 0 && part.Role == QueryPartRole.Required && part.Match is not null))
        {
            AddApart(part);
        }
    }

    // A longer run is found with its parts near each other too: that is said.
    private void AddApart(QueryPart part)
    {
        var exact = new TextQueries(lexicons).Adjacent(part.Text, LibraryFields.Texts, variants: true);
        var apart = exact is null ? 0 : sets.Count(part.Match!, exact);
        if (apart > 0)
        {
            notes.Add($"\u201C{part.Text}\u201D: {apart} {(apart == 1 ? "action does" : "actions do")} not have it in one piece but its parts ({string.Join(", ", part.Pieces)}) near each other, or a translation; quotes leave {(apart == 1 ? "it" : "them")} out.");
        }
    }

    // Quotes leave out the other names of what stands in them; how much that is should not stay hidden.
    private void AddVariants(QueryPart part)
    {
        var text = QuerySigns.Unquoted(part.Text);
        if (text.Any(char.IsPunctuation))
        {
            notes.Add("Marks of punctuation inside quotes stand for any mark; a pattern between slashes finds a certain one.");
        }

        if (lexicons.Knowledge.Named(text) is not [var entry, ..])
        {
            AddNear(part, text);
            return;
        }

        var column = LibraryFields.ColumnOf(entry);
        var others = sets.Count(new TermQuery(column, entry.DisplayName), part.Match!);
        if (others > 0)
        {
            notes.Add($"The quotes left out {others} {(others == 1 ? "action that names" : "actions that name")} the same in other words ({entry.DisplayName}); without quotes they are found too.");
        }
    }

    private void AddNear(QueryPart part, string text)
    {
        var texts = new TextQueries(lexicons);
        var near = texts.Pieces(text).Count == 0 ? null : texts.Loose(text, LibraryFields.Quotable);
        var others = near is null ? 0 : sets.Count(near, part.Match!);
        if (others > 0)
        {
            notes.Add($"The quotes left out {others} {(others == 1 ? "action that has" : "actions that have")} the parts of {text} near each other; without quotes they are found too.");
        }
    }
}
