namespace SearchIndex.Engine.Postings;

/// <summary>
/// Version 1 of the file of documents: read, and no longer written. It is version 2 (<see cref="PostingsCodecV2"/>) but for the skip data:
/// <code>
/// group     := lastDocument(uint32) maxFrequency(byte) minNorm(byte) zero(uint16) blocks(uint64) positions(uint64)
/// entry     := lastDocument(uint32) length(uint16) maxFrequency(byte) minNorm(byte)
/// maxFrequency := FrequencyBound of the highest frequency; minNorm := the smallest norm (1 where the field has none)
/// </code>
/// One pair bounds all documents: the first pair of version 2, without a second one.
/// </summary>
internal static class PostingsCodecV1
{
    public const int Version = 1;
    public const int EntryBytes = 8;
}
