using SearchIndex.Engine.Documents;

namespace SearchIndex.Engine.Commits;

/// <summary>A schema as a commit records it: enough to refuse another one.</summary>
/// <param name="IdField">Name of the id field.</param>
/// <param name="Fields">All fields in order.</param>
internal sealed record SchemaRecord(string IdField, IReadOnlyList<FieldRecord> Fields)
{
    public static SchemaRecord From(Schema schema) => new(schema.IdField, [.. schema.Fields.Select(FieldRecord.From)]);

    /// <summary>Refuses a schema that differs from the recorded one.</summary>
    /// <exception cref="IndexMismatchException">Says each difference.</exception>
    public void Demand(Schema schema, string location)
    {
        List<string> differences = [];
        var wanted = From(schema);
        if (!string.Equals(IdField, wanted.IdField, StringComparison.Ordinal))
        {
            differences.Add($"the id field is '{IdField}' in the index and '{wanted.IdField}' in the program");
        }

        foreach (var field in Fields)
        {
            var other = wanted.Fields.FirstOrDefault(candidate => string.Equals(candidate.Name, field.Name, StringComparison.Ordinal));
            if (other is null)
            {
                differences.Add($"the program does not know the field '{field.Name}'");
            }
            else if (other != field)
            {
                differences.Add($"the field '{field.Name}' has {field.Describe()} in the index and {other.Describe()} in the program");
            }
        }

        differences.AddRange(wanted.Fields
            .Where(field => !Fields.Any(known => string.Equals(known.Name, field.Name, StringComparison.Ordinal)))
            .Select(field => $"the index does not have the field '{field.Name}'"));
        if (differences.Count == 0 && !Fields.Select(field => field.Name).SequenceEqual(wanted.Fields.Select(field => field.Name), StringComparer.Ordinal))
        {
            differences.Add("the fields stand in another order");
        }

        if (differences.Count > 0)
        {
            throw new IndexMismatchException(location, differences);
        }
    }
}
