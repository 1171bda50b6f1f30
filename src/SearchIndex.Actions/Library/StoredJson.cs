using System.Text.Json.Serialization;

namespace SearchIndex.Actions.Library;

/// <summary>How the library keeps its own records of files in the index.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(FileEntry))]
[JsonSerializable(typeof(LibrarySummary))]
internal sealed partial class StoredJson : JsonSerializerContext;
