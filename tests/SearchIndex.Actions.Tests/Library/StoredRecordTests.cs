using System.Text.Json;
using SearchIndex.Actions.Library;
using SearchIndex.Actions.Library.Searching;

namespace SearchIndex.Actions.Tests.Library;

/// <summary>What is read by hand of stored JSON is what the serializer reads.</summary>
public sealed class StoredRecordTests(SampleLibraryFixture sample) : IClassFixture<SampleLibraryFixture>
{
    [Fact]
    public void Every_action_of_the_sample_is_read_as_the_serializer_reads_it()
    {
        var days = 0;
        foreach (var id in sample.Library.Ids)
        {
            var record = sample.Library.Find(id)!;
            var hit = HitRecord.Read(JsonSerializer.Serialize(record, LibraryJson.Lines.ActionRecord));
            Assert.Equal((record.Id, record.City, record.CityLocal, record.Title, record.Commitment), (hit.Id, hit.City, hit.CityLocal, hit.Title, hit.Commitment));
            Assert.Equal((record.Description, record.Baseline, record.Target), (hit.Description, hit.Baseline, hit.Target));
            Assert.Equal(
                (record.DescriptionUpdated, record.BaselineUpdated, record.TargetUpdated, record.Source.Downloaded),
                (hit.DescriptionUpdated, hit.BaselineUpdated, hit.TargetUpdated, hit.Downloaded));
            Assert.Equal(record.Flags, hit.Flags);
            days += (hit.DescriptionUpdated ?? hit.BaselineUpdated ?? hit.TargetUpdated) is null ? 0 : 1;
        }

        Assert.True(days > 100, $"{days} actions with a day");
    }

    [Fact]
    public void A_summary_is_read_as_it_was_written()
    {
        var summary = new LibrarySummary
        {
            Built = new DateTimeOffset(2026, 3, 25, 13, 14, 15, 167, TimeSpan.Zero),
            Versions = new SortedDictionary<string, string>(StringComparer.Ordinal) { ["words"] = "a \u201Cb\u201D", ["schema"] = "3" },
            Actions = 7,
            UnreadableActions = 2,
            Cities = [new SummaryCity("a", "A", null), new SummaryCity("b", "B", "乙")],
            UnreadableFiles = ["x.txt", "是.txt"],
            NewestDownload = new DateOnly(2024, 2, 29),
        };
        var json = JsonSerializer.Serialize(summary, StoredJson.Default.LibrarySummary);
        Assert.Equal(json, JsonSerializer.Serialize(LibrarySummary.Read(json), StoredJson.Default.LibrarySummary));
        var empty = json.Replace("\"2024-02-29\"", "null", StringComparison.Ordinal);
        Assert.Null(LibrarySummary.Read(empty).NewestDownload);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"built":"2026-03-25T13:14:15Z","versions":{},"actions":1,"unreadableActions":0,"cities":[{}],"unreadableFiles":[]}""")]
    [InlineData("""{"built":"2026-03-25T13:14:15Z","versions":{},"actions":1,"unreadableActions":0,"cities":[],"unreadableFiles":[],"newestDownload":"2026-02-30"}""")]
    public void What_is_no_summary_is_said_to_be_none(string json) => Assert.ThrowsAny<JsonException>(() => LibrarySummary.Read(json));
}
