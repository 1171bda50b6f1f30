using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SearchIndex.Service.Mcp;

/// <summary>
/// An answer of bounded size. Assistants have little room: lists are cut where the room ends, texts are cut where they are long,
/// and each cut is said, with the call that gives the rest.
/// </summary>
internal sealed class McpAnswer
{
    /// <summary>Most characters of an answer: at two tokens a Han character, the worst that is known, still under 25,000 tokens.</summary>
    public const int Room = 12_000;

    // What notes and counts may take beside the lists.
    private const int Reserve = 1_500;
    private const int MostNotes = 12;
    private const int LongestNote = 400;

    private static readonly JsonSerializerOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly JsonArray _notes = [];
    private int _left = Room - Reserve;

    /// <summary>The document.</summary>
    public JsonObject Document { get; } = [];

    /// <summary>Writes a document as the text of an answer.</summary>
    /// <param name="document">The document.</param>
    /// <returns>One line of JSON, Chinese as itself.</returns>
    public static string Write(JsonObject document) => document.ToJsonString(Compact);

    /// <summary>Shortens a text for a list, never between the halves of a character.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="longest">Most UTF-16 units.</param>
    /// <returns>The text, with an ellipsis where it was cut.</returns>
    public static string? Cut(string? text, int longest)
    {
        if (text is null || text.Length <= longest)
        {
            return text;
        }

        return text[..(char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest)] + "…";
    }

    /// <summary>Adds a member that is small by nature.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">Its value.</param>
    public void Add(string name, JsonNode? value)
    {
        _left -= name.Length + 4 + (value?.ToJsonString(Compact).Length ?? 4);
        Document[name] = value;
    }

    /// <summary>Adds a list of names or the like; what finds no place is counted.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="values">The values; nothing is added where there are none.</param>
    /// <param name="most">Most values.</param>
    public void AddNames(string name, IReadOnlyList<string> values, int most)
    {
        if (values.Count == 0)
        {
            return;
        }

        Add(name, new JsonArray([.. values.Take(most).Select(value => (JsonNode)Cut(value, 120)!)]));
        if (values.Count > most)
        {
            Note(string.Create(CultureInfo.InvariantCulture, $"'{name}' shows {most} of {values.Count}."));
        }
    }

    /// <summary>Adds as many items of a list as there is room for, and says how to get the rest.</summary>
    /// <param name="name">Name of the list.</param>
    /// <param name="items">The items of this page, from <paramref name="offset"/> on; made one by one, so that none is made in vain.</param>
    /// <param name="offset">How many items were passed over.</param>
    /// <param name="total">How many items there are in all.</param>
    /// <param name="isReachable">Whether paging reaches all of them; else <paramref name="beyond"/> says what does.</param>
    /// <param name="beyond">What to do at the end of paging.</param>
    public void AddPage(string name, IEnumerable<JsonObject> items, int offset, int total, bool isReachable = true, string? beyond = null)
    {
        var page = new JsonArray();
        var full = false;
        foreach (var item in items)
        {
            var length = item.ToJsonString(Compact).Length + 1;
            if (page.Count > 0 && length > _left)
            {
                full = true;
                break;
            }

            _left -= length;
            page.Add(item);
        }

        var next = offset + page.Count;
        Document["total"] = total;
        Document[name] = page;
        if (next >= total)
        {
            Document["nextOffset"] = null;
            return;
        }

        Document["nextOffset"] = isReachable ? next : null;
        Note(string.Create(CultureInfo.InvariantCulture, $"Shown are {(page.Count == 0 ? "none" : $"{offset + 1} to {next}")} of {total}{(full ? " (the answer is full)" : "")}; ")
            + (isReachable ? string.Create(CultureInfo.InvariantCulture, $"call again with offset={next} for more.") : beyond));
    }

    /// <summary>Adds a sentence that the reader should know.</summary>
    /// <param name="sentence">The sentence.</param>
    public void Note(string sentence)
    {
        if (_notes.Count < MostNotes)
        {
            _left -= Math.Min(sentence.Length, LongestNote) + 4;
            _notes.Add(Cut(sentence, LongestNote));
        }
    }

    /// <summary>Closes the answer.</summary>
    /// <returns>The document.</returns>
    public JsonObject Done()
    {
        Document["notes"] = _notes;
        return Document;
    }
}
