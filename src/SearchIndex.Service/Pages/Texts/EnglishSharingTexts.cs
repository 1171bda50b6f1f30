using System.Globalization;
using SearchIndex.Actions.Sharing.Reports;

namespace SearchIndex.Service.Pages.Texts;

/// <summary>The words about shared text and alike actions in English.</summary>
internal sealed class EnglishSharingTexts : SharingTexts
{
    /// <inheritdoc/>
    public override string SharedText => "Shared text";

    /// <inheritdoc/>
    public override string SharedIntroduction => "Actions of different cities that have text in common. Names of cities, rivers, reserves and species are masked before texts are compared; sentences that the platform's form supplies do not count.";

    /// <inheritdoc/>
    public override string SimilarActions => "Similar actions of other cities";

    /// <inheritdoc/>
    public override string SimilarIntroduction(int compared) => Text($"Alike in what they do, in any language, among {compared} actions; the reason stands below each.");

    /// <inheritdoc/>
    public override string NothingAlike => "No other action is like this one.";

    /// <inheritdoc/>
    public override string Alike(double score) => Text($"likeness {score:0.00}");

    /// <inheritdoc/>
    public override string SharedShare(double share) => Text($"shared text: {Percent(share)} of the shorter one");

    /// <inheritdoc/>
    public override string SideBySide => "Side by side";

    /// <inheritdoc/>
    public override string Comparison => "Side by side";

    /// <inheritdoc/>
    public override string Matrix => "City by city";

    /// <inheritdoc/>
    public override string MatrixHint => "Each number is how many pairs of actions two cities share text in. Choose one to see the pairs.";

    /// <inheritdoc/>
    public override string Cell(string a, string b, int pairs, int characters) => Text($"{a} and {b}: {pairs} {(pairs == 1 ? "pair" : "pairs")}, about {characters} characters");

    /// <inheritdoc/>
    public override string Groups => "Groups that share one text";

    /// <inheritdoc/>
    public override string GroupFacts(int members, int cities, double weakest) => Text($"{members} actions of {cities} {(cities == 1 ? "city" : "cities")}; the two that share least share {Percent(weakest)}");

    /// <inheritdoc/>
    public override string Template => "The text, with its gaps";

    /// <inheritdoc/>
    public override string Pairs(int count) => Text($"{count} {(count == 1 ? "pair" : "pairs")}");

    /// <inheritdoc/>
    public override string PairsOf(string a, string b) => b.Length == 0 ? a : $"{a} and {b}";

    /// <inheritdoc/>
    public override string Share => "Shared";

    /// <inheritdoc/>
    public override string OfLaws(double share) => Text($"laws, slogans {Percent(share)}");

    /// <inheritdoc/>
    public override string Swapped => "Exchanged";

    /// <inheritdoc/>
    public override string NoPairs => "No two actions share text here.";

    /// <inheritdoc/>
    public override string Include(string kind, int count) => Text($"Include {count} {(count == 1 ? Kind(kind).Replace("pairs", "pair", StringComparison.Ordinal).Replace("share ", "shares ", StringComparison.Ordinal) : Kind(kind))}");

    /// <inheritdoc/>
    public override string LeaveOut(string kind) => $"Leave out {Kind(kind)}";

    /// <inheritdoc/>
    public override string AllCities => "All cities";

    /// <inheritdoc/>
    public override string PieceName(string kind) => kind switch
    {
        "equal" => "the same",
        "swapped" => "a name exchanged",
        "variant" => "a letter apart",
        _ => "different",
    };

    /// <inheritdoc/>
    public override string BothShares(string cityA, double a, string cityB, double b) =>
        Text($"{Percent(a)} of the text of {cityA} stands in that of {cityB}, and {Percent(b)} the other way round");

    /// <inheritdoc/>
    public override string SharesNothing => "These two share no passage.";

    /// <inheritdoc/>
    public override string NoDirection => "Who wrote first is not said: the dates of the profiles do not tell.";

    /// <inheritdoc/>
    public override string NextPassage => "Next passage";

    /// <inheritdoc/>
    public override string PreviousPassage => "Previous passage";

    /// <inheritdoc/>
    public override string KeysHelp => "Keys";

    /// <inheritdoc/>
    public override string SharedWith => "Shared text";

    /// <inheritdoc/>
    public override string SharedWithNone => "No other action shares its text.";

    /// <inheritdoc/>
    public override string OwnCity => "same city";

    /// <inheritdoc/>
    public override string Method => "How this was found";

    /// <inheritdoc/>
    public override string MethodFigures(SharedMethod method) => string.Create(CultureInfo.InvariantCulture,
        $"Threshold of containment {method.MinContainment:0.##}; shingles of {method.ShingleCharacters} Han characters or {method.ShingleWords} words, at least {method.MinShared} of them in common; {method.Texts} texts compared, commit {method.Generation}.");

    /// <inheritdoc/>
    public override string TwoIdsWanted => "A comparison takes two ids: /compare?a=ID&b=ID.";

    /// <inheritdoc/>
    public override string Action => "Action";

    private static string Kind(string kind) => kind switch
    {
        "self" => "pairs within one city",
        "platform" => "pairs that share only a sentence of the form",
        "law" => "pairs that share only titles of laws",
        _ => kind,
    };

    private static string Percent(double share) => Text($"{Math.Round(share * 100)}%");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
