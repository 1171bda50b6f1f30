using SearchIndex.Actions.Library;

namespace SearchIndex.Actions.Citing;

/// <summary>
/// The address of an action's page, opened at words that were cited: <c>?mark=description:12-15&amp;words=...</c>. The words stand in the
/// address beside the place, so that a text that has grown since still opens at them.
/// </summary>
public static class PassageLink
{
    /// <summary>Most characters of the words in an address: enough to find them again, short enough to print.</summary>
    public const int MostWords = 16;

    /// <summary>Path, query and fragment of the page.</summary>
    /// <param name="record">The action.</param>
    /// <param name="passage">What is cited; null for the action as a whole.</param>
    /// <returns>An address within the site, escaped.</returns>
    public static string Of(ActionRecord record, CitedPassage? passage)
    {
        ArgumentNullException.ThrowIfNull(record);
        var path = "/actions/" + string.Join('/', record.Id.Split('/').Select(Uri.EscapeDataString));
        return passage switch
        {
            null => path,
            { Start: null } or { End: null } => $"{path}#{passage.Field}",
            _ => $"{path}?mark={passage}&words={Uri.EscapeDataString(Words(record, passage))}#mark",
        };
    }

    /// <summary>The first words of a passage, as an address carries them.</summary>
    /// <param name="record">The action.</param>
    /// <param name="passage">A piece that lies in it.</param>
    /// <returns>Up to <see cref="MostWords"/> UTF-16 units, no character cut.</returns>
    public static string Words(ActionRecord record, CitedPassage passage)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(passage);
        var text = record.TextOf(passage.Field)!;
        var (start, end) = (passage.Start ?? 0, Math.Min(passage.End ?? text.Length, (passage.Start ?? 0) + MostWords));
        return text[start..(end < text.Length && char.IsSurrogatePair(text[end - 1], text[end]) ? end - 1 : end)];
    }

    /// <summary>Finds the words of an address in a text as it is today.</summary>
    /// <param name="record">The action as the library holds it.</param>
    /// <param name="passage">The place when it was cited.</param>
    /// <param name="words">The words then; empty where the address carries none.</param>
    /// <param name="moved">Whether they stand elsewhere now.</param>
    /// <returns>Where they stand, the nearest place first; null where they stand in the text no more.</returns>
    public static CitedPassage? Find(ActionRecord record, CitedPassage passage, string words, out bool moved)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(passage);
        ArgumentNullException.ThrowIfNull(words);
        moved = false;
        if (record.TextOf(passage.Field) is not { } text || passage.Start is not { } start || passage.End is not { } end)
        {
            return null;
        }

        if (passage.LiesIn(record) && (words.Length == 0 || string.CompareOrdinal(text, start, words, 0, Math.Min(words.Length, end - start)) == 0))
        {
            return passage;
        }

        var nearest = -1;
        for (var at = words.Length == 0 ? -1 : text.IndexOf(words, StringComparison.Ordinal); at >= 0; at = text.IndexOf(words, at + 1, StringComparison.Ordinal))
        {
            nearest = nearest < 0 || Math.Abs(at - start) < Math.Abs(nearest - start) ? at : nearest;
        }

        moved = true;
        return nearest < 0 ? null : passage with { Start = nearest, End = End(text, nearest, words, end - start) };
    }

    // Of a longer passage the address holds the beginning only; as much as it had is marked where that is still there.
    private static int End(string text, int start, string words, int length)
    {
        var end = Math.Min(text.Length, words.Length < MostWords - 1 ? start + words.Length : start + length);
        return end < text.Length && char.IsSurrogatePair(text[end - 1], text[end]) ? end + 1 : end;
    }
}
