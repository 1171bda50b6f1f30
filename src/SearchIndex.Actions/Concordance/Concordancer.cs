using System.Text.Json;
using SearchIndex.Actions.Library;
using SearchIndex.Actions.Library.Searching;
using SearchIndex.Engine.Highlighting;
using SearchIndex.Engine.Queries;
using SearchIndex.Engine.Searching;

namespace SearchIndex.Actions.Concordance;

/// <summary>Finds every occurrence of a keyword in the texts of a library. Safe for use by many threads.</summary>
/// <param name="searcher">The index.</param>
/// <param name="search">Knows which actions are searched, and filters.</param>
/// <param name="lexicons">The analyzers and names.</param>
internal sealed class Concordancer(Searcher searcher, LibrarySearch search, LibraryLexicons lexicons)
{
    // A concordance is read by people and spreadsheets; what is more frequent than this is no keyword.
    private const int MostOccurrences = 500_000;

    /// <summary>Makes a concordance.</summary>
    /// <param name="request">What is asked.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The lines, and what stands near the keyword.</returns>
    public KwicResponse Find(KwicRequest request, CancellationToken cancellationToken)
    {
        var notes = new List<string>();
        var fields = Fields(request, notes);
        var forms = KeywordForms.Read(request, lexicons, notes);
        var query = forms.Query(fields);
        var around = search.Around(new SearchRequest { Query = request.Within, Filters = request.Filters }, notes);
        var found = new List<Occurrence>();
        if (query is null)
        {
            notes.Add("There is nothing in the keyword that can be searched.");
        }
        else
        {
            Gather(query, forms, around, fields, request.Once, found, cancellationToken);
        }

        if (found.Count >= MostOccurrences)
        {
            notes.Add($"The keyword stands in the texts more than {MostOccurrences:#,0} times; counting stopped there. Take a longer keyword or a filter.");
        }

        var order = new ContextOrder(lexicons.Knowledge.Fold);
        found.Sort(request.Sort switch
        {
            KwicSort.Left => order.ByLeft,
            KwicSort.Right => order.ByRight,
            _ => ContextOrder.ByPosition,
        });
        var width = Math.Clamp(request.Width, 0, KwicRequest.MaxWidth);
        var collocates = request.Collocates > 0 && found.Count > 0
            ? new CollocateCounter(searcher, lexicons, fields, cancellationToken).Count(found, around, request.Collocates) : [];
        return new KwicResponse(
            request.Term,
            forms.All,
            width,
            request.Sort.ToString().ToLowerInvariant(),
            found.Count,
            found.Count < MostOccurrences,
            found.Select(occurrence => occurrence.Record.Id).Distinct(StringComparer.Ordinal).Count(),
            Math.Max(0, request.Offset),
            Counts(found, occurrence => occurrence.Record.City),
            Counts(found, occurrence => occurrence.Field),
            [.. found.Skip(Math.Max(0, request.Offset)).Take(request.Limit ?? int.MaxValue).Select(occurrence => Line(occurrence, width))],
            collocates,
            CollocateCounter.Method,
            [.. notes.Distinct(StringComparer.Ordinal)]);
    }

    private static List<string> Fields(KwicRequest request, List<string> notes)
    {
        var known = KwicRequest.AllFields.Where(field => request.Fields.Contains(field, StringComparer.OrdinalIgnoreCase)).ToList();
        if (known.Count > 0)
        {
            return known;
        }

        if (request.Fields.Count > 0)
        {
            notes.Add($"There is no text '{request.Fields[0]}'; there are: {string.Join(", ", KwicRequest.AllFields)}. {string.Join(", ", KwicRequest.UsualFields)} were looked through.");
        }

        return [.. KwicRequest.UsualFields];
    }

    private void Gather(Query query, KeywordForms forms, Query around, List<string> fields, bool once, List<Occurrence> found, CancellationToken cancellationToken)
    {
        var locators = fields.ToDictionary(field => field, field => new MatchLocator(query, field + LibraryFields.CharactersSuffix, lexicons.Characters), StringComparer.Ordinal);
        foreach (var document in searcher.Matches(new BooleanQuery([new(Occur.Filter, around), new(Occur.Filter, query)]), cancellationToken))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var record = JsonSerializer.Deserialize(searcher.Stored(document).Text(LibraryFields.Record)!, LibraryJson.Lines.ActionRecord)!;
            var repeats = record.Flags.Contains("target-repeats-description", StringComparer.Ordinal);
            for (var rank = 0; rank < fields.Count; rank++)
            {
                var field = fields[rank];
                var isRepeat = repeats && field == LibraryFields.Target;
                if ((isRepeat && once) || record.TextOf(field) is not { Length: > 0 } text)
                {
                    continue;
                }

                // From left to right, the longer form first; what begins inside another occurrence is no other one.
                var reach = 0;
                foreach (var span in locators[field].Locate(text).OrderBy(span => span.Start).ThenByDescending(span => span.End))
                {
                    if (span.Start >= reach && forms.HasMarks(text.AsSpan(span.Start, span.End - span.Start)))
                    {
                        found.Add(new Occurrence(record, field, rank, text, span.Start, span.End, isRepeat));
                        reach = span.End;
                    }
                }
            }

            if (found.Count >= MostOccurrences)
            {
                found.RemoveRange(MostOccurrences, found.Count - MostOccurrences);
                return;
            }
        }
    }

    private static List<FacetValue> Counts(List<Occurrence> found, Func<Occurrence, string> value) =>
        [.. found.GroupBy(value, StringComparer.Ordinal).Select(group => new FacetValue(group.Key, group.Count())).OrderByDescending(count => count.Count).ThenBy(count => count.Value, StringComparer.Ordinal)];

    private static KwicLine Line(Occurrence occurrence, int width)
    {
        var (record, text) = (occurrence.Record, occurrence.Text);
        var left = Context.Before(text, occurrence.Start, width);
        var right = Context.After(text, occurrence.End, width);
        return new KwicLine(
            record.Id, record.City, record.CityLocal, record.Title, occurrence.Field, occurrence.Start, occurrence.End, text[left..occurrence.Start], text[occurrence.Start..occurrence.End],
            text[occurrence.End..right], record.UpdatedOf(occurrence.Field), occurrence.Repeats);
    }
}
