namespace SearchIndex.Engine.Columns;

/// <summary>
/// The file <c>sN.cols</c>: one section for each field with a column and at least one value. Numbers are VarInts unless said
/// otherwise; fixed numbers are little-endian; packed: see <c>PackedNumbers</c>. n is the number of documents of the segment.
/// <code>
/// number   := documents minimum(zigzag) maximum(zigzag) divisor bits(byte) present? packed{n}
///             documents: how many have a value; present: one bit a document, lowest first, in whole bytes, only where
///             documents is below n; packed: (value - minimum) / divisor, 0 where there is none
/// keyword  := values valueBytes ordinals startBits(byte) ordinalBits(byte)
///             valueStart(uint32){values+1} value starts? packed
///             values: how many distinct ones; valueBytes: length of all of them; ordinals: how many in all documents
///             value: UTF-8, in byte order, distinct
///             starts: only if startBits is not 0, packed{n+1}: where the ordinals of a document begin; then packed{ordinals}:
///             ordinals, ascending in a document. Otherwise packed{n}: ordinal + 1, or 0 where the document has none
/// </code>
/// </summary>
internal static class ColumnsCodecV1
{
    public const string Name = "Columns";
    public const int Version = 1;

    /// <summary>Most bytes of the numbers before the arrays.</summary>
    public const int MaxHeaderBytes = 42;
}
