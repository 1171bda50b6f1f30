using System.Text.Json;

namespace SearchIndex.Actions.Library;

/// <summary>Values of stored JSON, read by hand where every start of the program reads them.</summary>
internal static class StoredValues
{
    /// <summary>Goes on to the start of an object.</summary>
    /// <param name="reader">Before it.</param>
    /// <exception cref="JsonException">There is something else.</exception>
    public static void DemandObject(ref Utf8JsonReader reader) => Demand(reader.Read() && reader.TokenType == JsonTokenType.StartObject, "an object");

    /// <summary>Reads a day, written as 2026-03-25.</summary>
    /// <param name="reader">At the value.</param>
    /// <returns>The day, or null.</returns>
    /// <exception cref="JsonException">It is no day.</exception>
    public static DateOnly? Day(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            return null;
        }

        Demand(reader.TokenType == JsonTokenType.String, "a day");
        var text = reader.GetString()!;
        Demand(text.Length == 10 && text[4] == '-' && text[7] == '-', "a day such as 2026-03-25");
        var (year, month, day) = (Number(text.AsSpan(0, 4)), Number(text.AsSpan(5, 2)), Number(text.AsSpan(8, 2)));
        Demand(year >= 1 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month), "a day of the calendar");
        return new DateOnly(year, month, day);
    }

    /// <summary>Reads a list of texts.</summary>
    /// <param name="reader">At its start.</param>
    /// <returns>The texts.</returns>
    /// <exception cref="JsonException">It is no list of texts.</exception>
    public static List<string> Texts(ref Utf8JsonReader reader)
    {
        var texts = new List<string>();
        Demand(reader.TokenType == JsonTokenType.StartArray, "a list");
        while (reader.Read() && reader.TokenType == JsonTokenType.String)
        {
            texts.Add(reader.GetString()!);
        }

        Demand(reader.TokenType == JsonTokenType.EndArray, "a list of texts");
        return texts;
    }

    /// <summary>What to throw where a value is not there.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>An exception.</returns>
    public static JsonException Missing(string name) => new($"What is stored has no '{name}'.");

    private static int Number(ReadOnlySpan<char> digits)
    {
        var number = 0;
        foreach (var digit in digits)
        {
            Demand(char.IsAsciiDigit(digit), "a day such as 2026-03-25");
            number = (number * 10) + digit - '0';
        }

        return number;
    }

    private static void Demand(bool condition, string expected)
    {
        if (!condition)
        {
            throw new JsonException($"What is stored does not hold {expected} where one must stand.");
        }
    }
}
