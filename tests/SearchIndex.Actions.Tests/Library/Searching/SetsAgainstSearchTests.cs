using SearchIndex.Actions.Library;
using SearchIndex.Actions.Library.Searching;
using SearchIndex.Engine.Documents;
using SearchIndex.Engine.Facets;
using SearchIndex.Engine.Queries;
using SearchIndex.Engine.Searching;
using SearchIndex.Engine.Segments;
using SearchIndex.TestKit.Environment;

namespace SearchIndex.Actions.Tests.Library.Searching;

/// <summary>What an answer takes from sets, beside searches of the engine that know no sets.</summary>
public sealed class SetsAgainstSearchTests(SampleLibraryFixture fixture) : IClassFixture<SampleLibraryFixture>
{
    private static readonly string[] Words =
    [
        "湿地", "保护", "生态", "外来", "森林", "水", "管理", "公园", "wetland", "species", "water", "park", "restoration", "企鹅", "river", "the",
    ];

    private static readonly string[] Parts =
    [
        "湿地", "保护", "福寿螺", "外来入侵物种", "wetland", "invasive species", "\"生态保护\"", "(湿地 OR 森林)", "-水", "保护*", "wetl?nd", "restoraton~1", "水 NEAR/20 保护",
        "has:target", "city:Lanmen", "updated:>=2020-01-01", "heading:species", "生态保护红线", "plans", "2025", "/湿.{0,3}地/", "narrower:on", "=湿地", "missing:baseline",
    ];

    private static readonly string[] Filters = ["has=target", "lang=zh", "field=description", "area=1", "country=China", "field=target"];

    [Fact]
    public void A_set_put_together_of_parts_is_what_the_engine_finds_for_the_whole()
    {
        using var reader = Open();
        var searcher = new Searcher(reader);
        var sets = new MatchSets(searcher);
        var found = 0;
        for (var round = 0; round < 400; round++)
        {
            var seed = RandomSeed.For(round);
            var query = Tree(new Random(seed), depth: 4);
            var set = sets.Of(query, TestContext.Current.CancellationToken);
            var expected = searcher.Matches(query, TestContext.Current.CancellationToken).ToList();
            found += expected.Count > 0 ? 1 : 0;
            Assert.True(expected.SequenceEqual(set.Documents), $"seed {seed}: {query} matches {expected.Count}, the set has {set.Count}");
            Assert.True(expected.Count == searcher.Count(query), $"seed {seed}: {query}");
            Assert.True(expected.SequenceEqual(sets.Find(query, TestContext.Current.CancellationToken).Documents), $"seed {seed}: {query}");
        }

        Assert.True(found > 100, $"only {found} of the queries match anything");
    }

    [Fact]
    public void What_is_marked_or_not_wanted_is_passed_over_and_all_else_is_found()
    {
        using var reader = Open();
        var searcher = new Searcher(reader);
        var sets = new MatchSets(searcher);
        for (var round = 0; round < 300; round++)
        {
            var seed = RandomSeed.For(round);
            var random = new Random(seed);
            var query = Tree(random, depth: 3);
            var (known, wanted) = (Some(reader, random), Some(reader, random));
            var (marks, among) = (new ulong[MatchSet.WordCount(reader.DocumentCount)], new ulong[MatchSet.WordCount(reader.DocumentCount)]);
            known.AddTo(marks);
            wanted.AddTo(among);
            searcher.Mark(query, marks, among, TestContext.Current.CancellationToken);
            var matches = MatchSet.Of(reader.DocumentCount, searcher.Matches(query, TestContext.Current.CancellationToken));
            Assert.True(known.Or(matches.And(wanted)).Documents.SequenceEqual(MatchSet.Of(reader.DocumentCount, marks).Documents), $"seed {seed}: {query}");

            Query[] several = [query, Leaf(random), Leaf(random)];
            var any = searcher.Matches(BooleanQuery.Any(several), TestContext.Current.CancellationToken);
            Assert.True(MatchSet.Of(reader.DocumentCount, any).And(wanted).Documents.SequenceEqual(sets.Among(several, wanted, TestContext.Current.CancellationToken).Documents), $"seed {seed}: {query}");
        }
    }

