using System.Globalization;
using System.Text.RegularExpressions;
using SearchIndex.Actions.Reading.Structure;

namespace SearchIndex.Actions.Reading.Building;

/// <summary>
/// Pairs the labels and values of the overview. Exports put the value above its label or beside it, other layouts below it, and recognition
/// loses labels: both orders are tried, the one whose values fit their labels wins, and what is left goes by its own looks.
/// </summary>
internal sealed partial class OverviewReader
{
    private static readonly string[] RegionWords = ["Asia", "Oceania", "Africa", "Europe", "America", "Americas", "Caribbean", "Pacific", "Middle East", "Arab"];

    private readonly List<Item> _items = [];

    /// <summary>Country, or null.</summary>
    public string? Country { get; private set; }

    /// <summary>Region, or null.</summary>
    public string? Region { get; private set; }

    /// <summary>Population, or null.</summary>
    public long? Population { get; private set; }

    /// <summary>Head of government, or null.</summary>
    public string? Head { get; private set; }

    /// <summary>Texts that are no value of the overview.</summary>
    public List<StructurePart> Rest { get; } = [];

    /// <summary>Takes a label.</summary>
    /// <param name="kind">Which.</param>
    /// <param name="part">Where it stands.</param>
    public void AddLabel(PhraseKind kind, StructurePart part) => _items.Add(new Item(kind, string.Empty, part));

    /// <summary>Takes a text.</summary>
    /// <param name="text">Its characters.</param>
    /// <param name="part">Where it stands.</param>
    /// <param name="goesOn">Whether it may go on from an earlier part, as a wrapped line does; null where it does not.</param>
    public void AddText(string text, StructurePart part, Func<StructurePart, bool>? goesOn = null)
    {
        if (goesOn is not null && _items.Count > 0 && _items[^1] is { Kind: null } before && IsCut(before.Text, text) && goesOn(before.Last))
        {
            _items[^1] = before with { Text = before.Text + " " + text, Last = part };
            return;
        }

        _items.Add(new Item(null, text, part));
    }

    /// <summary>Takes back the number that stands last, in the line of another label or above it: it belongs to that label.</summary>
    /// <param name="line">Index of the label's line.</param>
    /// <returns>The number, or null.</returns>
    public int? TakeBack(int line)
    {
        if (_items.Count == 0 || _items[^1] is not { Kind: null } last || ReadCount(last.Text) is not (>= 0 and < 10000 and var count))
        {
            return null;
        }

        // "Population size" / "9500" / the other label: the number is the population where none stands above its label.
        if (last.Last.Line != line && _items.Count > 1 && _items[^2].Kind == PhraseKind.Population && !(_items.Count > 2 && ReadCount(_items[^3].Text) is not null))
        {
            return null;
        }

        _items.RemoveAt(_items.Count - 1);
        return (int)count;
    }

    /// <summary>Tells whether a text names an office.</summary>
    /// <param name="text">The text.</param>
    /// <returns>Whether it looks like the head of a government.</returns>
    public static bool IsOffice(string text) => text.Length < 160 && Office().IsMatch(text);

    /// <summary>Reads a number of inhabitants.</summary>
    /// <param name="text">Such as "186987" or "186,987".</param>
    /// <returns>The number, or null.</returns>
    public static long? ReadCount(string text)
    {
        var match = Count().Match(text);
        if (!match.Success)
        {
            return null;
        }

        var digits = new string([.. match.Value.Where(char.IsAsciiDigit)]);
        return digits.Length is > 0 and <= 11 ? long.Parse(digits, CultureInfo.InvariantCulture) : null;
    }

    /// <summary>Pairs what was taken.</summary>
    public void Resolve()
    {
        SameLine();
        var above = Pair(-1);
        var below = Pair(1);
        var better = Score(above) >= Score(below) ? above : below;
        foreach (var (label, value) in better)
        {
            if (Fits(_items[label].Kind!.Value, _items[value].Text))
            {
                Assign(_items[label].Kind!.Value, _items[value].Text);
                _items[value] = _items[value] with { IsUsed = true };
            }
        }

        foreach (var item in _items.Where(static i => i.Kind is null && !i.IsUsed))
        {
            if (!AssignByLooks(item.Text))
            {
                Rest.Add(item.Part);
                if (item.SpansLines)
                {
                    Rest.Add(item.Last);
                }
            }
        }
    }

