using SearchIndex.Actions.Library;
using SearchIndex.Actions.Sharing;
using SearchIndex.Actions.Sharing.Reports;
using SearchIndex.Actions.Tests.Library;
using SearchIndex.Actions.Tests.Sample;

namespace SearchIndex.Actions.Tests.Sharing;

/// <summary>The sample library's answer key is met: what was planted is found under its kind, and nothing else.</summary>
public sealed class SampleSharedTextTests(SampleLibraryFixture fixture) : IClassFixture<SampleLibraryFixture>
{
    private readonly ActionLibrary _library = fixture.Library;

    [Theory]
    [InlineData("verbatim")]
    [InlineData("names-swapped")]
    [InlineData("contained")]
    public void Copied_texts_are_listed_with_the_passage(string kind)
    {
        var pairs = Pairs(new SharedTextRequest());
        foreach (var row in SampleTables.SharedText().Where(row => row.Kind == kind))
        {
            var pair = Assert.Single(pairs, pair => IsRow(pair, row));
            Assert.Equal("copied", pair.Kind);
            Assert.True(Math.Max(pair.ContainmentA, pair.ContainmentB) >= (kind == "names-swapped" ? 0.8 : 1), $"{row}: {pair.ContainmentA} {pair.ContainmentB}");
            Assert.NotEmpty(pair.Passages);
        }
    }

    [Fact]
    public void Rewritten_texts_are_listed_where_their_share_reaches_the_threshold()
    {
        var half = Pairs(new SharedTextRequest());
        foreach (var row in SampleTables.SharedText().Where(row => row.Kind == "partly-rewritten"))
        {
            var said = double.Parse(row.Note[(row.Note.LastIndexOf(' ') + 1)..], System.Globalization.CultureInfo.InvariantCulture);

            // The key counts runs of four letters with the names in them; with names masked a short text shares more, never much less.
            Assert.Equal(said >= 0.5, half.Any(pair => IsRow(pair, row)));
        }
    }

    [Fact]
    public void Nothing_outside_the_key_is_listed_across_cities()
    {
        var rows = SampleTables.SharedText();
        Assert.All(Pairs(new SharedTextRequest()), pair => Assert.Contains(rows, row => row.Kind is not ("law-only" or "platform") && IsRow(pair, row)));
    }

    [Fact]
    public void A_law_alone_makes_no_pair()
    {
        var pairs = Pairs(new SharedTextRequest { MinContainment = 0.2 });
        Assert.All(SampleTables.SharedText().Where(row => row.Kind == "law-only"), row => Assert.DoesNotContain(pairs, pair => IsRow(pair, row)));
    }

    [Fact]
    public void The_sentences_of_the_form_are_listed_only_when_asked_for()
    {
        var rows = SampleTables.SharedText().Where(row => row.Kind == "platform").ToList();
        var without = Pairs(new SharedTextRequest());
        var with = Pairs(new SharedTextRequest { Platform = true });
        foreach (var row in rows)
        {
            Assert.DoesNotContain(without, pair => IsRow(pair, row) && pair.FieldA == "baseline");
            Assert.Equal("platform", Assert.Single(with, pair => IsRow(pair, row)).Kind);
        }
    }

    [Fact]
    public void A_city_that_repeats_itself_is_listed_only_when_asked_for()
    {
        var rows = SampleTables.SharedText().Where(row => row.Kind == "self-copy").ToList();
        Assert.DoesNotContain(Pairs(new SharedTextRequest()), pair => pair.SameCity);
        var with = Pairs(new SharedTextRequest { Self = true }).Where(pair => pair.SameCity).ToList();
        foreach (var row in rows)
        {
            Assert.Single(with, pair => IsRow(pair, row) && (row.HeadingA, row.OccurrenceA, row.FieldA) != (row.HeadingB, row.OccurrenceB, row.FieldB));
        }

        Assert.Equal(rows.Count, with.Count);
    }

    [Fact]
    public void Offsets_of_passages_and_runs_are_the_texts_they_name()
    {
        foreach (var pair in Pairs(new SharedTextRequest { Self = true }))
        {
            var (a, b) = (_library.Find(pair.A)!, _library.Find(pair.B)!);
            foreach (var passage in pair.Passages)
            {
                var (textA, textB) = (Text(a, passage.FieldA), Text(b, passage.FieldB));
                Assert.All(passage.Runs!, run => Assert.Equal((run.TextA, run.TextB), (textA[run.StartA..run.EndA], textB[run.StartB..run.EndB])));
                Assert.Equal(textA[passage.StartA..passage.EndA], string.Concat(passage.Runs!.Select(run => run.TextA)));
                Assert.Equal(textB[passage.StartB..passage.EndB], string.Concat(passage.Runs!.Select(run => run.TextB)));
            }
        }
    }

    [Fact]
    public void Groups_name_their_weakest_pair_and_are_the_same_each_time()
    {
        var first = _library.Shared(new SharedTextRequest());
        var again = _library.Shared(new SharedTextRequest());
        Assert.Equal(first.Clusters.Select(cluster => cluster.Id), again.Clusters.Select(cluster => cluster.Id));
        Assert.Equal(first.Clusters.Count, first.Clusters.Select(cluster => cluster.Id).Distinct().Count());
        Assert.All(first.Clusters, cluster =>
        {
            Assert.InRange(cluster.Weakest, 0.5, 1);
            Assert.All(cluster.WeakestPair, id => Assert.Contains(id, cluster.Members));
            Assert.Contains(cluster.Medoid, cluster.Members);
            Assert.NotNull(cluster.LabelLocal);
        });
    }

    [Fact]
    public void A_city_is_found_by_its_id_and_by_its_names_in_both_languages()
    {
        var names = new[] { "lanmen-city", "Lanmen City", "lanmen", "澜门市", "澜门" };
        var totals = names.Select(name => _library.Shared(new SharedTextRequest { CityA = name }).Total).Distinct();
        Assert.Equal(4, Assert.Single(totals));
        var problem = Assert.Throws<SharedTextRequestException>(() => _library.Shared(new SharedTextRequest { CityA = "Atlantis" }));
        Assert.Contains("Lanmen City", problem.Allowed);
    }

    [Fact]
    public void Names_that_were_exchanged_are_told()
    {
        var pair = Assert.Single(Pairs(new SharedTextRequest { CityA = "Lalanga", CityB = "Porto Jurema" }));
        Assert.Contains(new SharedSwap("city", "Lalanga", "Porto Jurema"), pair.Swaps);
    }

    private IReadOnlyList<SharedPairRecord> Pairs(SharedTextRequest request) => _library.Shared(request).Pairs;

    private static string Text(ActionRecord action, string field) => (field switch { "description" => action.Description, "baseline" => action.Baseline, _ => action.Target })!;

    private bool IsRow(SharedPairRecord pair, SharedTextRow row) =>
        (IsSide(pair.A, pair.CityA, row.CityA, row.HeadingA, row.OccurrenceA) && IsSide(pair.B, pair.CityB, row.CityB, row.HeadingB, row.OccurrenceB))
        || (IsSide(pair.B, pair.CityB, row.CityA, row.HeadingA, row.OccurrenceA) && IsSide(pair.A, pair.CityA, row.CityB, row.HeadingB, row.OccurrenceB));

    private bool IsSide(string id, string city, string wantedCity, string heading, int occurrence) =>
        city == wantedCity && string.Equals(_library.Find(id)!.Title, heading, StringComparison.OrdinalIgnoreCase)
        && id.EndsWith($"-{occurrence}", StringComparison.Ordinal) == (occurrence > 1);
}
