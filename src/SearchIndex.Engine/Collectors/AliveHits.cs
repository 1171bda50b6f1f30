using SearchIndex.Engine.Scoring;
using SearchIndex.Engine.Segments;

namespace SearchIndex.Engine.Collectors;

/// <summary>Takes deleted documents out of batches.</summary>
internal static class AliveHits
{
    public static void Keep(SegmentReader segment, HitBatch batch)
    {
        if (segment.AliveCount == segment.DocumentCount)
        {
            return;
        }

        var kept = 0;
        for (var i = 0; i < batch.Count; i++)
        {
            if (segment.IsAlive(batch.Documents[i]))
            {
                batch.Documents[kept] = batch.Documents[i];
                batch.Scores[kept++] = batch.Scores[i];
            }
        }

        batch.Count = kept;
    }
}
