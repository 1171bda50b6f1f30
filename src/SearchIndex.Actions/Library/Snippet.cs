using System.Text.Json.Serialization;

namespace SearchIndex.Actions.Library;

/// <summary>A part of a field with the matches marked.</summary>
/// <param name="Field">"title", "description", "baseline", "target" ...</param>
/// <param name="Text">The original text of the part.</param>
/// <param name="Marks">Half-open UTF-16 spans into <paramref name="Text"/>, by start: pairs of start and end. Each is one match, never several joined; two overlap where two parts of a query do.</param>
/// <param name="Offset">Where <paramref name="Text"/> begins in the field.</param>
public sealed record Snippet(string Field, string Text, IReadOnlyList<IReadOnlyList<int>> Marks, int Offset)
{
    /// <summary>Whether the field goes on behind the part, so that whoever shows it says so.</summary>
    [JsonIgnore]
    public bool GoesOn { get; init; }
}
