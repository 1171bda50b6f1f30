using System.Text.Json;
using SearchIndex.Actions.Library;
using SearchIndex.Actions.Querying;

namespace SearchIndex.Cli.Output;

/// <summary>Prints what can be written in a query.</summary>
internal static class SyntaxDisplay
{
    /// <summary>Prints the rows of <see cref="QuerySyntax"/>.</summary>
    /// <param name="screen">Where to print.</param>
    /// <param name="json">Whether for programs.</param>
    public static void Print(Screen screen, bool json)
    {
        if (json)
        {
            screen.Output.WriteLine(JsonSerializer.Serialize(QuerySyntax.Rows, LibraryJson.Indented.IReadOnlyListQuerySyntaxRow));
            return;
        }

        screen.Title("What can be written in a query · 查询语法");
        foreach (var row in QuerySyntax.Rows)
        {
            screen.Output.WriteLine();
            screen.Text(string.Join("   ", row.Examples), 2);
            screen.Aside(row.English, 6);
            screen.Aside(row.Chinese, 6);
        }
    }
}
