using SearchIndex.Actions.Coverage;
using SearchIndex.Actions.Library;

namespace SearchIndex.Actions.Tests.Coverage;

/// <summary>What holds for the matrix of any library.</summary>
internal static class CoverageChecks
{
    /// <summary>Every cell, part and total is a search that gives exactly its actions.</summary>
    public static void EveryCellIsItsSearch(ActionLibrary library, CoverageMatrix matrix)
    {
        foreach (var cell in matrix.Cells)
        {
            Assert.True(Ids(library, cell.Query).SequenceEqual(cell.Actions.Select(action => action.Id).Order(StringComparer.Ordinal)), cell.Query);
        }

        var parts = matrix.Cells.SelectMany(cell => cell.Parts).Concat(matrix.Headings.SelectMany(heading => heading.Totals)).Concat(matrix.Cities.SelectMany(city => city.Totals)).Concat(matrix.Totals);
        foreach (var part in parts)
        {
            Assert.True(part.Count == library.Search(new SearchRequest { Query = part.Query, Limit = 0 }).Total, $"{part.Query}: {part.Count} in the matrix");
        }
    }

    /// <summary>The matrix says what a plain walk over the actions says.</summary>
    public static void MatrixIsAPlainWalk(ActionLibrary library, CoverageMatrix matrix)
    {
        var actions = library.Export(null).Where(action => action.Readable && !action.Flags.Contains("older-version")).ToList();
        Assert.Equal(actions.Select(action => action.Id).Order(StringComparer.Ordinal), matrix.Cells.SelectMany(cell => cell.Actions).Select(action => action.Id).Order(StringComparer.Ordinal));
        foreach (var action in actions)
        {
            var cell = matrix.Cells.Single(cell => cell.Actions.Any(found => found.Id == action.Id));
            var found = cell.Actions.Single(found => found.Id == action.Id);
            Assert.Equal((action.Title, action.Id.Split('/')[0]), (cell.Heading, cell.CityId));
            Assert.Equal((action.Description is not null, action.Baseline is not null, action.Target is not null), (found.Description.Present, found.Baseline.Present, found.Target.Present));
            Assert.Equal(action.Flags.Contains("target-repeats-description"), found.Target.Repeats);
            DateOnly?[] dates = [action.DescriptionUpdated, action.BaselineUpdated, action.TargetUpdated];
            Assert.Equal((dates.Max(), dates.Max() < matrix.StaleBefore), (found.Updated, found.Stale));
        }
    }

    private static IEnumerable<string> Ids(ActionLibrary library, string query) =>
        library.Search(new SearchRequest { Query = query, Limit = 1000 }).Hits.Select(hit => hit.Id).Order(StringComparer.Ordinal);
}