    /// <summary>Whether two lines are one value that was wrapped: an office that goes on, or an end that asks for more.</summary>
    private static bool IsCut(string before, string after) =>
        ReadCount(before) is null && ReadCount(after) is null
        && (IsOffice(before) || before.EndsWith('&') || (before.EndsWith(',') && IsOffice(after)));

    private void SameLine()
    {
        for (var i = 0; i < _items.Count; i++)
        {
            if (_items[i].Kind is not { } kind)
            {
                continue;
            }

            foreach (var j in (int[])[i + 1, i - 1])
            {
                if (j >= 0 && j < _items.Count && _items[j] is { Kind: null, IsUsed: false } value && value.Part.Line == _items[i].Part.EndLine && Fits(kind, value.Text))
                {
                    Assign(kind, value.Text);
                    _items[j] = value with { IsUsed = true };
                    _items[i] = _items[i] with { IsUsed = true };
                    break;
                }
            }
        }
    }

    private List<(int Label, int Value)> Pair(int step)
    {
        var pairs = new List<(int, int)>();
        for (var i = 0; i < _items.Count; i++)
        {
            var j = i + step;
            if (_items[i] is { Kind: not null, IsUsed: false } && j >= 0 && j < _items.Count && _items[j] is { Kind: null, IsUsed: false })
            {
                pairs.Add((i, j));
            }
        }

        return pairs;
    }

    private int Score(List<(int Label, int Value)> pairs)
    {
        var score = 0;
        foreach (var (label, value) in pairs)
        {
            score += Fits(_items[label].Kind!.Value, _items[value].Text) ? 2 : -1;
        }

        return score;
    }

    private static bool IsRegion(string text) => text.Length < 60 && RegionWords.Any(w => text.Contains(w, StringComparison.OrdinalIgnoreCase)) && !text.Contains(" of ", StringComparison.Ordinal);

    private static bool Fits(PhraseKind kind, string text) => kind switch
    {
        PhraseKind.Population => ReadCount(text) is not null,
        PhraseKind.Region => text.Length < 60 && ReadCount(text) is null && !IsOffice(text) && (IsRegion(text) || text.Length < 40),
        PhraseKind.Country => text.Length < 60 && ReadCount(text) is null && !IsOffice(text) && (!IsRegion(text) || text.Equals("South Africa", StringComparison.OrdinalIgnoreCase) || text.StartsWith("United States", StringComparison.OrdinalIgnoreCase)),
        PhraseKind.Head => text.Length < 160 && ReadCount(text) is null && text.Any(char.IsLetter) && (IsOffice(text) || !IsRegion(text)),
        _ => false,
    };

    private void Assign(PhraseKind kind, string text)
    {
        switch (kind)
        {
            case PhraseKind.Population:
                Population ??= ReadCount(text);
                break;
            case PhraseKind.Country:
                Country ??= text;
                break;
            case PhraseKind.Region:
                Region ??= text;
                break;
            case PhraseKind.Head:
                Head ??= text.Trim(',', ' ', '，');
                break;
        }
    }

    private bool AssignByLooks(string text)
    {
        if (IsOffice(text) && Head is null)
        {
            Assign(PhraseKind.Head, text);
        }
        else if (Population is null && ReadCount(text) is >= 500)
        {
            Assign(PhraseKind.Population, text);
        }
        else if (Region is null && IsRegion(text))
        {
            Assign(PhraseKind.Region, text);
        }
        else if (Country is null && text.Length is >= 4 and < 45 && char.IsUpper(text[0]) && text.All(static c => char.IsLetter(c) || c is ' ' or '-' or '\'' or '’' or '.' or ',' or '(' or ')'))
        {
            Assign(PhraseKind.Country, text);
        }
        else
        {
            return false;
        }

        return true;
    }

    [GeneratedRegex(@"\b(?:Mayor|Mayoress|Governor|Executive|Prefect|President|Chairperson|Chairman|Chair|Magistrate|Intendente|Alcalde|Alcaldesa|Prefeito|Prefeita|Maire|Head)\b|市长|县长|区长|州长|市長", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Office();

    [GeneratedRegex(@"\A[:：\s]*\d{1,3}(?:[,.' \u00A0\u202F’]\d{3})+(?!\d)(?:\s*(?:people|inhabitants|人))?\s*\z|\A[:：\s]*\d{1,11}(?:\s*(?:people|inhabitants|人))?\s*\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Count();

    private sealed record Item(PhraseKind? Kind, string Text, StructurePart Part, bool IsUsed = false)
    {
        public StructurePart Last { get; init; } = Part;

        public bool SpansLines => Last.Line != Part.Line;
    }
}
