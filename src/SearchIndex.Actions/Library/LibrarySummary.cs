using System.Text;
using System.Text.Json;

namespace SearchIndex.Actions.Library;

/// <summary>What a commit says of itself, so that opening a library reads no documents.</summary>
internal sealed record LibrarySummary
{
    /// <summary>When the commit was made, in UTC.</summary>
    public required DateTimeOffset Built { get; init; }

    /// <summary>Versions of rules and lexicons, by name.</summary>
    public required SortedDictionary<string, string> Versions { get; init; }

    /// <summary>Readable current actions and records.</summary>
    public required int Actions { get; init; }

    /// <summary>Actions kept but left out of search because they cannot be read.</summary>
    public required int UnreadableActions { get; init; }

    /// <summary>Cities with a readable profile.</summary>
    public required IReadOnlyList<SummaryCity> Cities { get; init; }

    /// <summary>Files that cannot be read by people.</summary>
    public required IReadOnlyList<string> UnreadableFiles { get; init; }

    /// <summary>The newest day on which a current profile was downloaded; null where none says it.</summary>
    public DateOnly? NewestDownload { get; init; }

    /// <summary>Reads a summary, by hand, as every start of the program does it.</summary>
    /// <param name="json">As <see cref="StoredJson"/> writes it.</param>
    /// <returns>The summary.</returns>
    /// <exception cref="JsonException">It is none.</exception>
    public static LibrarySummary Read(string json)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        DateTimeOffset? built = null;
        SortedDictionary<string, string>? versions = null;
        int? actions = null;
        int? unreadable = null;
        List<SummaryCity>? cities = null;
        List<string>? files = null;
        DateOnly? newest = null;
        StoredValues.DemandObject(ref reader);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString();
            reader.Read();
            switch (name)
            {
                case "built":
                    built = reader.GetDateTimeOffset();
                    break;
                case "versions":
                    versions = VersionsOf(ref reader);
                    break;
                case "actions":
                    actions = reader.GetInt32();
                    break;
                case "unreadableActions":
                    unreadable = reader.GetInt32();
                    break;
                case "cities":
                    cities = CitiesOf(ref reader);
                    break;
                case "unreadableFiles":
                    files = StoredValues.Texts(ref reader);
                    break;
                case "newestDownload":
                    newest = StoredValues.Day(ref reader);
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        return new LibrarySummary
        {
            Built = built ?? throw StoredValues.Missing("built"),
            Versions = versions ?? throw StoredValues.Missing("versions"),
            Actions = actions ?? throw StoredValues.Missing("actions"),
            UnreadableActions = unreadable ?? throw StoredValues.Missing("unreadableActions"),
            Cities = cities ?? throw StoredValues.Missing("cities"),
            UnreadableFiles = files ?? throw StoredValues.Missing("unreadableFiles"),
            NewestDownload = newest,
        };
    }

    private static SortedDictionary<string, string> VersionsOf(ref Utf8JsonReader reader)
    {
        var versions = new SortedDictionary<string, string>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            reader.Read();
            versions[name] = reader.GetString()!;
        }

        return versions;
    }

    private static List<SummaryCity> CitiesOf(ref Utf8JsonReader reader)
    {
        var cities = new List<SummaryCity>();
        while (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
        {
            string? id = null;
            string? city = null;
            string? local = null;
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var name = reader.GetString();
                reader.Read();
                switch (name)
                {
                    case "id":
                        id = reader.GetString();
                        break;
                    case "city":
                        city = reader.GetString();
                        break;
                    case "cityLocal":
                        local = reader.GetString();
                        break;
                    default:
                        reader.Skip();
                        break;
                }
            }

            cities.Add(new SummaryCity(id ?? throw StoredValues.Missing("id"), city ?? throw StoredValues.Missing("city"), local));
        }

        return cities;
    }
}
