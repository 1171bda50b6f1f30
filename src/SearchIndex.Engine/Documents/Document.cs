namespace SearchIndex.Engine.Documents;

/// <summary>Values of fields, to be indexed together. A field may have several values, in order.</summary>
public sealed class Document
{
    private readonly List<KeyValuePair<string, object>> _values = [];

    /// <summary>Field names with their values (a <see cref="string"/> or a <see cref="long"/>), in order of adding.</summary>
    public IReadOnlyList<KeyValuePair<string, object>> Values => _values;

    /// <summary>Adds a text or keyword value.</summary>
    /// <param name="field">A field of the schema.</param>
    /// <param name="value">The value.</param>
    /// <returns>This document.</returns>
    public Document Add(string field, string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _values.Add(new(field, value));
        return this;
    }

    /// <summary>Adds a number.</summary>
    /// <param name="field">A number field of the schema.</param>
    /// <param name="value">The value.</param>
    /// <returns>This document.</returns>
    public Document Add(string field, long value)
    {
        _values.Add(new(field, value));
        return this;
    }
}
