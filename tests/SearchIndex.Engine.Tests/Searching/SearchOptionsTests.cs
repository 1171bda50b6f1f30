using SearchIndex.Engine.Documents;
using SearchIndex.Engine.Facets;
using SearchIndex.Engine.Queries;
using SearchIndex.Engine.Searching;
using SearchIndex.TestKit.Engine;
using SearchIndex.TestKit.Environment;

namespace SearchIndex.Engine.Tests.Searching;

public class SearchOptionsTests
{
    private static readonly IReadOnlyList<Document> Documents = new RandomCorpus(new Random(77)).Documents(90);
    private static readonly HashSet<int> Deleted = [3, 40, 41];
    private static readonly MemorySnapshot Snapshot = new(RandomCorpus.Schema, Documents, segmentCount: 3, blockSize: 5, Deleted);
    private static readonly Searcher Searcher = new(Snapshot);
    private static readonly NaiveSearch Naive = new(RandomCorpus.Schema, Documents, Deleted);

    private static IEnumerable<string> Tags(int document) => Documents[document].Values
        .Where(pair => pair.Key is "tag").Select(pair => (string)pair.Value).Distinct(StringComparer.Ordinal);

    private static long? Year(int document) => Documents[document].Values.Where(pair => pair.Key is "year").Select(pair => (long?)pair.Value).FirstOrDefault();

    [Fact]
    public void Facets_count_the_matches_by_value_over_all_segments()
    {
        Query query = new TermQuery("text", "plan");
        var matches = Naive.Search(query).Select(hit => hit.Document).ToArray();
        var expected = matches.SelectMany(Tags).GroupBy(tag => tag, StringComparer.Ordinal)
            .Select(group => (group.Key, Count: group.Count()))
            .OrderByDescending(pair => pair.Count).ThenBy(pair => pair.Key, Comparer<string>.Create(NaiveTerms.Compare)).ToArray();
        var all = Assert.Single(Searcher.Search(query, new SearchOptions { Limit = 0, Facets = [new FacetRequest("tag")] }).Facets);
        Assert.Equal(expected, all.Counts.Select(count => (count.Value, count.Count)));
        Assert.Equal(expected.Length, all.DistinctValues);
        Assert.Equal(matches.Count(document => Tags(document).Any()), all.Documents);
        var two = Assert.Single(Searcher.Search(query, new SearchOptions { Limit = 5, CountUpTo = 0, Facets = [new FacetRequest("tag", 2)] }).Facets);
        Assert.Equal(expected.Take(2), two.Counts.Select(count => (count.Value, count.Count)));
        Assert.Equal(expected.Length, two.DistinctValues);
    }

