namespace SearchIndex.Engine.Columns;

/// <summary>Where a column stands in the file of columns.</summary>
/// <param name="Offset">Its first byte.</param>
/// <param name="Length">Its length in bytes.</param>
internal readonly record struct ColumnSection(long Offset, long Length);