    [Fact]
    public void Pieces_near_each_other_are_found_alone_as_inside_a_larger_query()
    {
        using var reader = Open();
        var searcher = new Searcher(reader);
        var found = 0;
        foreach (var (first, second) in new[] { ("wetland", "water"), ("species", "invasive"), ("the", "of"), ("and", "river") })
        {
            var near = new NearQuery(LibraryFields.Description + LibraryFields.CharactersSuffix, [[new PhraseSlot(0, first)], [new PhraseSlot(0, second)]], 60);
            var inside = searcher.Matches(BooleanQuery.All(near, new AllQuery()), TestContext.Current.CancellationToken).ToList();
            found += inside.Count;
            Assert.Equal(inside, new MatchSets(searcher).Of(near, TestContext.Current.CancellationToken).Documents);
        }

        Assert.True(found > 0);
    }

    [Fact]
    public void The_total_of_an_answer_is_what_the_engine_counts_for_the_whole_query()
    {
        using var reader = Open();
        var searcher = new Searcher(reader);
        var search = new LibrarySearch(reader, LibraryIndex.Open(fixture.Library.Info.Location, TestLexicons.All).Summary, TestLexicons.All, new(_ => false, _ => [], (_, _) => []));
        for (var round = 0; round < 120; round++)
        {
            var seed = RandomSeed.For(round);
            var random = new Random(seed);
            var request = new SearchRequest
            {
                Query = string.Join(' ', Enumerable.Range(0, random.Next(1, 5)).Select(_ => Parts[random.Next(Parts.Length)])),
                Filters = [.. Enumerable.Range(0, random.Next(3)).Select(_ => Filters[random.Next(Filters.Length)].Split('=')).Select(filter => new SearchFilter(filter[0], filter[1]))],
                Limit = 20,
                Match = random.Next(4) == 0 ? SearchMatch.Best : SearchMatch.All,
            };
            var answer = search.Search(request, TestContext.Current.CancellationToken);
            var expected = searcher.Count(search.Around(request, []), TestContext.Current.CancellationToken);
            Assert.True(expected == answer.Total, $"seed {seed}: '{request.Query}' {string.Join(' ', request.Filters)} has {answer.Total}, the engine counts {expected}");
            Assert.Equal(expected, search.Count(request, TestContext.Current.CancellationToken));
            Assert.Equal(search.Rank(request, TestContext.Current.CancellationToken), answer.Hits.Select(hit => hit.Id));
        }
    }

    [Fact]
    public void The_best_of_a_search_are_among_the_candidates()
    {
        using var reader = Open();
        var searcher = new Searcher(reader);
        var sets = new MatchSets(searcher);
        var candidates = new CandidateFinder(sets, new LeafScores(searcher), reader.DocumentCount);
        var left = 0;
        for (var round = 0; round < 400; round++)
        {
            var seed = RandomSeed.For(round);
            var random = new Random(seed);
            BooleanClause[] clauses = [new(Occur.Must, Tree(random, depth: 4)), new(Occur.Should, Tree(random, depth: 3))];
            var known = sets.Of(clauses[0].Query, TestContext.Current.CancellationToken);
            var wanted = random.Next(1, 12);
            if (known.Count == 0)
            {
                continue;
            }

            var best = candidates.Best(known, clauses, wanted, TestContext.Current.CancellationToken);
            var expected = searcher.Search(new BooleanQuery(clauses), new SearchOptions { Limit = wanted }).Hits;
            left += known.Count - best.Count;
            Assert.True(expected.All(hit => best.Contains(hit.Document.Value)), $"seed {seed}: of {clauses[0].Query} and {clauses[1].Query} a hit is not among {best.Count} candidates");
        }

        Assert.True(left > 1_000, $"only {left} documents were left out");
    }

