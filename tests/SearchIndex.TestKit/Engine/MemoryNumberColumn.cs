using SearchIndex.Engine.Columns;

namespace SearchIndex.TestKit.Engine;

/// <summary>Numbers in an array.</summary>
/// <param name="values">By document; null where there is none.</param>
public sealed class MemoryNumberColumn(long?[] values) : NumberColumn
{
    /// <inheritdoc/>
    public override long Minimum => values.Min() ?? 0;

    /// <inheritdoc/>
    public override long Maximum => values.Max() ?? 0;

    /// <inheritdoc/>
    public override bool TryGet(int document, out long value)
    {
        value = values[document] ?? 0;
        return values[document] is not null;
    }
}
