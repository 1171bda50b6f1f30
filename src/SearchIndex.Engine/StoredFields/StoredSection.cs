namespace SearchIndex.Engine.StoredFields;

/// <summary>Where the index of chunks stands in the file of stored fields.</summary>
/// <param name="ChunkCount">How many chunks there are.</param>
/// <param name="IndexOffset">Where their index begins.</param>
/// <param name="IndexChecksum">CRC-32C of the index.</param>
/// <param name="LargestChunk">Bytes of the largest chunk when it is unpacked.</param>
internal readonly record struct StoredSection(int ChunkCount, long IndexOffset, uint IndexChecksum, int LargestChunk);
