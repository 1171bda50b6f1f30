using SearchIndex.Actions.Sharing.Reports;

namespace SearchIndex.Service.Pages.Texts;

/// <summary>The words of the pages about shared text and alike actions, in one language.</summary>
public abstract class SharingTexts
{
    /// <summary>Name of the page of shared text.</summary>
    public abstract string SharedText { get; }

    /// <summary>What the page of shared text shows.</summary>
    public abstract string SharedIntroduction { get; }

    /// <summary>Heading of the alike actions.</summary>
    public abstract string SimilarActions { get; }

    /// <summary>Says what alike means, and how many actions were compared.</summary>
    public abstract string SimilarIntroduction(int compared);

    /// <summary>Where nothing is alike.</summary>
    public abstract string NothingAlike { get; }

    /// <summary>How much alike, 0 to 1.</summary>
    public abstract string Alike(double score);

    /// <summary>How much of the shorter text is shared, 0 to 1.</summary>
    public abstract string SharedShare(double share);

    /// <summary>Link to the comparison.</summary>
    public abstract string SideBySide { get; }

    /// <summary>Heading of the comparison.</summary>
    public abstract string Comparison { get; }

    /// <summary>Heading of the table of cities.</summary>
    public abstract string Matrix { get; }

    /// <summary>How to read the table of cities.</summary>
    public abstract string MatrixHint { get; }

    /// <summary>A number of pairs and of shared characters.</summary>
    public abstract string Cell(string a, string b, int pairs, int characters);

    /// <summary>Heading of the groups.</summary>
    public abstract string Groups { get; }

    /// <summary>How many actions a group has, and how much the two that share least share.</summary>
    public abstract string GroupFacts(int members, int cities, double weakest);

    /// <summary>Before the text of a group with its gaps.</summary>
    public abstract string Template { get; }

    /// <summary>Heading of the pairs, with how many there are.</summary>
    public abstract string Pairs(int count);

    /// <summary>Heading of the pairs of two cities.</summary>
    public abstract string PairsOf(string a, string b);

    /// <summary>Column: how much of the text is shared.</summary>
    public abstract string Share { get; }

    /// <summary>How much of the shared text of a pair lies in titles of laws and slogans, such as "laws 24%".</summary>
    /// <param name="share">From 0 to 1.</param>
    /// <returns>A few words.</returns>
    public abstract string OfLaws(double share);

    /// <summary>Column: what was exchanged.</summary>
    public abstract string Swapped { get; }

    /// <summary>Where no pair is listed.</summary>
    public abstract string NoPairs { get; }

    /// <summary>Link that lists a kind of pairs too.</summary>
    public abstract string Include(string kind, int count);

    /// <summary>Link that leaves a kind of pairs out again.</summary>
    public abstract string LeaveOut(string kind);

    /// <summary>Link back to all cities.</summary>
    public abstract string AllCities { get; }

    /// <summary>Name of a kind of piece: equal, swapped, replaced, only in one.</summary>
    public abstract string PieceName(string kind);

    /// <summary>How much of each side stands in the other, 0 to 1.</summary>
    public abstract string BothShares(string cityA, double a, string cityB, double b);

    /// <summary>Where two actions share nothing.</summary>
    public abstract string SharesNothing { get; }

    /// <summary>Says that no direction is claimed.</summary>
    public abstract string NoDirection { get; }

    /// <summary>Button to the next shared passage.</summary>
    public abstract string NextPassage { get; }

    /// <summary>Button to the shared passage before.</summary>
    public abstract string PreviousPassage { get; }

    /// <summary>Before the keys that step through passages.</summary>
    public abstract string KeysHelp { get; }

    /// <summary>Heading of what an action shares with others.</summary>
    public abstract string SharedWith { get; }

    /// <summary>Where an action shares its text with no other.</summary>
    public abstract string SharedWithNone { get; }

    /// <summary>A pair within one city.</summary>
    public abstract string OwnCity { get; }

    /// <summary>Heading of how figures came about.</summary>
    public abstract string Method { get; }

    /// <summary>The figures that the method was run with, in a sentence.</summary>
    /// <param name="method">The method.</param>
    /// <returns>A sentence.</returns>
    public abstract string MethodFigures(SharedMethod method);

    /// <summary>What the comparison needs.</summary>
    public abstract string TwoIdsWanted { get; }

    /// <summary>Column: the action.</summary>
    public abstract string Action { get; }
}
