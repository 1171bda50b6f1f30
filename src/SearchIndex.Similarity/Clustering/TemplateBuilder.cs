using SearchIndex.Similarity.Alignment;
using SearchIndex.Similarity.Texts;

namespace SearchIndex.Similarity.Clustering;

/// <summary>Makes one template.</summary>
internal sealed class TemplateBuilder(IReadOnlyList<TemplateMember> members, int medoid)
{
    /// <summary>A stretch in units of the medoid; a slot may be empty.</summary>
    private readonly record struct Stretch(bool IsSlot, int Start, int End);

    private readonly TemplateMember _medoid = members[medoid];

    // matches[m][u]: the unit of member m that unit u of the medoid is matched with, or -1.
    private readonly int[][] _matches = new int[members.Count][];
    private bool _isBounded;

    public ClusterTemplate Build()
    {
        for (var member = 0; member < members.Count; member++)
        {
            _matches[member] = member == medoid ? [.. Enumerable.Range(0, _medoid.Units.Count)] : Match(members[member].Units);
        }

        var parts = new List<TemplatePart>();
        var stretches = SplitByNames(Joined(Stretches()));
        var at = 0;
        for (var i = 0; i < stretches.Count; i++)
        {
            var stretch = stretches[i];
            if (stretch.IsSlot)
            {
                parts.Add(Slot(stretch));
                at = stretch.End > stretch.Start ? _medoid.Units.Ends[stretch.End - 1] : at;
                continue;
            }

            // Blanks and punctuation beside common text belong to it.
            var end = i + 1 == stretches.Count ? _medoid.Text.Length
                : stretches[i + 1].Start < _medoid.Units.Count ? _medoid.Units.Starts[stretches[i + 1].Start]
                : _medoid.Units.Ends[stretch.End - 1];
            parts.Add(new TemplatePart(_medoid.Text[at..end], false, 0, []));
            at = end;
        }

        return new ClusterTemplate(parts, _isBounded);
    }

    private int[] Match(ComparedText units)
    {
        var matches = new int[_medoid.Units.Count];
        Array.Fill(matches, -1);
        var (blocks, bounded) = OrderedBlocks.Of(_medoid.Units.Codes, UnitWorth.Of(_medoid.Units), units.Codes, UnitWorth.Of(units));
        _isBounded |= bounded;
        foreach (var block in blocks)
        {
            for (var unit = 0; unit < block.Length; unit++)
            {
                matches[block.StartA + unit] = block.StartB + unit;
            }
        }

        return matches;
    }

    /// <summary>Common text and slots in turn; slots at both ends only where a member has something there.</summary>
    private List<Stretch> Stretches()
    {
        var stretches = new List<Stretch>();
        var at = 0;
        while (at < _medoid.Units.Count)
        {
            if (!IsCommon(at))
            {
                at++;
                continue;
            }

            var end = at + 1;
            while (end < _medoid.Units.Count && IsCommon(end) && _matches.All(matches => matches[end] == matches[end - 1] + 1))
            {
                end++;
            }

            AddSlot(stretches, at);
            stretches.Add(new Stretch(false, at, end));
            at = end;
        }

        AddSlot(stretches, _medoid.Units.Count);
        return stretches;
    }

    private void AddSlot(List<Stretch> stretches, int end)
    {
        var start = stretches.Count == 0 ? 0 : stretches[^1].End;
        var slot = new Stretch(true, start, end);
        if (Enumerable.Range(0, members.Count).Any(member => UnitsOf(slot, member) is var (from, to) && to > from))
        {
            stretches.Add(slot);
        }
    }

    private bool IsCommon(int unit) => _matches.All(matches => matches[unit] >= 0);

    /// <summary>Swallows common text that is shorter than the slot on each side of it, as changes of two texts do.</summary>
    private List<Stretch> Joined(List<Stretch> stretches)
    {
        var joined = new List<Stretch>();
        foreach (var stretch in stretches)
        {
            joined.Add(stretch);
            while (joined.Count > 2 && joined[^1].IsSlot && !joined[^2].IsSlot && joined[^3].IsSlot
                && joined[^2].End - joined[^2].Start < Math.Min(Size(joined[^3]), Size(joined[^1])))
            {
                var slot = new Stretch(true, joined[^3].Start, joined[^1].End);
                joined.RemoveRange(joined.Count - 3, 3);
                joined.Add(slot);
            }
        }

        return joined;
    }

    /// <summary>Units of a slot in the member that has most there.</summary>
    private int Size(Stretch slot) => Enumerable.Range(0, members.Count).Max(member => UnitsOf(slot, member) is var (from, to) ? to - from : 0);

    /// <summary>Makes slots of the masked spans inside common text whose originals differ.</summary>
    private List<Stretch> SplitByNames(List<Stretch> stretches)
    {
        var split = new List<Stretch>();
        foreach (var stretch in stretches)
        {
            var from = stretch.Start;
            for (var unit = stretch.Start; unit < stretch.End && !stretch.IsSlot; unit++)
            {
                if (_medoid.Units.KindOf(unit) != UnitKind.Mask || Values(new Stretch(true, unit, unit + 1)).Distinct(StringComparer.Ordinal).Count() == 1)
                {
                    continue;
                }

                if (unit > from)
                {
                    split.Add(new Stretch(false, from, unit));
                }

                split.Add(new Stretch(true, unit, unit + 1));
                from = unit + 1;
            }

            if (stretch.IsSlot || stretch.End > from)
            {
                split.Add(stretch with { Start = from });
            }
        }

        return split;
    }

    private TemplatePart Slot(Stretch stretch)
    {
        var text = stretch.End > stretch.Start ? _medoid.Text[_medoid.Units.Starts[stretch.Start].._medoid.Units.Ends[stretch.End - 1]] : "";
        int[] classes = [.. Enumerable.Range(0, members.Count).Select(member => MaskClass(stretch, member)).Distinct()];
        return new TemplatePart(text, true, classes.Length == 1 ? classes[0] : 0, [.. Values(stretch)]);
    }

    private IEnumerable<string> Values(Stretch stretch) => Enumerable.Range(0, members.Count).Select(member =>
    {
        var (from, to) = UnitsOf(stretch, member);
        var (text, units) = (members[member].Text, members[member].Units);
        return to > from ? text[units.Starts[from]..units.Ends[to - 1]] : "";
    });

    private int MaskClass(Stretch stretch, int member)
    {
        var (from, to) = UnitsOf(stretch, member);
        return to - from == 1 ? members[member].Units.MaskClassOf(from) : 0;
    }

    /// <summary>What a member has between the units that are matched with those around a slot; for a masked span that all have, just that.</summary>
    private (int From, int To) UnitsOf(Stretch slot, int member)
    {
        var matches = _matches[member];
        return (slot.Start == 0 ? 0 : matches[slot.Start - 1] + 1, slot.End == matches.Length ? members[member].Units.Count : matches[slot.End]);
    }
}
