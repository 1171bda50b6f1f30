namespace SearchIndex.Engine.Terms;

/// <summary>Where the inverted side of a field stands in the files of its segment.</summary>
/// <param name="Statistics">Sums over the field.</param>
/// <param name="BlockCount">Blocks of terms.</param>
/// <param name="IndexOffset">Where the index of blocks begins in the file of terms.</param>
/// <param name="IndexLength">Bytes of that index.</param>
/// <param name="IndexChecksum">CRC-32C of that index.</param>
/// <param name="NormsOffset">Where the lengths begin in the file of norms; 0, which is inside every header, where there are none.</param>
internal readonly record struct InvertedSection(
    FieldStatistics Statistics,
    int BlockCount,
    long IndexOffset,
    int IndexLength,
    uint IndexChecksum,
    long NormsOffset);
