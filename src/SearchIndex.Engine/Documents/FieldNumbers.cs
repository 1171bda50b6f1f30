namespace SearchIndex.Engine.Documents;

/// <summary>Places of the fields in their schema, by name.</summary>
internal sealed class FieldNumbers
{
    private readonly Schema _schema;
    private readonly Dictionary<string, int> _numbers;

    public FieldNumbers(Schema schema)
    {
        _schema = schema;
        _numbers = new Dictionary<string, int>(schema.Fields.Count, StringComparer.Ordinal);
        for (var i = 0; i < schema.Fields.Count; i++)
        {
            _numbers.Add(schema.Fields[i].Name, i);
        }
    }

    /// <summary>Place of a field of the schema.</summary>
    public int this[string name] => _numbers[name];

    public bool TryGet(string name, out int number) => _numbers.TryGetValue(name, out number);

    public bool IsStored(string name) => _schema.Fields[_numbers[name]].Stored;
}
