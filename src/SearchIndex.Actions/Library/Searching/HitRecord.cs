using System.Text;
using System.Text.Json;

namespace SearchIndex.Actions.Library.Searching;

/// <summary>What of an action's stored record a hit shows. Read by hand, so that the rest is passed over and nothing is set up for it.</summary>
internal sealed record HitRecord
{
    /// <summary>As <see cref="ActionRecord.Id"/>.</summary>
    public required string Id { get; init; }

    /// <summary>As <see cref="ActionRecord.City"/>.</summary>
    public required string City { get; init; }

    /// <summary>As <see cref="ActionRecord.CityLocal"/>.</summary>
    public string? CityLocal { get; init; }

    /// <summary>As <see cref="ActionRecord.Title"/>.</summary>
    public required string Title { get; init; }

    /// <summary>As <see cref="ActionRecord.Commitment"/>.</summary>
    public required string Commitment { get; init; }

    /// <summary>As <see cref="ActionRecord.Description"/>.</summary>
    public string? Description { get; init; }

    /// <summary>As <see cref="ActionRecord.DescriptionUpdated"/>.</summary>
    public DateOnly? DescriptionUpdated { get; init; }

    /// <summary>As <see cref="ActionRecord.Baseline"/>.</summary>
    public string? Baseline { get; init; }

    /// <summary>As <see cref="ActionRecord.BaselineUpdated"/>.</summary>
    public DateOnly? BaselineUpdated { get; init; }

    /// <summary>As <see cref="ActionRecord.Target"/>.</summary>
    public string? Target { get; init; }

    /// <summary>As <see cref="ActionRecord.TargetUpdated"/>.</summary>
    public DateOnly? TargetUpdated { get; init; }

    /// <summary>As <see cref="ActionRecord.Flags"/>.</summary>
    public required IReadOnlyList<string> Flags { get; init; }

    /// <summary>As <see cref="ActionSource.Downloaded"/> of <see cref="ActionRecord.Source"/>.</summary>
    public DateOnly? Downloaded { get; init; }

    /// <summary>Reads a stored record.</summary>
    /// <param name="json">An <see cref="ActionRecord"/> as <see cref="LibraryJson"/> writes it.</param>
    /// <returns>The part of it.</returns>
    /// <exception cref="JsonException">It is not such a record.</exception>
    public static HitRecord Read(string json)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        var texts = new string?[8];
        var days = new DateOnly?[4];
        List<string>? flags = null;
        StoredValues.DemandObject(ref reader);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (TextNumber(reader) is var text and >= 0)
            {
                reader.Read();
                texts[text] = reader.GetString();
            }
            else if (DayNumber(reader) is var day and >= 0)
            {
                reader.Read();
                days[day] = StoredValues.Day(ref reader);
            }
            else if (reader.ValueTextEquals("flags"u8))
            {
                reader.Read();
                flags = StoredValues.Texts(ref reader);
            }
            else if (reader.ValueTextEquals("source"u8))
            {
                days[3] = DownloadedOf(ref reader);
            }
            else
            {
                reader.Skip();
            }
        }

        return new HitRecord
        {
            Id = texts[0] ?? throw StoredValues.Missing("id"),
            City = texts[1] ?? throw StoredValues.Missing("city"),
            CityLocal = texts[2],
            Title = texts[3] ?? throw StoredValues.Missing("title"),
            Commitment = texts[4] ?? throw StoredValues.Missing("commitment"),
            Description = texts[5],
            Baseline = texts[6],
            Target = texts[7],
            DescriptionUpdated = days[0],
            BaselineUpdated = days[1],
            TargetUpdated = days[2],
            Flags = flags ?? throw StoredValues.Missing("flags"),
            Downloaded = days[3],
        };
    }

    private static int TextNumber(in Utf8JsonReader reader) =>
        reader.ValueTextEquals("id"u8) ? 0
        : reader.ValueTextEquals("city"u8) ? 1
        : reader.ValueTextEquals("cityLocal"u8) ? 2
        : reader.ValueTextEquals("title"u8) ? 3
        : reader.ValueTextEquals("commitment"u8) ? 4
        : reader.ValueTextEquals("description"u8) ? 5
        : reader.ValueTextEquals("baseline"u8) ? 6
        : reader.ValueTextEquals("target"u8) ? 7
        : -1;

    private static int DayNumber(in Utf8JsonReader reader) =>
        reader.ValueTextEquals("descriptionUpdated"u8) ? 0
        : reader.ValueTextEquals("baselineUpdated"u8) ? 1
        : reader.ValueTextEquals("targetUpdated"u8) ? 2
        : -1;

    private static DateOnly? DownloadedOf(ref Utf8JsonReader reader)
    {
        DateOnly? downloaded = null;
        StoredValues.DemandObject(ref reader);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("downloaded"u8))
            {
                reader.Read();
                downloaded = StoredValues.Day(ref reader);
            }
            else
            {
                reader.Skip();
            }
        }

        return downloaded;
    }
}
