using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using SearchIndex.Actions.Library.Concepts;
using SearchIndex.Actions.Likeness;
using SearchIndex.Actions.Sharing.Reports;

namespace SearchIndex.Actions.Library;

/// <summary>How documents of this program are written as JSON: camelCase, dates as in ISO 8601, absent texts as null, Chinese as it is.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ActionRecord))]
[JsonSerializable(typeof(CityRecord))]
[JsonSerializable(typeof(IReadOnlyList<CityRecord>))]
[JsonSerializable(typeof(SearchResponse))]
[JsonSerializable(typeof(Citing.CitationRecord))]
[JsonSerializable(typeof(Concordance.KwicResponse))]
[JsonSerializable(typeof(Suggesting.SuggestionResponse))]
[JsonSerializable(typeof(SimilarResponse))]
[JsonSerializable(typeof(LibraryInfo))]
[JsonSerializable(typeof(BuildReport))]
[JsonSerializable(typeof(CheckReport))]
[JsonSerializable(typeof(IReadOnlyList<ConceptSummary>))]
[JsonSerializable(typeof(IReadOnlyList<ConceptRecord>))]
[JsonSerializable(typeof(ConceptRecord))]
[JsonSerializable(typeof(Indicators.IndicatorTable))]
[JsonSerializable(typeof(Coverage.CoverageMatrix))]
[JsonSerializable(typeof(Versions.ProfileChanges))]
[JsonSerializable(typeof(IReadOnlyList<Versions.ProfileChanges>))]
[JsonSerializable(typeof(SharedTextReport))]
[JsonSerializable(typeof(SharedComparison))]
[JsonSerializable(typeof(IReadOnlyList<Querying.QuerySyntaxRow>))]
public sealed partial class LibraryJson : JsonSerializerContext
{
    private static readonly LibraryJson Compact = new(Create(indented: false));

    private static readonly LibraryJson Wide = new(Create(indented: true));

    /// <summary>One line a document.</summary>
    public static LibraryJson Lines => Compact;

    /// <summary>Indented, for people.</summary>
    public static LibraryJson Indented => Wide;

    private static JsonSerializerOptions Create(bool indented) => new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = indented,
    };
}
