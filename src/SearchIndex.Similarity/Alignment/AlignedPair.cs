using SearchIndex.Similarity.Texts;

namespace SearchIndex.Similarity.Alignment;

/// <summary>Two texts with their units: makes what is shown of what was found in units. For one thread.</summary>
internal sealed class AlignedPair
{
    private readonly string _textA;
    private readonly string _textB;
    private readonly ChangeRefiner _refiner = new();
    private readonly List<CommonBlock> _blocks = [];
    private readonly List<(int A, int B)> _variants = [];

    public AlignedPair(string textA, ComparedText a, string textB, ComparedText b)
    {
        ArgumentNullException.ThrowIfNull(textA);
        ArgumentNullException.ThrowIfNull(textB);
        Check(textA, a, nameof(a));
        Check(textB, b, nameof(b));
        (_textA, _textB, A, B) = (textA, textB, a, b);
        (WorthA, WorthB) = (UnitWorth.Of(a), UnitWorth.Of(b));
    }

    public ComparedText A { get; }

    public ComparedText B { get; }

    public byte[] WorthA { get; }

    public byte[] WorthB { get; }

    /// <summary>How many units of a passage match.</summary>
    public int Matched(UnitPassage passage)
    {
        Refine(passage);
        var matched = _blocks.Sum(block => block.Length);
        for (var i = 1; i < _blocks.Count; i++)
        {
            FindVariants(_blocks[i - 1].EndA, _blocks[i].StartA, _blocks[i - 1].EndB, _blocks[i].StartB);
            matched += _variants.Count;
        }

        return matched;
    }

    /// <summary>A passage with its runs.</summary>
    public AlignedPassage Show(UnitPassage passage)
    {
        var matched = Matched(passage);
        var runs = ChangeRuns.Of(_blocks, passage.StartA, passage.EndA, passage.StartB, passage.EndB);
        ChangePlacing.Place(runs, new PlacedUnits(_textA, A.Codes, A.Starts), new PlacedUnits(_textB, B.Codes, B.Starts), keepsEdges: true);
        var pieces = new List<(AlignedRunKind Kind, ChangeRun Units)>();
        foreach (var run in runs)
        {
            if (run.IsEqual)
            {
                AddEqual(run, pieces);
            }
            else
            {
                AddChange(run, pieces);
            }
        }

        return new AlignedPassage(
            A.Starts[passage.StartA], A.Ends[passage.EndA - 1], B.Starts[passage.StartB], B.Ends[passage.EndB - 1], matched, Tile(pieces));
    }

    private static void Check(string text, ComparedText units, string parameter)
    {
        ArgumentNullException.ThrowIfNull(units, parameter);
        if (units.Length != text.Length)
        {
            throw new ArgumentException($"The units were made of a text of {units.Length} characters, and this one has {text.Length}.", parameter);
        }
    }

    /// <summary>The blocks of a passage, with the short pieces inside its changes, into _blocks.</summary>
    private void Refine(UnitPassage passage)
    {
        _blocks.Clear();
        var (atA, atB) = (passage.StartA, passage.StartB);
        foreach (var block in passage.Blocks)
        {
            _refiner.Refine(A.Codes[atA..block.StartA], WorthA.AsSpan(atA..block.StartA), B.Codes[atB..block.StartB], atA, atB, _blocks);
            _blocks.Add(block);
            (atA, atB) = (block.EndA, block.EndB);
        }
    }

    /// <summary>Pairs of words of a change that are near each other, into _variants: each word of A with the first word of B that is left, in the order of both.</summary>
    private void FindVariants(int startA, int endA, int startB, int endB)
    {
        _variants.Clear();
        for (var i = startA; i < endA; i++)
        {
            for (var j = startB; j < endB && A.KindOf(i) == UnitKind.Word; j++)
            {
                if (B.KindOf(j) == UnitKind.Word && NearWords.Are(WordA(i), WordB(j)))
                {
                    _variants.Add((i, j));
                    startB = j + 1;
                    break;
                }
            }
        }
    }

