namespace SearchIndex.Engine.StoredFields;

/// <summary>The stored values of one document.</summary>
public sealed class StoredDocument
{
    private readonly IReadOnlyList<KeyValuePair<string, object>> _values;

    /// <summary>Wraps values in the order in which they were added.</summary>
    /// <param name="values">Field names with a <see cref="string"/> or a <see cref="long"/> each.</param>
    public StoredDocument(IReadOnlyList<KeyValuePair<string, object>> values) => _values = values;

    /// <summary>Field names with a <see cref="string"/> or a <see cref="long"/> each, in order of adding.</summary>
    public IReadOnlyList<KeyValuePair<string, object>> Values => _values;

    /// <summary>The first text of a field.</summary>
    /// <param name="field">Name of the field.</param>
    /// <returns>Null where there is none.</returns>
    public string? Text(string field)
    {
        foreach (var (name, value) in _values)
        {
            if (value is string text && string.Equals(name, field, StringComparison.Ordinal))
            {
                return text;
            }
        }

        return null;
    }

    /// <summary>All texts of a field, in order of adding.</summary>
    /// <param name="field">Name of the field.</param>
    /// <returns>Empty where there is none.</returns>
    public IReadOnlyList<string> Texts(string field) =>
        [.. _values.Where(pair => pair.Value is string && string.Equals(pair.Key, field, StringComparison.Ordinal)).Select(pair => (string)pair.Value)];

    /// <summary>The first number of a field.</summary>
    /// <param name="field">Name of the field.</param>
    /// <returns>Null where there is none.</returns>
    public long? Number(string field)
    {
        foreach (var (name, value) in _values)
        {
            if (value is long number && string.Equals(name, field, StringComparison.Ordinal))
            {
                return number;
            }
        }

        return null;
    }
}
