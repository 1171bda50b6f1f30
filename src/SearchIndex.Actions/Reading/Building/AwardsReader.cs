using System.Globalization;
using System.Text.RegularExpressions;
using SearchIndex.Actions.Catalogue;
using SearchIndex.Actions.Profiles;

namespace SearchIndex.Actions.Reading.Building;

/// <summary>
/// Reads the award percentages of the programmes. Levels and percentages pair in their order, whether each stands under its level, beside
/// it, or a row of levels above a row of percentages; where two columns were read across, a programme that is full passes values on to an earlier one.
/// </summary>
internal sealed partial class AwardsReader
{
    private readonly List<(CatalogueHeading Programme, int?[] Levels)> _programmes = [];
    private readonly Queue<int> _levels = new();
    private readonly Queue<int> _values = new();

    /// <summary>Whether a programme has begun.</summary>
    public bool HasBegun => _programmes.Count > 0;

    /// <summary>Takes the name of a programme.</summary>
    /// <param name="programme">The catalogue's heading.</param>
    public void StartProgramme(CatalogueHeading programme)
    {
        if (!_programmes.Exists(p => p.Programme.Key == programme.Key))
        {
            _programmes.Add((programme, new int?[3]));
        }

        _values.Clear();
    }

    /// <summary>Takes the name of a level.</summary>
    /// <param name="level">1 for starter, 2 for frontrunner, 3 for star.</param>
    public void AddLevel(int level)
    {
        _levels.Enqueue(level);
        Pair();
    }

    /// <summary>Takes a text where it is percentages and nothing else.</summary>
    /// <param name="text">Such as "0% complete" or "0% complete 100% complete".</param>
    /// <returns>Whether it was taken.</returns>
    public bool TryAddValues(string text)
    {
        if (!Percentages().IsMatch(text))
        {
            return false;
        }

        foreach (Match match in Percentage().Matches(text))
        {
            var digits = match.Groups[1].Value.Replace('O', '0').Replace('o', '0').Replace('l', '1').Replace('I', '1');
            _values.Enqueue(Math.Min(100, int.Parse(digits, CultureInfo.InvariantCulture)));
        }

        Pair();
        return true;
    }

    /// <summary>Makes the awards.</summary>
    /// <returns>The programmes that the profile names, in its order.</returns>
    public IReadOnlyList<ProgrammeAward> Build() =>
        [.. _programmes.Select(static p => new ProgrammeAward(p.Programme.English, p.Levels[0], p.Levels[1], p.Levels[2]))];

    private void Pair()
    {
        while (_levels.Count > 0 && _values.Count > 0)
        {
            Set(_levels.Dequeue() - 1, _values.Dequeue());
        }
    }

    private void Set(int level, int value)
    {
        var begun = _programmes.Find(p => p.Levels[level] is null && p.Levels.Any(static l => l is not null));
        var target = begun.Levels ?? (_programmes.Count > 0 && _programmes[^1].Levels[level] is null ? _programmes[^1].Levels : _programmes.Find(p => p.Levels[level] is null).Levels);
        if (target is not null)
        {
            target[level] = value;
        }
    }

    [GeneratedRegex(@"\A(?:\s*[\dOoIl]{1,3}\s*%\s*(?:complete\w{0,2}|完成)?[\s,;|]*)+\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Percentages();

    [GeneratedRegex(@"([\dOoIl]{1,3})\s*%", RegexOptions.CultureInvariant)]
    private static partial Regex Percentage();
}
