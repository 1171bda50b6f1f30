using System.Globalization;
using SearchIndex.Actions.Library;

namespace SearchIndex.Cli.Output;

/// <summary>Prints the answer to a search for people.</summary>
internal static class SearchDisplay
{
    /// <summary>Prints an answer.</summary>
    /// <param name="screen">Where to print.</param>
    /// <param name="response">The answer.</param>
    public static void Print(Screen screen, SearchResponse response)
    {
        var cities = response.Facets.TryGetValue("city", out var values) ? values.Count : 0;
        screen.Title(response.Total == 0 ? "No action found."
            : $"{response.Total} {(response.Total == 1 ? "action" : "actions")} in {cities} {(cities == 1 ? "city" : "cities")}{(response.Offset > 0 ? $", from number {response.Offset + 1}" : "")}");
        var understood = string.Join("  ", response.Understood.Select(Chip));
        if (understood.Length > 0)
        {
            screen.Aside($"Understood as: {understood}");
        }

        var number = response.Offset;
        foreach (var hit in response.Hits)
        {
            screen.Output.WriteLine();
            Print(screen, hit, ++number);
        }

        foreach (var correction in response.DidYouMean)
        {
            screen.Output.WriteLine();
            screen.Text($"Did you mean {correction.Query}? ({correction.Count} {(correction.Count == 1 ? "action" : "actions")})");
        }

        if (response.NearMisses is { } misses)
        {
            screen.Output.WriteLine();
            screen.Text($"{misses.Note} ({string.Join(", ", misses.Cities.Select(city => $"{city.Value} {city.Count}"))}).");
        }

        if (response.Narrower is { } narrower)
        {
            screen.Output.WriteLine();
            screen.Text($"{narrower.Note} ({string.Join(", ", narrower.Cities.Select(city => $"{city.Value} {city.Count}"))}).");
        }

        if (response.Offset + response.Hits.Count < response.Total && response.Hits.Count > 0)
        {
            screen.Output.WriteLine();
            screen.Aside($"{response.Total - response.Offset - response.Hits.Count} more: --offset {response.Offset + response.Hits.Count}");
        }

        screen.Notes(response.Notes);
    }

    private static string Chip(UnderstoodPart part)
    {
        var count = part.Count is { } number ? $" {number.ToString(CultureInfo.InvariantCulture)}" : "";
        return $"[{part.Text}: {part.As}{count}{(part.Required || part.As == "connective" ? "" : ", ranks only")}]";
    }

    private static void Print(Screen screen, SearchHit hit, int number)
    {
        var lead = $"{number.ToString(CultureInfo.InvariantCulture)}. ";
        foreach (var (start, end, first) in LineBreaker.Break(hit.Title, screen.Width - lead.Length).Select((line, at) => (line.Start, line.End, at == 0)))
        {
            screen.Title((first ? lead : new string(' ', lead.Length)) + hit.Title[start..end]);
        }

        var city = hit.CityLocal is null || hit.CityLocal == hit.City ? hit.City : $"{hit.City} ({hit.CityLocal})";
        screen.Text(hit.Commitment.Length > 0 ? $"{city} \u00B7 {hit.Commitment}" : city, lead.Length);
        foreach (var snippet in hit.Snippets.Where(snippet => snippet.Field is not ("title" or "commitment")))
        {
            var before = $"{snippet.Field}: {(snippet.Offset > 0 ? "\u2026" : "")}";
            var marks = snippet.Marks.Select(mark => (IReadOnlyList<int>)[mark[0] + before.Length, mark[1] + before.Length]).ToList();
            screen.Text(before + snippet.Text + (snippet.GoesOn ? "\u2026" : ""), lead.Length, marks, lead.Length + 2);
        }

        var via = hit.Via.Count > 0 ? $" \u00B7 via {string.Join(", ", hit.Via)}" : "";
        var updated = hit.Updated is { } day ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "no date";
        screen.Aside($"{updated}{via}", lead.Length);
        screen.Unbroken(hit.Id, lead.Length);
        if (hit.Explanation is not null)
        {
            screen.Text(hit.Explanation, lead.Length);
        }
    }
}
