using System.Text.RegularExpressions;
using SearchIndex.Actions.Indicators.Forms;

namespace SearchIndex.Actions.Indicators;

/// <summary>Reads the indicators that a text states. Safe for use by many threads.</summary>
public sealed partial class IndicatorReader
{
    private readonly IndicatorCatalogue _catalogue;

    /// <summary>Takes the sentences.</summary>
    /// <param name="catalogue">The indicators.</param>
    public IndicatorReader(IndicatorCatalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        _catalogue = catalogue;
    }

    /// <summary>The indicators.</summary>
    public IndicatorCatalogue Catalogue => _catalogue;

    /// <summary>Reads a text.</summary>
    /// <param name="text">A baseline, a description or an "About".</param>
    /// <param name="isAbout">Whether it is the profile's "About".</param>
    /// <param name="asOf">The day of the text; what it says of a later year is an aim and no value. Null where it is not known.</param>
    /// <returns>The values, in the order of the catalogue and of the text.</returns>
    public IReadOnlyList<IndicatorValue> Read(string text, bool isAbout = false, DateOnly? asOf = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var matcher = new FormMatcher(text, _catalogue.Units);
        var values = new List<IndicatorValue>();
        foreach (var indicator in _catalogue.All)
        {
            var family = IndicatorCatalogue.Family(indicator) ?? "";
            var taken = new List<FormMatch>();
            foreach (var form in _catalogue.FormsOf(indicator.Key))
            {
                var own = form.Origin == IndicatorOrigin.OwnWords;
                if (form.OnlyAbout && !isAbout)
                {
                    continue;
                }

                foreach (var match in matcher.Find(form.Pattern, family, needsUnit: own))
                {
                    if (taken.TrueForAll(other => match.End <= other.Start || match.Start >= other.End) && !(own && IsAim(text, match, asOf)))
                    {
                        taken.Add(match);
                        values.Add(Value(indicator, form.Origin, text, match));
                    }
                }
            }
        }

        return [.. values.OrderBy(value => value.Start)];
    }

    /// <summary>Whether a text is nothing but sentences of the platform's form.</summary>
    /// <param name="text">A text.</param>
    /// <returns>False where a letter or digit stands outside of such sentences.</returns>
    public bool IsPlatformWording(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var covered = new bool[text.Length];
        foreach (var value in Read(text).Where(value => value.Origin == IndicatorOrigin.Platform))
        {
            covered.AsSpan(value.SentenceStart, value.SentenceEnd - value.SentenceStart).Fill(true);
        }

        // Forms name the telling part of a sentence only; the rest of it, up to its full stop, is the platform's too.
        var (any, at) = (false, 0);
        foreach (var end in SentenceEnds(text))
        {
            var sentence = covered.AsSpan(at, end - at);
            var isCovered = sentence.Contains(true);
            any |= isCovered;
            if (!isCovered && text.AsSpan(at, end - at).IndexOfAnyExcept(" \n.。") >= 0)
            {
                return false;
            }

            at = end;
        }

        return any;
    }

    /// <summary>Sentences of a text that hold a figure which no form takes.</summary>
    /// <param name="text">A baseline.</param>
    /// <returns>Half-open ranges of the text.</returns>
    public IReadOnlyList<(int Start, int End)> Unread(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var values = Read(text);
        var unread = new List<(int Start, int End)>();
        var at = 0;
        foreach (var end in SentenceEnds(text))
        {
            var (start, stop) = (at, end);
            if (text.AsSpan(start, stop - start).IndexOfAnyInRange('0', '9') >= 0 && !values.Any(value => value.SentenceStart < stop && value.SentenceEnd > start))
            {
                unread.Add((start, stop));
            }

            at = end;
        }

        return unread;
    }

    private static IEnumerable<int> SentenceEnds(string text)
    {
        foreach (Match match in SentenceEnd().Matches(text))
        {
            yield return match.Index + match.Length;
        }

        yield return text.Length;
    }

    private IndicatorValue Value(Indicator indicator, IndicatorOrigin origin, string text, FormMatch match)
    {
        var slot = match.SlotEnd > match.SlotStart ? text[match.SlotStart..match.SlotEnd] : text[match.Start..match.End];
        var (start, end) = match.SlotEnd > match.SlotStart ? (match.SlotStart, match.SlotEnd) : (match.Start, match.End);
        return new IndicatorValue(indicator.Key, origin, slot, start, end, match.Start, match.End, match.Figure?.Value, match.Unit?.Symbol,
            Converted(indicator, match), match.Figure?.IsApproximate ?? false);
    }

    private decimal? Converted(Indicator indicator, FormMatch match)
    {
        if (match.Figure is not { } figure)
        {
            return null;
        }

        if (IndicatorCatalogue.Family(indicator) is null)
        {
            return figure.Value;
        }

        return match.Unit is { } unit && unit.TryToBase(figure.Value, out var amount) && _catalogue.Units.Find(indicator.Unit) is { } shown
            ? amount * shown.Denominator / shown.Numerator
            : null;
    }

    // 到2030年, "by 2030" and words of intention make a figure an aim, unless the year is past.
    private static bool IsAim(string text, FormMatch match, DateOnly? asOf)
    {
        var from = text.LastIndexOfAny(['。', '；', ';', '！', '？', '\n'], Math.Max(0, match.SlotStart - 1)) + 1;
        var before = text[Math.Min(from, match.SlotStart)..match.SlotStart];
        if (Intention().IsMatch(before))
        {
            return true;
        }

        return AimYear().Matches(before).Any(year => asOf is not { } day || int.Parse(year.Groups["year"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture) >= day.Year);
    }

    [GeneratedRegex(@"力争|争取|目标|不低于|不少于|计划|拟|确保|\b(?:will|aims?|at least|target)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Intention();

    // "提高到2025年的64.7%" says what 2025 had.
    [GeneratedRegex(@"(?:[到至]|by(?: the end of)?)\s?(?<year>20\d\d)(?!\s?年的)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex AimYear();

    [GeneratedRegex(@"[。！？；\n]|[.!?](?=\s|$)", RegexOptions.CultureInvariant)]
    private static partial Regex SentenceEnd();
}
