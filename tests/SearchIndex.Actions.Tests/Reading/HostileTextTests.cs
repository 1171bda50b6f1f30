using System.Diagnostics;
using System.Text;

namespace SearchIndex.Actions.Tests.Reading;

/// <summary>Large and hostile texts are read in time that grows with their length. Limits are an order of magnitude above what is seen.</summary>
public class HostileTextTests
{
    private const string Heading = "Increase protected areas\nDescription of how city is taking action\n";

    public static TheoryData<string> Shapes => ["one line", "headings", "stars", "dollars", "brackets", "pipes", "hashes", "labels in one line", "blank lines", "no spaces", "tags", "quotes and backslashes", "page numbers", "same lines"];

    [Theory]
    [MemberData(nameof(Shapes))]
    public void A_megabyte_is_read_in_seconds(string shape)
    {
        var text = "Commitment Made:\nControl Pollution\n" + Shape(shape);
        var bytes = Encoding.UTF8.GetBytes(text);
        var reader = ReadProfiles.Reader();
        reader.Read("warm.txt", Encoding.UTF8.GetBytes(Heading + "text"));
        var clock = Stopwatch.StartNew();
        reader.Read("hostile.txt", bytes);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(20), $"{shape}: {bytes.Length} bytes took {clock.Elapsed.TotalSeconds:0.0} s");
    }

    private static string Repeat(string part, int length)
    {
        var text = new StringBuilder(length + part.Length);
        while (text.Length < length)
        {
            text.Append(part);
        }

        return text.ToString();
    }

    private static string Shape(string shape) => shape switch
    {
        "one line" => Repeat("保护森林和湿地 and rivers, ", 1_000_000),
        "headings" => string.Concat(Enumerable.Range(0, 50_000).Select(_ => Heading)),
        "stars" => Repeat("*a **b ", 1_000_000),
        "dollars" => Repeat("$x^{ ", 1_000_000),
        "brackets" => Repeat("[a](b ", 1_000_000),
        "pipes" => "|" + Repeat("a|", 1_000_000),
        "hashes" => Repeat("## a ", 1_000_000),
        "labels in one line" => Repeat("Baseline: Target: Last update: ", 1_000_000),
        "blank lines" => Repeat("a\n\n\n\n", 1_000_000),
        "no spaces" => Repeat("increaseprotectedarea", 1_000_000),
        "tags" => Repeat("<a<b ", 1_000_000),
        "quotes and backslashes" => Repeat("\\\\\\text{", 1_000_000),
        "page numbers" => string.Concat(Enumerable.Range(0, 100_000).Select(i => (i % 999) + "\n")),
        "same lines" => Repeat("The same short line of text\n", 1_000_000),
        _ => throw new ArgumentOutOfRangeException(nameof(shape), shape, "No such shape."),
    };
}
