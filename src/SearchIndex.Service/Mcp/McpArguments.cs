using System.Globalization;
using System.Text.Json;

namespace SearchIndex.Service.Mcp;

/// <summary>What a call gives a tool, checked against what the tool takes: an assistant that errs is told what to write instead.</summary>
internal sealed class McpArguments
{
    private readonly Dictionary<string, JsonElement> _given = new(StringComparer.Ordinal);

    /// <summary>Checks names, types and bounds.</summary>
    /// <param name="tool">The tool.</param>
    /// <param name="given">What was given, or null.</param>
    /// <exception cref="McpMistakeException">Something does not fit.</exception>
    public McpArguments(IMcpTool tool, IDictionary<string, JsonElement>? given)
    {
        foreach (var (name, value) in given ?? new Dictionary<string, JsonElement>())
        {
            var parameter = tool.Parameters.FirstOrDefault(known => known.Name == name)
                ?? throw new McpMistakeException($"'{Shown(name)}' is nothing that '{tool.Name}' takes; it takes {string.Join(", ", tool.Parameters.Select(known => known.Name))}.");
            if (value.ValueKind != JsonValueKind.Null)
            {
                Check(parameter, value);
                _given[name] = value;
            }
        }

        if (tool.Parameters.FirstOrDefault(known => known.IsRequired && !_given.ContainsKey(known.Name)) is { } missing)
        {
            throw new McpMistakeException($"'{tool.Name}' needs '{missing.Name}': {missing.Description}");
        }
    }

    /// <summary>A text.</summary>
    /// <param name="name">Name of the parameter.</param>
    /// <returns>Null where it was not given, or is blank.</returns>
    public string? Text(string name) => _given.TryGetValue(name, out var value) && Read(name, value) is { } text && !string.IsNullOrWhiteSpace(text) ? text : null;

    /// <summary>A list of texts.</summary>
    /// <param name="name">Name of the parameter.</param>
    /// <returns>Empty where it was not given.</returns>
    public IReadOnlyList<string> Texts(string name) => _given.TryGetValue(name, out var value) ? [.. value.EnumerateArray().Select(item => Read(name, item))] : [];

    /// <summary>A whole number.</summary>
    /// <param name="name">Name of the parameter.</param>
    /// <param name="otherwise">What stands where it was not given.</param>
    /// <returns>The number.</returns>
    public int Whole(string name, int otherwise) => _given.TryGetValue(name, out var value) ? value.GetInt32() : otherwise;

    /// <summary>A number.</summary>
    /// <param name="name">Name of the parameter.</param>
    /// <param name="otherwise">What stands where it was not given.</param>
    /// <returns>The number.</returns>
    public double Number(string name, double otherwise) => _given.TryGetValue(name, out var value) ? value.GetDouble() : otherwise;

    /// <summary>Yes or no.</summary>
    /// <param name="name">Name of the parameter.</param>
    /// <returns>False where it was not given.</returns>
    public bool Flag(string name) => _given.TryGetValue(name, out var value) && value.GetBoolean();

    /// <summary>The beginning of something that a caller wrote, for a message.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>At most 80 units of it.</returns>
    public static string Shown(string text) => text.Length <= 80 ? text : text[..80] + "…";

    private static void Check(McpParameter parameter, JsonElement value)
    {
        switch (parameter.Type)
        {
            case "string":
                Demand(value.ValueKind == JsonValueKind.String, parameter, "a text", value);
                CheckText(parameter, Read(parameter.Name, value), (int)parameter.Most);
                break;
            case "array":
                Demand(value.ValueKind == JsonValueKind.Array && value.EnumerateArray().All(item => item.ValueKind == JsonValueKind.String), parameter, "a list of texts", value);
                Demand(value.GetArrayLength() <= parameter.Most, parameter, string.Create(CultureInfo.InvariantCulture, $"at most {parameter.Most} texts"), value);
                break;
            case "boolean":
                Demand(value.ValueKind is JsonValueKind.True or JsonValueKind.False, parameter, "true or false", value);
                break;
            case "integer":
                Demand(value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var whole) && whole >= parameter.Least && whole <= parameter.Most,
                    parameter, string.Create(CultureInfo.InvariantCulture, $"a whole number from {parameter.Least} to {parameter.Most}"), value);
                break;
            default:
                Demand(value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var number) && number >= parameter.Least && number <= parameter.Most,
                    parameter, string.Create(CultureInfo.InvariantCulture, $"a number from {parameter.Least} to {parameter.Most}"), value);
                break;
        }
    }

    private static void CheckText(McpParameter parameter, string text, int longest)
    {
        if (text.Length > longest)
        {
            throw new McpMistakeException(string.Create(CultureInfo.InvariantCulture, $"'{parameter.Name}' has {text.Length} characters; the limit is {longest}."));
        }

        if (parameter.Allowed is { } allowed && !allowed.Contains(text, StringComparer.Ordinal))
        {
            throw new McpMistakeException($"'{parameter.Name}' is '{Shown(text)}'; it takes {string.Join(", ", allowed)}.");
        }
    }

    private static void Demand(bool holds, McpParameter parameter, string wanted, JsonElement value)
    {
        if (!holds)
        {
            throw new McpMistakeException($"'{parameter.Name}' takes {wanted}, not {Shown(value.GetRawText())}.");
        }
    }

    // JSON can spell half of a surrogate pair; no text can hold it.
    private static string Read(string name, JsonElement value)
    {
        try
        {
            return value.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw new McpMistakeException($"'{name}' holds half of a surrogate pair, which is no character. Write the whole character.");
        }
    }
}