    [Fact]
    public void Values_counted_by_columns_in_memory_are_those_that_the_engine_counts()
    {
        using var reader = Open();
        var counts = new FacetCounts(new Searcher(reader));
        string[] columns = [LibraryFields.City, LibraryFields.Concept, LibraryFields.Heading, LibraryFields.Law, LibraryFields.Has, LibraryFields.Year, LibraryFields.Kind];
        for (var round = 0; round < 40; round++)
        {
            var seed = RandomSeed.For(round);
            var random = new Random(seed);
            var share = random.NextDouble();
            var alive = reader.Segments.SelectMany((segment, at) => Enumerable.Range(0, segment.DocumentCount).Where(segment.IsAlive).Select(local => new DocId(reader.Bases[at] + local)));
            var set = MatchSet.Of(reader.DocumentCount, alive.Where(_ => random.NextDouble() < share));
            FacetRequest[] requests = [.. columns.Select(column => new FacetRequest(column, random.Next(3) == 0 ? null : random.Next(12)))];
            foreach (var (walked, looked) in counts.Walked(set, requests, TestContext.Current.CancellationToken).Zip(counts.Looked(set, requests, TestContext.Current.CancellationToken)))
            {
                Assert.True(walked.Counts.SequenceEqual(looked.Counts), $"seed {seed}: {walked.Field}");
                Assert.Equal((looked.Field, looked.DistinctValues, looked.Documents), (walked.Field, walked.DistinctValues, walked.Documents));
            }
        }
    }

    private IndexReader Open() => LibraryIndex.Open(fixture.Library.Info.Location, TestLexicons.All).Reader;

    // Few documents, some, or nearly all.
    private static MatchSet Some(IndexReader reader, Random random)
    {
        var share = random.Next(4) switch { 0 => 0.0, 1 => 0.02, 2 => 0.5, _ => 0.99 };
        var alive = reader.Segments.SelectMany((segment, at) => Enumerable.Range(0, segment.DocumentCount).Where(segment.IsAlive).Select(local => new DocId(reader.Bases[at] + local)));
        return MatchSet.Of(reader.DocumentCount, alive.Where(_ => random.NextDouble() < share));
    }

    private static Query Tree(Random random, int depth)
    {
        if (depth == 0 || random.Next(4) == 0)
        {
            return Leaf(random);
        }

        Query[] below = [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => Tree(random, depth - 1))];
        return random.Next(5) switch
        {
            0 => new BoostQuery(below[0], 2f),
            1 => new ConstantScoreQuery(below[0]),
            2 => new DisjunctionMaxQuery(below, 0.1f),
            3 => BooleanQuery.Any(below),
            _ => new BooleanQuery([.. below.Select(query => new BooleanClause((Occur)random.Next(4), query))], random.Next(3)),
        };
    }

    private static Query Leaf(Random random)
    {
        var (field, word) = (LibraryFields.Texts[random.Next(LibraryFields.Texts.Count)], Words[random.Next(Words.Length)]);
        var characters = field + LibraryFields.CharactersSuffix;
        var slots = word.Select((character, at) => new PhraseSlot(at, random.Next(3) switch { 0 => [character.ToString()], 1 => [character.ToString(), "湿"], _ => ["無", character.ToString(), "的"] })).ToList();
        return random.Next(10) switch
        {
            0 => new TermQuery(field, word),
            1 => new PrefixQuery(characters, word[..1]),
            2 => new TermQuery(LibraryFields.Has, "target"),
            3 => new AllQuery(),
            4 => new NoneQuery(),
            5 or 6 when word[0] > 128 => new PhraseQuery(characters, slots, random.Next(4) == 0 ? 2 : 0),
            7 when word[0] > 128 => new NearQuery(characters, [slots, [new PhraseSlot(0, "生", "無")]], 20, random.Next(2) == 0),
            _ => new PhraseQuery(characters, word[0] < 128 ? [word] : [.. word.Select(character => character.ToString())]),
        };
    }
}