    [Theory]
    [InlineData(false, 5)]
    [InlineData(true, 5)]
    [InlineData(false, 100)]
    [InlineData(true, 100)]
    public void Hits_are_sorted_by_a_number_and_then_by_score_with_missing_numbers_last(bool descending, int limit)
    {
        Query query = new TermQuery("text", "plans");
        var hits = Naive.Search(query).Select(hit => (hit.Document, hit.Score, Year: Year(hit.Document))).ToArray();
        var known = hits.Where(hit => hit.Year is not null);
        var expected = (descending ? known.OrderByDescending(hit => hit.Year) : known.OrderBy(hit => hit.Year))
            .ThenByDescending(hit => hit.Score).ThenBy(hit => hit.Document)
            .Concat(hits.Where(hit => hit.Year is null).OrderByDescending(hit => hit.Score).ThenBy(hit => hit.Document))
            .Select(hit => hit.Document);
        var sort = new[] { new SortKey("year", descending), SortKey.Relevance };
        var found = Searcher.Search(query, new SearchOptions { Sort = sort, Limit = limit, Offset = 2 });
        Assert.Equal(expected.Skip(2).Take(limit), found.Hits.Select(hit => hit.Document.Value));
        Assert.Equal(hits.Length, found.Total);
        Assert.All(found.Hits, hit => Assert.Equal(hits.Single(other => other.Document == hit.Document.Value).Score, hit.Score));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Hits_are_sorted_by_keywords_in_the_order_of_code_points_over_segments(bool descending)
    {
        var order = Comparer<string>.Create(NaiveTerms.Compare);
        var hits = Naive.Search(new AllQuery()).Select(hit => hit.Document).ToArray();
        string Key(int document) => (descending ? Tags(document).Max(order) : Tags(document).Min(order)) ?? "";
        var known = hits.Where(document => Tags(document).Any());
        var expected = (descending ? known.OrderByDescending(Key, order) : known.OrderBy(Key, order)).ThenBy(document => document)
            .Concat(hits.Where(document => !Tags(document).Any()).Order());
        var found = Searcher.Search(new AllQuery(), new SearchOptions { Sort = [new SortKey("tag", descending)], Limit = 1000 });
        Assert.Equal(expected, found.Hits.Select(hit => hit.Document.Value));
    }

    [Fact]
    public void Totals_up_to_a_number_are_exact_below_it_and_say_so()
    {
        Query query = BooleanQuery.Any(new TermQuery("text", "plan"), new TermQuery("text", "city"));
        var expected = Naive.Search(query).Count;
        var below = Searcher.Search(query, new SearchOptions { Limit = 2, CountUpTo = expected });
        Assert.True(below.TotalIsExact);
        Assert.Equal(expected, below.Total);
        var beyond = Searcher.Search(query, new SearchOptions { Limit = 2, CountUpTo = 3 });
        Assert.True(beyond.TotalIsExact ? beyond.Total == expected : beyond.Total is > 3 && beyond.Total <= expected);
    }

    [Fact]
    public void More_terms_than_allowed_are_cut_and_said()
    {
        var cut = Searcher.Search(new PrefixQuery("text", ""), new SearchOptions { MaxExpandedTerms = 3 });
        Assert.Contains(cut.Notes, note => note.Contains("only the first 3", StringComparison.Ordinal));
        Assert.True(cut.Total < Searcher.Count(new PrefixQuery("text", "")));
        var fuzzy = Searcher.Search(new FuzzyQuery("text", "plan", maxEdits: 2, maxTerms: 2));
        Assert.Contains(fuzzy.Notes, note => note.Contains("only the nearest 2", StringComparison.Ordinal));
        Assert.Empty(Searcher.Search(new PrefixQuery("text", "pla")).Notes);
    }

    [Fact]
    public void The_first_terms_of_all_segments_are_searched_whichever_segment_has_them()
    {
        Document[] documents = [new Document().Add("text", "pz py"), new Document().Add("text", "pb pa")];
        var searcher = new Searcher(new MemorySnapshot(RandomCorpus.Schema, documents, segmentCount: 2));
        Assert.Equal(1, Assert.Single(searcher.Search(new PrefixQuery("text", "p"), new SearchOptions { MaxExpandedTerms = 2 }).Hits).Document.Value);
    }

    [Fact]
    public void The_nearest_term_is_searched_though_it_is_the_last_in_order()
    {
        Document[] documents = [new Document().Add("text", "clan"), new Document().Add("text", "elan"), new Document().Add("text", "plan")];
        var searcher = new Searcher(new MemorySnapshot(RandomCorpus.Schema, documents));
        Assert.Equal(2, Assert.Single(searcher.Search(new FuzzyQuery("text", "plan", maxEdits: 1), new SearchOptions { MaxExpandedTerms = 1 }).Hits).Document.Value);
    }

    [Fact]
    public void A_budget_that_ends_leaves_a_partial_answer_and_says_so()
    {
        var found = Searcher.Search(BooleanQuery.Any(new TermQuery("text", "plan"), new PhraseQuery("text", "plan", "city")), new SearchOptions { MaxSteps = 1 });
        Assert.True(found.IsPartial);
        Assert.False(found.TotalIsExact);
        Assert.NotEmpty(found.Notes);
        var slow = new Searcher(Snapshot, new SteppingTime());
        Assert.True(slow.Search(new PhraseQuery("text", "plan", "city"), new SearchOptions { TimeLimit = TimeSpan.FromMilliseconds(1) }).IsPartial);
        Assert.False(slow.Search(new PhraseQuery("text", "plan", "city"), new SearchOptions { TimeLimit = TimeSpan.FromDays(1) }).IsPartial);
    }

    [Fact]
    public void A_cancelled_search_ends()
    {
        var cancelled = new CancellationToken(canceled: true);
        Query query = BooleanQuery.Any(new TermQuery("text", "plan"), new PrefixQuery("title", "p"));
        Assert.ThrowsAny<OperationCanceledException>(() => Searcher.Search(query, new SearchOptions { Cancellation = cancelled }));
        Assert.ThrowsAny<OperationCanceledException>(() => Searcher.Count(query, cancelled));
        Assert.ThrowsAny<OperationCanceledException>(() => Searcher.Matches(query, cancelled).Count());
    }

    [Fact]
    public void What_a_field_does_not_keep_is_refused()
    {
        var all = new AllQuery();
        Assert.Throws<ArgumentException>(() => Searcher.Search(all, new SearchOptions { Facets = [new FacetRequest("text")] }));
        Assert.Throws<ArgumentException>(() => Searcher.Search(all, new SearchOptions { Facets = [new FacetRequest("year")] }));
        Assert.Throws<ArgumentException>(() => Searcher.Search(all, new SearchOptions { Sort = [SortKey.Ascending("text")] }));
        Assert.Throws<ArgumentException>(() => Searcher.Search(new PhraseQuery("tag", "A", "B")));
        Assert.Throws<ArgumentOutOfRangeException>(() => Searcher.Search(all, new SearchOptions { Limit = -1 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => Searcher.Explain(all, new DocId(90)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Searcher.Stored(new DocId(-1)));
    }

    [Fact]
    public void Any_offset_and_limit_are_a_part_of_the_whole_order()
    {
        var whole = Searcher.Search(new AllQuery(), new SearchOptions { Limit = int.MaxValue, Offset = 0 }).Hits;
        Assert.Equal(87, whole.Count);
        var seed = RandomSeed.For(500);
        var random = new Random(seed);
        for (var i = 0; i < 20; i++)
        {
            var (offset, limit) = (random.Next(100), random.Next(100));
            Assert.Equal(whole.Skip(offset).Take(limit), Searcher.Search(new AllQuery(), new SearchOptions { Offset = offset, Limit = limit }).Hits);
        }

        Assert.Empty(Searcher.Search(new AllQuery(), new SearchOptions { Offset = int.MaxValue, Limit = int.MaxValue }).Hits);
    }

    private sealed class SteppingTime : TimeProvider
    {
        private long _now;

        public override long GetTimestamp() => Interlocked.Add(ref _now, TimestampFrequency);
    }
}
