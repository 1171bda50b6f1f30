using SearchIndex.Analysis.FreeText;
using SearchIndex.Engine.Queries;
using SearchIndex.Engine.Searching;

namespace SearchIndex.Actions.Library.Searching;

/// <summary>
/// Which documents can have a phrase of Han characters, told by the terms of free text for two of them: where two characters stand next to
/// each other in a text that free text covers, free text has their term, and the other way round (<see cref="FreeTextAnalyzer"/>). No
/// positions are read for that. Safe for use by many threads.
/// </summary>
/// <param name="searcher">The index.</param>
/// <param name="forms">Which characters stand in it.</param>
internal sealed class HanPairs(Searcher searcher, StandingForms forms)
{
    // More pairs of a long run leave out hardly anything.
    private const int MostPairs = 12;

    // So few documents are looked up sooner than a list is read.
    private const int FewLeft = 128;

    /// <summary>Fields of which free text has everything.</summary>
    public static readonly IReadOnlyList<string> Covered = [.. new[] { LibraryFields.Title, LibraryFields.Commitment, LibraryFields.AreaTitle, LibraryFields.Description }.Select(Characters)];

    /// <summary>The fields of <see cref="Covered"/> in which most characters stand.</summary>
    public static readonly IReadOnlyList<string> Longest = [Characters(LibraryFields.Title), Characters(LibraryFields.Description)];

    /// <summary>All fields of which free text has anything: of baselines and targets not what the form says, or what is said twice.</summary>
    public static readonly IReadOnlyList<string> All = [.. Covered, Characters(LibraryFields.Baseline), Characters(LibraryFields.Target)];

    private readonly FreeTextAnalyzer? _free = searcher.Snapshot.Schema.TryGet(LibraryFields.Free, out var field) ? field.Analyzer as FreeTextAnalyzer : null;

    /// <summary>Marks the documents whose free text has all pairs of characters that stand next to each other in a query.</summary>
    /// <param name="query">A phrase, or phrases near each other, in any field of <see cref="Covered"/>.</param>
    /// <param name="marks">Receives the documents, a bit each; empty before.</param>
    /// <param name="cancellation">Ends the search.</param>
    /// <returns>False where nothing can be told in this way.</returns>
    public bool TryMark(Query query, ulong[] marks, CancellationToken cancellation)
    {
        var pairs = Pairs(query).ToList();
        if (pairs.Count == 0)
        {
            return false;
        }

        // The rarest pair first: where it leaves few documents, they are looked up in the lists of the others.
        pairs = [.. pairs.OrderBy(pair => pair.Terms.Sum(term => forms.Frequency(LibraryFields.Free, term))).Take(MostPairs)];
        Mark(pairs[0], marks, among: null, cancellation);
        var others = pairs.Count > 1 ? new ulong[marks.Length] : [];
        foreach (var pair in pairs.Skip(1))
        {
            var left = MatchSet.CountOf(marks);
            if (left == 0)
            {
                break;
            }

            Array.Clear(others);
            Mark(pair, others, left <= FewLeft ? marks : null, cancellation);
            MatchSet.Intersect(marks, others);
        }

        return true;
    }

    private void Mark(Pair pair, ulong[] marks, ulong[]? among, CancellationToken cancellation)
    {
        foreach (var term in pair.Terms)
        {
            searcher.Mark(new TermQuery(LibraryFields.Free, term), marks, among, cancellation);
        }
    }

    /// <summary>
    /// Marks documents that have a phrase because their free text has it as one term, a pair or a word; others may have it too. A term stands for
    /// all forms of its characters, and a word for characters with marks: documents with what was not asked for are left out.
    /// </summary>
    /// <param name="phrase">A phrase.</param>
    /// <param name="having">Documents that have all its pairs, or some of them.</param>
    /// <param name="marks">Receives those of them that have the phrase in some field of <see cref="All"/>; empty before.</param>
    /// <param name="cancellation">Ends the search.</param>
    public void MarkSure(PhraseQuery phrase, ulong[] having, ulong[] marks, CancellationToken cancellation)
    {
        var slots = phrase.Slots;
        if (_free is null || phrase.Slop > 0 || slots.Count < 2 || !Enumerable.Range(1, slots.Count - 1).All(at => slots[at].Position == slots[at - 1].Position + 1))
        {
            return;
        }

        if (slots.Count == 2 && Terms(slots[0].Terms, slots[1].Terms) is not null)
        {
            having.CopyTo(marks, 0);
        }
        else if (slots.Count > 2 && _free.WordOf([.. slots.Select(slot => slot.Terms[0])]) is { } word && !slots.Any(StandsMarked))
        {
            searcher.Mark(new TermQuery(LibraryFields.Free, word), marks, cancellation);
            MatchSet.Intersect(marks, having);
        }
        else
        {
            return;
        }

        var others = new ulong[marks.Length];
        foreach (var form in slots.SelectMany(slot => slot.Terms.SelectMany(_free.FormsOf).Where(form => !slot.Terms.Contains(form, StringComparer.Ordinal))).Distinct(StringComparer.Ordinal))
        {
            foreach (var field in All.Where(field => forms.Stands(field, form)))
            {
                searcher.Mark(new TermQuery(field, form), others, cancellation);
            }
        }

        for (var at = 0; at < marks.Length; at++)
        {
            marks[at] &= ~others[at];
        }
    }

    private bool StandsMarked(PhraseSlot slot) => slot.Terms.Any(form => All.Any(field => forms.StandsMarked(field, form)));

    private static string Characters(string field) => field + LibraryFields.CharactersSuffix;

    private IEnumerable<Pair> Pairs(Query query) => query switch
    {
        PhraseQuery { Slop: 0 } phrase => Pairs(phrase),
        NearQuery near => near.Phrases.SelectMany(Pairs),
        _ => [],
    };

    private IEnumerable<Pair> Pairs(PhraseQuery phrase)
    {
        for (var at = 1; at < phrase.Slots.Count && _free is not null; at++)
        {
            var (first, second) = (phrase.Slots[at - 1], phrase.Slots[at]);
            if (second.Position == first.Position + 1 && Terms(first.Terms, second.Terms) is { } terms)
            {
                yield return new Pair(terms);
            }
        }
    }

    // Null where something else than a Han character may stand at one of the places.
    private HashSet<string>? Terms(IReadOnlyList<string> first, IReadOnlyList<string> second)
    {
        var terms = new HashSet<string>(StringComparer.Ordinal);
        foreach (var left in first)
        {
            foreach (var right in second)
            {
                if (_free!.PairOf(left, right) is not { } term)
                {
                    return null;
                }

                terms.Add(term);
            }
        }

        return terms;
    }

    private sealed record Pair(IReadOnlyCollection<string> Terms);
}
