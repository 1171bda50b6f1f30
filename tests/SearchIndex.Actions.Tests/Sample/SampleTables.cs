using System.Globalization;
using SearchIndex.TestKit.Environment;

namespace SearchIndex.Actions.Tests.Sample;

/// <summary>Reads the tables of the sample library.</summary>
public static class SampleTables
{
    /// <summary>The folder of the sample library.</summary>
    public static string Folder => Path.Combine(RepositoryRoot.Find(), "index-data", "sample");

    private static string ActionsFile => Path.Combine(
        RepositoryRoot.Find(), "tests", "SearchIndex.Actions.Tests", "Sample", "Cases", "actions.tsv");

    /// <summary>The files, in the order of the table.</summary>
    public static IReadOnlyList<SampleCity> Cities() =>
        [.. Rows(Path.Combine(Folder, "cities.tsv"), "file\tcity\tcityLocal\tcountry\tregion\tlayout\tencoding\tactionsStated\tactionsHeld\treadable")
            .Select(cells => new SampleCity(
                cells[0], cells[1], cells[2], cells[3], cells[4], cells[5], cells[6],
                cells[7].Length == 0 ? null : Number(cells[7]), Number(cells[8]), cells[9] == "yes"))];

    /// <summary>The answer key of shared text.</summary>
    public static IReadOnlyList<SharedTextRow> SharedText() =>
        [.. Rows(Path.Combine(Folder, "shared-text.tsv"), "kind\tcityA\theadingA\toccurrenceA\tfieldA\tcityB\theadingB\toccurrenceB\tfieldB\tnote")
            .Select(cells => new SharedTextRow(
                cells[0], cells[1], cells[2], Number(cells[3]), cells[4], cells[5], cells[6], Number(cells[7]), cells[8], cells[9]))];

    /// <summary>Every action of the readable files as it was written.</summary>
    public static IReadOnlyList<SampleAction> Actions() =>
        [.. Rows(ActionsFile, "file\tarea\tcommitment\theading\toccurrence\tdescription\tbaseline\tbaselineUpdated\ttarget\ttargetUpdated")
            .Select(cells => new SampleAction(
                cells[0], Number(cells[1]), cells[2], cells[3], Number(cells[4]), cells[5], cells[6], cells[7], cells[8], cells[9]))];

    /// <summary>The actions of the newest download of each city, with the name of the city.</summary>
    public static IReadOnlyList<(string City, SampleAction Action)> CurrentActions()
    {
        var current = Cities().Where(city => city is { Readable: true, IsSuperseded: false }).ToDictionary(city => city.File, city => city.City);
        return [.. Actions().Where(action => current.ContainsKey(action.File)).Select(action => (current[action.File], action))];
    }

    private static int Number(string cell) => int.Parse(cell, NumberStyles.None, CultureInfo.InvariantCulture);

    private static IEnumerable<string[]> Rows(string file, string header)
    {
        var lines = File.ReadAllText(file).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(header, lines[0]);
        var columns = header.Split('\t').Length;
        foreach (var line in lines.Skip(1))
        {
            var cells = line.Split('\t');
            Assert.True(cells.Length == columns, $"{Path.GetFileName(file)}: {cells.Length} cells where {columns} are due: {line}");
            yield return cells;
        }
    }
}
