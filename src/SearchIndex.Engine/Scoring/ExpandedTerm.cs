using System.Text;

namespace SearchIndex.Engine.Scoring;

/// <summary>A term that a query stands for, and where it is.</summary>
/// <param name="Bytes">UTF-8.</param>
/// <param name="Boost">Its weight among the terms, 0 to 1.</param>
/// <param name="Segments">The segments that have it.</param>
internal sealed record ExpandedTerm(byte[] Bytes, float Boost, SegmentTerm[] Segments)
{
    public string Text => Encoding.UTF8.GetString(Bytes);
}
