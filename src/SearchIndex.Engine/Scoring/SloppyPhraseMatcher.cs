namespace SearchIndex.Engine.Scoring;

/// <summary>Adds up 1 / (1 + distance) over the occurrences of a phrase whose terms may be moved.</summary>
internal sealed class SloppyPhraseMatcher(PhraseTerms[] slots, int[] offsets, int[][] repeats, bool alternatives, int slop) : PhraseMatcher
{
    private readonly SloppyPhraseWalk _walk = new(offsets, repeats, alternatives);

    public override float Frequency()
    {
        for (var slot = 0; slot < slots.Length; slot++)
        {
            _walk.SetPositions(slot, slots[slot].Positions());
        }

        var frequency = 0f;
        for (var distance = _walk.First(slop); distance != SloppyPhraseWalk.NoDistance; distance = _walk.Next(slop))
        {
            frequency += 1f / (1f + distance);
        }

        return frequency;
    }
}
