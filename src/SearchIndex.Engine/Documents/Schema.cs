using System.Diagnostics.CodeAnalysis;

namespace SearchIndex.Engine.Documents;

/// <summary>The fields of an index, and the one that identifies a document.</summary>
public sealed class Schema
{
    private readonly Dictionary<string, FieldDefinition> _byName;

    /// <summary>Makes a schema.</summary>
    /// <param name="idField">Name of a keyword field: documents of the same id replace each other.</param>
    /// <param name="fields">All fields, the id field among them.</param>
    /// <exception cref="ArgumentException">A name stands twice, or the id field is not an indexed keyword field.</exception>
    public Schema(string idField, IReadOnlyList<FieldDefinition> fields)
    {
        ArgumentNullException.ThrowIfNull(fields);
        _byName = new Dictionary<string, FieldDefinition>(fields.Count, StringComparer.Ordinal);
        foreach (var field in fields)
        {
            if (!_byName.TryAdd(field.Name, field))
            {
                throw new ArgumentException($"The field '{field.Name}' is defined twice.", nameof(fields));
            }

            if (field.Analyzer is null && (field.Positions || field.Norms))
            {
                throw new ArgumentException($"The field '{field.Name}' asks for positions or norms but has no analyzer.", nameof(fields));
            }
        }

        if (!_byName.TryGetValue(idField, out var id) || !id.Indexed || id.Analyzer is not null)
        {
            throw new ArgumentException($"The id field '{idField}' must be an indexed keyword field of the schema.", nameof(idField));
        }

        IdField = idField;
        Fields = [.. fields];
    }

    /// <summary>Name of the field that identifies a document.</summary>
    public string IdField { get; }

    /// <summary>All fields in the order of definition.</summary>
    public IReadOnlyList<FieldDefinition> Fields { get; }

    /// <summary>Finds a field by its name.</summary>
    /// <param name="name">The name.</param>
    /// <param name="field">The field, or null.</param>
    /// <returns>Whether there is one.</returns>
    public bool TryGet(string name, [NotNullWhen(true)] out FieldDefinition? field) => _byName.TryGetValue(name, out field);
}
