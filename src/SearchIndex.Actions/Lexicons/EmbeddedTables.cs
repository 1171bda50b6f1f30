using System.Text;
using SearchIndex.Storage.Packing;

namespace SearchIndex.Actions.Lexicons;

/// <summary>The tables that the assembly carries.</summary>
internal static class EmbeddedTables
{
    /// <summary>The text of a table.</summary>
    /// <param name="name">Its file name.</param>
    /// <returns>The text.</returns>
    public static string Read(string name)
    {
        using var stream = typeof(EmbeddedTables).Assembly.GetManifestResourceStream("SearchIndex.Actions." + name)
            ?? throw new InvalidOperationException($"The assembly does not carry {name}: build it again.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    /// <summary>Rows of a table below its header.</summary>
    /// <param name="table">Its text.</param>
    /// <param name="columns">How many cells a row has.</param>
    /// <returns>The cells of each row.</returns>
    /// <exception cref="FormatException">A row has another number of cells.</exception>
    public static IEnumerable<string[]> Rows(string table, int columns)
    {
        foreach (var line in table.Split('\n').Skip(1).Where(line => line.Length > 0))
        {
            var cells = line.Split('\t');
            yield return cells.Length == columns
                ? cells
                : throw new FormatException($"The row '{line}' has {cells.Length} cells; {columns} are due.");
        }
    }

    /// <summary>Names the contents of tables in sixteen letters.</summary>
    /// <param name="tables">Their texts.</param>
    /// <returns>Hexadecimal digits of a hash.</returns>
    public static string Fingerprint(params IEnumerable<string> tables) =>
        Convert.ToHexStringLower(Sha256.Of(Encoding.UTF8.GetBytes(string.Join('\f', tables))))[..16];
}