    private ReadOnlySpan<char> WordA(int unit) => _textA.AsSpan(A.Starts[unit]..A.Ends[unit]);

    private ReadOnlySpan<char> WordB(int unit) => _textB.AsSpan(B.Starts[unit]..B.Ends[unit]);

    private void AddEqual(ChangeRun run, List<(AlignedRunKind Kind, ChangeRun Units)> pieces)
    {
        var from = run.StartA;
        var shift = run.StartB - run.StartA;
        for (var unit = run.StartA; unit < run.EndA; unit++)
        {
            if (A.KindOf(unit) != UnitKind.Mask || WordA(unit).SequenceEqual(WordB(unit + shift)))
            {
                continue;
            }

            if (unit > from)
            {
                pieces.Add((AlignedRunKind.Equal, new ChangeRun(true, from, unit, from + shift, unit + shift)));
            }

            from = unit + 1;
            pieces.Add((AlignedRunKind.Swapped, new ChangeRun(false, unit, from, unit + shift, from + shift)));
        }

        if (run.EndA > from)
        {
            pieces.Add((AlignedRunKind.Equal, new ChangeRun(true, from, run.EndA, from + shift, run.EndB)));
        }
    }

    private void AddChange(ChangeRun run, List<(AlignedRunKind Kind, ChangeRun Units)> pieces)
    {
        FindVariants(run.StartA, run.EndA, run.StartB, run.EndB);
        var (atA, atB) = (run.StartA, run.StartB);
        foreach (var (a, b) in _variants)
        {
            AddPlain(new ChangeRun(false, atA, a, atB, b), pieces);
            (atA, atB) = (a + 1, b + 1);
            pieces.Add((AlignedRunKind.Variant, new ChangeRun(false, a, atA, b, atB)));
        }

        AddPlain(new ChangeRun(false, atA, run.EndA, atB, run.EndB), pieces);
    }

    private static void AddPlain(ChangeRun run, List<(AlignedRunKind Kind, ChangeRun Units)> pieces)
    {
        if (run.Size > 0)
        {
            var kind = run.StartA == run.EndA ? AlignedRunKind.OnlyB : run.StartB == run.EndB ? AlignedRunKind.OnlyA : AlignedRunKind.Replaced;
            pieces.Add((kind, run));
        }
    }

    /// <summary>Offsets of the pieces, without holes between them.</summary>
    private List<AlignedRun> Tile(List<(AlignedRunKind Kind, ChangeRun Units)> pieces)
    {
        var runs = new List<AlignedRun>(pieces.Count);
        var (atA, atB) = (A.Starts[pieces[0].Units.StartA], B.Starts[pieces[0].Units.StartB]);
        for (var i = 0; i < pieces.Count; i++)
        {
            var (kind, units) = pieces[i];
            int? next = i + 1 < pieces.Count && (kind == AlignedRunKind.Equal || pieces[i + 1].Kind != AlignedRunKind.Equal) ? i + 1 : null;
            var endA = End(A, atA, units.StartA, units.EndA, next is int toA ? pieces[toA].Units.StartA : -1);
            var endB = End(B, atB, units.StartB, units.EndB, next is int toB ? pieces[toB].Units.StartB : -1);
            runs.Add(new AlignedRun(kind, atA, endA, atB, endB, kind == AlignedRunKind.Swapped ? A.MaskClassOf(units.StartA) : 0));
            (atA, atB) = (endA, endB);
        }

        return runs;
    }

    /// <summary>Where a piece ends: where the next begins if that is given, else with its own last unit, or where it begins if it has none.</summary>
    private static int End(ComparedText text, int at, int start, int end, int next) =>
        next >= 0 ? Math.Max(at, text.Starts[next]) : end > start ? text.Ends[end - 1] : at;
}
