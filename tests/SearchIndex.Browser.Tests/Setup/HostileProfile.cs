using SearchIndex.Actions.Catalogue;
using SearchIndex.TestKit.Environment;

namespace SearchIndex.Browser.Tests.Setup;

/// <summary>Two profiles whose every field, and whose file names, try to become markup or script. They share their texts.</summary>
internal static class HostileProfile
{
    /// <summary>What stands in each field, and goes into each parameter.</summary>
    public const string Probe = "\"'><script>window.hit=1</script><img src=x onerror=window.hit=2><svg onload=window.hit=3>javascript:window.hit=4</textarea></title><!--{{7*7}}";

    /// <summary>Writes the profiles.</summary>
    /// <returns>Their folder.</returns>
    public static string WriteTo(TemporaryFolder folder)
    {
        var headings = HeadingCatalogue.LoadBuiltIn().All.Select(heading => heading.English).ToHashSet(StringComparer.Ordinal);
        var lines = File.ReadAllLines(Path.Combine(RepositoryRoot.Find(), "index-data", "sample", "mwalende.txt"));
        foreach (var city in new[] { "Mwalende", "Kasembe" })
        {
            var number = 0;
            var text = lines.Select(line => line switch
            {
                "Mwalende" => $"{city} <b>& Hills",
                "Zambia" or "Africa" => $"{line} {Probe}",
                _ when line.EndsWith("Mayor of Mwalende", StringComparison.Ordinal) => Probe,
                { Length: > 100 } when !headings.Contains(line) && !line.StartsWith("The CitiesWithNature", StringComparison.Ordinal) && !line.StartsWith("The city has", StringComparison.Ordinal) =>
                    $"福寿螺 {++number}. {Probe} {line.Replace("Mwalende", city, StringComparison.Ordinal)} {Probe}",
                _ => line,
            });
            folder.Write(Path.Combine("profiles", $"{city}'\"><img src=x onerror=window.hit=5>.txt"), string.Join('\n', text));
        }

        return folder.At("profiles");
    }
}
