using SearchIndex.Actions.Indicators;
using SearchIndex.Actions.Knowledge.Units;
using SearchIndex.Actions.Querying.Parsing;

namespace SearchIndex.Actions.Querying.Compiling;

/// <summary>A range of the values of an indicator, in millionths of its unit as the index keeps them.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Minimum">Smallest value that matches, or null where it is open.</param>
/// <param name="Maximum">Largest value that matches, or null where it is open.</param>
/// <param name="Names">How it was read, in words for people, and the indicator's names.</param>
internal sealed record AmountRange(Indicator Indicator, long? Minimum, long? Maximum, IReadOnlyList<string> Names)
{
    private const decimal Scale = 1_000_000m;

    private static readonly (string Word, string Sign)[] SaidSigns =
    [
        ("不小于", ">="), ("不低于", ">="), ("不少于", ">="), ("至少", ">="), ("不大于", "<="), ("不超过", "<="), ("不高于", "<="), ("至多", "<="),
        ("大于", ">"), ("超过", ">"), ("高于", ">"), ("多于", ">"), ("小于", "<"), ("低于", "<"), ("少于", "<"),
    ];

    /// <summary>Brings an amount to the whole number that the index keeps.</summary>
    /// <param name="amount">In the unit of its indicator.</param>
    /// <param name="scaled">In millionths of it.</param>
    /// <returns>False where it is too large.</returns>
    public static bool TryScale(decimal amount, out long scaled)
    {
        var fits = Math.Abs(amount) < long.MaxValue / Scale / 2;
        scaled = fits ? (long)decimal.Round(amount * Scale) : 0;
        return fits;
    }

    /// <summary>Whether a value lies in the range.</summary>
    /// <param name="amount">In the unit of the indicator, or null.</param>
    /// <returns>False without a value.</returns>
    public bool Contains(decimal? amount) =>
        amount is { } known && TryScale(known, out var scaled) && (Minimum is null || scaled >= Minimum) && (Maximum is null || scaled <= Maximum);

    /// <summary>Reads a range as people type it.</summary>
    /// <param name="text">Such as "&gt;60", "&gt;=200km2", "&lt;30000公顷", "10..20", "[10 TO 20km2]" or "424.33"; a number alone matches what rounds to it.</param>
    /// <param name="indicator">The indicator; a number without a unit is in its unit.</param>
    /// <param name="units">The units.</param>
    /// <param name="range">The range.</param>
    /// <returns>Whether it could be read.</returns>
    public static bool TryRead(string text, Indicator indicator, UnitTable units, out AmountRange range)
    {
        range = null!;
        var typed = QuerySigns.ToAscii(text).Trim().Replace("≥", ">=", StringComparison.Ordinal).Replace("≤", "<=", StringComparison.Ordinal);
        if (typed.Length == 0)
        {
            return false;
        }

        foreach (var (word, said) in SaidSigns)
        {
            typed = typed.StartsWith(word, StringComparison.Ordinal) ? said + typed[word.Length..] : typed;
        }

        if (typed[0] is '[' or '{')
        {
            var sides = DateRanges.Sides().Split(typed.Trim('[', ']', '{', '}'));
            return sides.Length == 2 && TryBounds(sides[0], sides[1], indicator, units, out range, typed[0] == '{', typed[^1] == '}');
        }

        if (DateRanges.Sides().Split(typed) is [var lower, var upper])
        {
            return TryBounds(lower, upper, indicator, units, out range);
        }

        if (typed.IndexOf("..", StringComparison.Ordinal) is var dots and >= 0)
        {
            return TryBounds(typed[..dots], typed[(dots + 2)..], indicator, units, out range);
        }

        var sign = typed.StartsWith(">=", StringComparison.Ordinal) || typed.StartsWith("<=", StringComparison.Ordinal) ? 2 : typed[0] is '>' or '<' or '=' ? 1 : 0;
        if (!TryAmount(typed[sign..].Trim(), indicator, units, out var amount, out var half) || !TryScale(amount, out var scaled) || !TryScale(half, out var margin))
        {
            return false;
        }

        var shown = IndicatorDoubts.Show(amount, indicator.Unit);
        var exactly = decimal.Round(amount * Scale) == amount * Scale;
        range = typed[..sign] switch
        {
            ">=" => Range(indicator, scaled, null, $"≥ {shown}"),
            ">" => Range(indicator, exactly || scaled < amount * Scale ? scaled + 1 : scaled, null, $"> {shown}"),
            "<=" => Range(indicator, null, scaled, $"≤ {shown}"),
            "<" => Range(indicator, null, exactly || scaled > amount * Scale ? scaled - 1 : scaled, $"< {shown}"),
            _ => Range(indicator, scaled - margin, scaled + margin, $"= {shown}"),
        };
        return true;
    }

