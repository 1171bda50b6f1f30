using System.Text;
using SearchIndex.Engine.Columns;

namespace SearchIndex.TestKit.Engine;

/// <summary>Strings in arrays.</summary>
public sealed class MemoryKeywordColumn : KeywordColumn
{
    private readonly string[] _values;
    private readonly int[][] _ordinals;

    /// <summary>Numbers the distinct values.</summary>
    /// <param name="values">By document.</param>
    public MemoryKeywordColumn(string[][] values)
    {
        _values = [.. values.SelectMany(value => value).Distinct(StringComparer.Ordinal).OrderBy(value => Convert.ToHexString(Encoding.UTF8.GetBytes(value)), StringComparer.Ordinal)];
        _ordinals = [.. values.Select(document => document.Select(value => Array.IndexOf(_values, value)).Distinct().Order().ToArray())];
    }

    /// <inheritdoc/>
    public override int ValueCount => _values.Length;

    /// <inheritdoc/>
    public override string Value(int ordinal) => _values[ordinal];

    /// <inheritdoc/>
    public override void Ordinals(int document, List<int> ordinals)
    {
        ordinals.Clear();
        ordinals.AddRange(_ordinals[document]);
    }
}
