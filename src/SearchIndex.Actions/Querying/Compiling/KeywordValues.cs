using System.Collections.Concurrent;
using SearchIndex.Actions.Knowledge;
using SearchIndex.Actions.Knowledge.Entities;
using SearchIndex.Actions.Library;
using SearchIndex.Engine.Segments;

namespace SearchIndex.Actions.Querying.Compiling;

/// <summary>Finds the values of keyword columns that a person means. Safe for use by many threads.</summary>
internal sealed class KeywordValues
{
    private readonly IndexSnapshot _snapshot;
    private readonly KnowledgeLexicon _knowledge;
    private readonly ConcurrentDictionary<string, IReadOnlyList<(string Value, string Folded)>> _values = new(StringComparer.Ordinal);

    /// <summary>Reads columns of an index when they are first asked for.</summary>
    /// <param name="snapshot">The index.</param>
    /// <param name="knowledge">Concepts and species, whose names stand for their keys.</param>
    public KeywordValues(IndexSnapshot snapshot, KnowledgeLexicon knowledge)
    {
        _snapshot = snapshot;
        _knowledge = knowledge;
    }

    /// <summary>The values that a typed one stands for.</summary>
    /// <param name="field">Name of a keyword field.</param>
    /// <param name="typed">As typed: any case and width; an area may be its number, a law any form of its title.</param>
    /// <param name="exactly">Whether only equal ones count.</param>
    /// <returns>The equal ones; where there is none, those that contain it. Empty where there is none of these either.</returns>
    public IReadOnlyList<string> Resolve(string field, string typed, bool exactly = false)
    {
        var folded = _knowledge.Fold.Fold(typed.Trim());
        if (folded.Length == 0)
        {
            return [];
        }

        var values = Values(field);
        if (field == LibraryFields.Law)
        {
            folded = _knowledge.Fold.Fold(CitedTitles.Normal(typed.Trim().Trim('《', '》'), out _));
        }

        if (Wildcards.Any(folded))
        {
            return [.. values.Where(pair => Wildcards.Match(folded, pair.Folded)).Select(pair => pair.Value)];
        }

        var equal = values.Where(pair => pair.Folded == folded || (field == LibraryFields.Area && pair.Folded.StartsWith(folded + ". ", StringComparison.Ordinal)));
        List<string> found = [.. equal.Select(pair => pair.Value)];
        return found.Count > 0 || folded.Length < 2 || exactly ? found
            : [.. values.Where(pair => pair.Folded.Contains(folded, StringComparison.Ordinal)).Select(pair => pair.Value)];
    }

    /// <summary>The entries of the lexicon that a value names.</summary>
    /// <param name="typed">A name in any language, or a key.</param>
    /// <returns>Empty where it names none.</returns>
    public IReadOnlyList<KnowledgeEntry> Entries(string typed)
    {
        var text = typed.Trim().Trim('《', '》');
        return _knowledge.TryGetByDisplayName(text, out var shown) ? [shown] : _knowledge.Named(text) is { Count: > 0 } named ? named : [.. _knowledge.OfGenus(text)];
    }

    /// <summary>What actions that name an entry have, and those that name one of a group of species.</summary>
    /// <param name="entry">An entry.</param>
    /// <returns>Fields with the value to look for in each.</returns>
    public IEnumerable<(string Column, string Value)> Columns(KnowledgeEntry entry) => _knowledge.IsGroupOfSpecies(entry)
        ? [(LibraryFields.ColumnOf(entry), entry.DisplayName), (LibraryFields.Narrower, entry.DisplayName)] : [(LibraryFields.ColumnOf(entry), entry.DisplayName)];

    /// <summary>Whether a value names a target of the Kunming-Montreal framework.</summary>
    /// <param name="typed">Such as "kmgbf-6" or "GBF 6".</param>
    /// <returns>False for any other text.</returns>
    public static bool IsGoal(string typed) =>
        typed.Trim() is { Length: > 3 } text && text[^1] is >= '0' and <= '9' && (text.StartsWith("kmgbf", StringComparison.OrdinalIgnoreCase) || text.StartsWith("gbf", StringComparison.OrdinalIgnoreCase));

    /// <summary>Folds a text for comparing.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>Without blanks around it, in one case and width.</returns>
    public string Fold(string text) => _knowledge.Fold.Fold(text.Trim());

    /// <summary>The other names of a concept or species.</summary>
    /// <param name="typed">Any text.</param>
    /// <returns>Empty where the text is no name of one.</returns>
    public IReadOnlyList<string> OtherNames(string typed)
    {
        var text = typed.Trim();
        return [.. _knowledge.Named(text).SelectMany(entry => entry.Names)
            .Where(name => !string.Equals(name, text, StringComparison.OrdinalIgnoreCase)).Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>All values of a keyword field, each once.</summary>
    /// <param name="field">Name of the field.</param>
    /// <returns>The values with their folded forms, in order of code units.</returns>
    public IReadOnlyList<(string Value, string Folded)> Values(string field) => _values.GetOrAdd(field, name =>
    {
        var values = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var segment in _snapshot.Segments)
        {
            if (segment.Keywords(name) is { } column)
            {
                for (var ordinal = 0; ordinal < column.ValueCount; ordinal++)
                {
                    values.Add(column.Value(ordinal));
                }
            }
        }

        return [.. values.Select(value => (value, _knowledge.Fold.Fold(value)))];
    });
}
