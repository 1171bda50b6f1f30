using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using SearchIndex.Actions.Library;

namespace SearchIndex.Actions.Citing;

/// <summary>A text of an action, or a piece of one.</summary>
/// <param name="Field">"description", "baseline", "target", "title" or "commitment".</param>
/// <param name="Start">First UTF-16 unit of the piece; null for the whole text.</param>
/// <param name="End">Its end, exclusive; null for the whole text.</param>
public sealed record CitedPassage(string Field, int? Start, int? End)
{
    /// <summary>The fields that can be cited.</summary>
    public static IReadOnlyList<string> Fields { get; } =
        [LibraryFields.Description, LibraryFields.Baseline, LibraryFields.Target, LibraryFields.Title, LibraryFields.Commitment];

    /// <summary>Reads what <see cref="ToString"/> writes.</summary>
    /// <param name="text">Such as <c>description:12-15</c> or <c>description</c>.</param>
    /// <param name="passage">The passage.</param>
    /// <returns>False where the text has another form or names another field.</returns>
    public static bool TryRead(string? text, [NotNullWhen(true)] out CitedPassage? passage)
    {
        passage = null;
        var colon = text?.IndexOf(':', StringComparison.Ordinal) ?? -1;
        var field = colon < 0 ? text : text![..colon];
        if (field is null || !Fields.Contains(field, StringComparer.Ordinal))
        {
            return false;
        }

        if (colon < 0)
        {
            passage = new CitedPassage(field, null, null);
            return true;
        }

        var ends = text![(colon + 1)..].Split('-');
        if (ends.Length != 2 || !int.TryParse(ends[0], NumberStyles.None, CultureInfo.InvariantCulture, out var start)
            || !int.TryParse(ends[1], NumberStyles.None, CultureInfo.InvariantCulture, out var end) || end <= start)
        {
            return false;
        }

        passage = new CitedPassage(field, start, end);
        return true;
    }

    /// <summary>Whether it lies in a record's text, and cuts no character that has two units.</summary>
    /// <param name="record">The record.</param>
    /// <returns>False where the record has no such text, or it is shorter.</returns>
    public bool LiesIn(ActionRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return record.TextOf(Field) is { } text
            && (Start is not { } start || End is not { } end || (start >= 0 && start < end && end <= text.Length && !Cuts(text, start) && !Cuts(text, end)));
    }

    /// <inheritdoc/>
    public override string ToString() => Start is null || End is null ? Field : string.Create(CultureInfo.InvariantCulture, $"{Field}:{Start}-{End}");

    private static bool Cuts(string text, int at) => at > 0 && at < text.Length && char.IsSurrogatePair(text[at - 1], text[at]);
}
