using SearchIndex.Actions.Citing;
using SearchIndex.Actions.Library;
using SearchIndex.Service.Pages.Texts;

namespace SearchIndex.Service.Pages;

/// <summary>The words at which an address opens an action's page: <c>?mark=description:12-15&amp;words=...</c>.</summary>
public sealed class CitedWords
{
    private const int LongestWords = 200;

    private readonly bool _moved;

    private CitedWords(CitedPassage asked, CitedPassage? found, bool moved)
    {
        Asked = asked;
        Found = found;
        _moved = moved;
    }

    /// <summary>The place in the address.</summary>
    public CitedPassage Asked { get; }

    /// <summary>Where the words stand today; null where they stand in the text no more.</summary>
    public CitedPassage? Found { get; }

    /// <summary>Reads an address.</summary>
    /// <param name="query">Its parameters.</param>
    /// <param name="action">The action.</param>
    /// <returns>Null where it names no words.</returns>
    public static CitedWords? Read(IQueryCollection query, ActionRecord action)
    {
        ArgumentNullException.ThrowIfNull(query);
        var words = query["words"].FirstOrDefault() ?? "";
        if (!CitedPassage.TryRead(query["mark"].FirstOrDefault(), out var asked) || asked.Start is null || words.Length > LongestWords)
        {
            return null;
        }

        var found = PassageLink.Find(action, asked, words, out var moved);
        return new CitedWords(asked, found, moved);
    }

    /// <summary>What a reader has to know where the text is no longer what was cited.</summary>
    /// <param name="texts">The words of the page.</param>
    /// <returns>A sentence, or null where all is as it was.</returns>
    public string? Note(PageTexts texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        var chinese = texts.Code == "zh";
        return Found is null
            ? chinese ? "引文所指的文字已不在这段文本中：引用之后文本有改动。较早的下载版本见该城市的版本页。" : "The words cited stand in this text no more: it has changed since. The city's page of versions shows older downloads."
            : _moved ? chinese ? "引用之后文本有改动，引文现在在另一处。" : "The text has changed since it was cited; the words stand in another place now." : null;
    }

    /// <summary>The marks of a piece of a text.</summary>
    /// <param name="field">Name of the text.</param>
    /// <param name="offset">Where the piece begins.</param>
    /// <param name="length">Its length.</param>
    /// <returns>Null where nothing of the words stands in it.</returns>
    public IReadOnlyList<IReadOnlyList<int>>? In(string field, int offset, int length) =>
        Found is { Start: { } start, End: { } end } found && found.Field == field && start < offset + length && end > offset
            ? [[Math.Max(0, start - offset), Math.Min(length, end - offset)]] : null;

    /// <summary>Whether the words begin in a piece of a text.</summary>
    /// <param name="field">Name of the text.</param>
    /// <param name="offset">Where the piece begins.</param>
    /// <param name="length">Its length.</param>
    /// <returns>Whether they do.</returns>
    public bool BeginsIn(string field, int offset, int length) => Found is { Start: { } start } found && found.Field == field && start >= offset && start < offset + length;
}
