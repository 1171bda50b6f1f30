using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SearchIndex.Service.Http;

/// <summary>How documents are written as JSON: camelCase, nulls present, Chinese as itself, dates ISO 8601.</summary>
internal static class ServiceJson
{
    /// <summary>Sets the options.</summary>
    /// <param name="options">The options to set.</param>
    public static void Apply(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.DictionaryKeyPolicy = null;
        options.DefaultIgnoreCondition = JsonIgnoreCondition.Never;
        options.NumberHandling = JsonNumberHandling.Strict;

        // Safe because every JSON answer is typed application/json and carries nosniff: no browser reads it as HTML.
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase));
    }
}
