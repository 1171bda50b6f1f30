using SearchIndex.Actions.Library;

namespace SearchIndex.Actions.Sharing.Finding;

/// <summary>An action or record whose texts are compared.</summary>
/// <param name="Record">What it says.</param>
/// <param name="CityId">Which city, or which section of other documents, it belongs to.</param>
/// <param name="IsRecord">Whether it is another document, which has no form.</param>
internal sealed record SharedAction(ActionRecord Record, string CityId, bool IsRecord)
{
    /// <summary>Its id.</summary>
    public string Id => Record.Id;

    /// <summary>One of its texts.</summary>
    /// <param name="field">Which one.</param>
    /// <returns>The text, or null.</returns>
    public string? Text(TextField field) => field switch
    {
        TextField.Description => Record.Description,
        TextField.Baseline => Record.Baseline,
        _ => Record.Target,
    };

    /// <summary>Whether the target says what the description says; it is then no text of its own.</summary>
    public bool TargetRepeats => Record.Flags.Contains("target-repeats-description", StringComparer.Ordinal)
        || ActionRecords.SameText(Record.Description, Record.Target);

    /// <summary>The fields that are compared.</summary>
    public IEnumerable<TextField> Fields => Enum.GetValues<TextField>()
        .Where(kind => !string.IsNullOrEmpty(Text(kind)) && !(kind == TextField.Target && TargetRepeats));
}
