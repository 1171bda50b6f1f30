using SearchIndex.Engine.Segments;

namespace SearchIndex.Engine.Scoring;

/// <summary>Documents with anything in a field, found from the cheapest thing that tells: norms, a column, or all terms.</summary>
internal sealed class ExistsWeight(string field, float boost, string description) : Weight
{
    public override Scorer? CreateScorer(SegmentReader segment)
    {
        var set = new DocumentSet(segment.DocumentCount);
        if (segment.Numbers(field) is { } numbers)
        {
            for (var document = 0; document < segment.DocumentCount; document++)
            {
                if (numbers.TryGet(document, out _))
                {
                    set.Add(document);
                }
            }
        }

        if (segment.Keywords(field) is { } keywords)
        {
            var ordinals = new List<int>();
            for (var document = 0; document < segment.DocumentCount; document++)
            {
                keywords.Ordinals(document, ordinals);
                if (ordinals.Count > 0)
                {
                    set.Add(document);
                }
            }
        }
        else
        {
            AddTerms(segment, set);
        }

        var count = set.Count();
        return count == 0 ? null : new DocumentSetScorer(set, count, boost);
    }

    public override Explanation Explain(SegmentReader segment, int document) =>
        Stands(CreateScorer(segment), document)
            ? Explanation.Match(boost, $"{description}: the field has a value; boost")
            : Explanation.NoMatch($"{description}: the field has no value");

    private void AddTerms(SegmentReader segment, DocumentSet set)
    {
        if (segment.Terms(field) is not { } terms)
        {
            return;
        }

        var norms = terms.Norms;
        if (!norms.IsEmpty)
        {
            for (var document = 0; document < norms.Length; document++)
            {
                if (norms[document] != 0)
                {
                    set.Add(document);
                }
            }

            return;
        }

        for (var cursor = terms.Terms(); cursor.MoveNext();)
        {
            PostingsReading.AddAll(terms, cursor.Entry, set);
        }
    }
}