    private static AmountRange Range(Indicator indicator, long? minimum, long? maximum, string shown) =>
        new(indicator, minimum, maximum, [$"{indicator.English} {shown}", indicator.Chinese]);

    private static bool TryBounds(string left, string right, Indicator indicator, UnitTable units, out AmountRange range, bool isAbove = false, bool isBelow = false)
    {
        range = null!;
        var (open, openEnd) = (left.Trim() is "" or "*", right.Trim() is "" or "*");
        decimal from = 0, to = 0;

        // 20000..60000公顷: a unit behind the second bound is that of the first one too.
        if (!open && !openEnd && UnitOf(left) is { Length: 0 } && UnitOf(right) is { Length: > 0 } unit)
        {
            left += unit;
        }

        if ((!open && !TryAmount(left.Trim(), indicator, units, out from, out _)) || (!openEnd && !TryAmount(right.Trim(), indicator, units, out to, out _))
            || !TryScale(from, out var minimum) || !TryScale(to, out var maximum))
        {
            return false;
        }

        range = Range(indicator, open ? null : isAbove ? minimum + 1 : minimum, openEnd ? null : isBelow ? maximum - 1 : maximum,
            $"{(open ? "..." : IndicatorDoubts.Show(from, ""))} to {(openEnd ? "..." : IndicatorDoubts.Show(to, indicator.Unit))}{(isAbove || isBelow ? ", without the bounds in braces" : "")}");
        return true;
    }

    private static string? UnitOf(string text) => FigureReader.TryRead(text.Trim(), 0, out var figure, blanks: true) ? text.Trim()[figure.End..].Trim() : null;

    // Half of the last digit, in the indicator's unit: what rounds to the number.
    private static bool TryAmount(string text, Indicator indicator, UnitTable units, out decimal amount, out decimal half)
    {
        (amount, half) = (0, 0);
        if (!FigureReader.TryRead(text, 0, out var figure, blanks: true))
        {
            return false;
        }

        var rest = text[figure.End..].Trim();
        var family = IndicatorCatalogue.Family(indicator);
        var shown = family is null ? null : units.Find(indicator.Unit);
        var unit = rest.Length == 0 ? shown : units.Find(rest);
        if (rest.Length > 0 && (unit is null || (family is not null && unit.Family != family) || (family is null && unit.Family is not ("count" or "people"))))
        {
            return false;
        }

        var digit = figure.Value.Scale == 0 ? 1m : new decimal(1, 0, 0, false, figure.Value.Scale);
        if (family is null || unit is null || shown is null)
        {
            (amount, half) = (figure.Value, 0);
            return true;
        }

        if (!unit.TryToBase(figure.Value, out var based) || !unit.TryToBase(digit / 2, out var basedHalf))
        {
            return false;
        }

        (amount, half) = (based * shown.Denominator / shown.Numerator, figure.Value.Scale == 0 ? 0 : basedHalf * shown.Denominator / shown.Numerator);
        return true;
    }
}
