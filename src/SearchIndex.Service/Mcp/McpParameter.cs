using System.Text.Json.Nodes;

namespace SearchIndex.Service.Mcp;

/// <summary>What a tool takes under one name.</summary>
internal sealed record McpParameter
{
    private McpParameter(string name, string description, string type) => (Name, Description, Type) = (name, description, type);

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>What it means.</summary>
    public string Description { get; }

    /// <summary>Its type in JSON Schema: "string", "integer", "number", "boolean" or "array" (of strings).</summary>
    public string Type { get; }

    /// <summary>Whether a call has to give it.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Least number, or null.</summary>
    public double? Least { get; init; }

    /// <summary>Largest number, greatest length of a text in UTF-16 units, or most items of a list.</summary>
    public double Most { get; init; }

    /// <summary>The texts that it takes, or null for any.</summary>
    public IReadOnlyList<string>? Allowed { get; init; }

    /// <summary>A text.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="description">What it means.</param>
    /// <param name="longest">Greatest length in UTF-16 units.</param>
    /// <param name="allowed">The texts that it takes, or null for any.</param>
    /// <returns>The parameter.</returns>
    public static McpParameter Text(string name, string description, int longest = 1_000, IReadOnlyList<string>? allowed = null) =>
        new(name, description, "string") { Most = longest, Allowed = allowed };

    /// <summary>A whole number.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="description">What it means.</param>
    /// <param name="least">The least.</param>
    /// <param name="most">The largest.</param>
    /// <returns>The parameter.</returns>
    public static McpParameter Whole(string name, string description, int least, int most) => new(name, description, "integer") { Least = least, Most = most };

    /// <summary>A share from 0 to 1.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="description">What it means.</param>
    /// <returns>The parameter.</returns>
    public static McpParameter Share(string name, string description) => new(name, description, "number") { Least = 0, Most = 1 };

    /// <summary>Yes or no.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="description">What it means.</param>
    /// <returns>The parameter.</returns>
    public static McpParameter Flag(string name, string description) => new(name, description, "boolean");

    /// <summary>A list of texts.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="description">What it means.</param>
    /// <param name="most">Most items.</param>
    /// <returns>The parameter.</returns>
    public static McpParameter Texts(string name, string description, int most) => new(name, description, "array") { Most = most };

    /// <summary>The parameter as JSON Schema.</summary>
    /// <returns>A new schema.</returns>
    public JsonObject Schema()
    {
        var schema = new JsonObject { ["type"] = Type, ["description"] = Description };
        switch (Type)
        {
            case "string":
                schema["maxLength"] = (int)Most;
                break;
            case "array":
                schema["items"] = new JsonObject { ["type"] = "string" };
                schema["maxItems"] = (int)Most;
                break;
            case "integer":
                schema["minimum"] = (int)Least!.Value;
                schema["maximum"] = (int)Most;
                break;
            case "number":
                schema["minimum"] = Least;
                schema["maximum"] = Most;
                break;
        }

        if (Allowed is not null)
        {
            schema["enum"] = new JsonArray([.. Allowed.Select(value => (JsonNode)value)]);
        }

        return schema;
    }
}
