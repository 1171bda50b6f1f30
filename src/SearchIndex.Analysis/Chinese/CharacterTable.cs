namespace SearchIndex.Analysis.Chinese;

/// <summary>Kind and sentence class of every character, for one lookup a unit.</summary>
internal sealed class CharacterTable
{
    private readonly byte[] _units = new byte[char.MaxValue + 1];
    private readonly SentenceClassRun[] _supplementary;

    /// <summary>Builds the table.</summary>
    /// <param name="runs">Sentence classes, ascending and without overlap; what they leave out is <see cref="SentenceClass.Other"/>.</param>
    internal CharacterTable(IReadOnlyList<SentenceClassRun> runs)
    {
        _units.AsSpan().Fill((byte)SentenceClass.Other);
        foreach (var run in runs.Where(run => run.First <= char.MaxValue))
        {
            _units.AsSpan(run.First, Math.Min(run.Last, char.MaxValue) - run.First + 1).Fill((byte)run.Class);
        }

        for (var unit = 0; unit < _units.Length; unit++)
        {
            _units[unit] = (byte)(_units[unit] | ((int)CharacterKinds.Of((char)unit) << 4));
        }

        _supplementary = [.. runs.Where(run => run.Last > char.MaxValue)];
    }

    /// <summary>For each unit: the sentence class in the low four bits, the kind in the high four.</summary>
    internal ReadOnlySpan<byte> Units => _units;

    /// <summary>The sentence class of a code point above U+FFFF.</summary>
    internal SentenceClass ClassOfSupplementary(int codePoint)
    {
        var low = 0;
        var high = _supplementary.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) >> 1;
            ref readonly var run = ref _supplementary[middle];
            if (codePoint < run.First)
            {
                high = middle - 1;
            }
            else if (codePoint > run.Last)
            {
                low = middle + 1;
            }
            else
            {
                return run.Class;
            }
        }

        return SentenceClass.Other;
    }
}
