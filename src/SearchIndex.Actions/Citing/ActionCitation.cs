using System.Security.Cryptography;
using System.Text;
using SearchIndex.Actions.Library;

namespace SearchIndex.Actions.Citing;

/// <summary>What a reference to an action, or to words in it, says whatever its form.</summary>
public sealed record ActionCitation
{
    private ActionCitation(ActionRecord action, CitedPassage? passage)
    {
        Action = action;
        Passage = passage;
    }

    /// <summary>The action.</summary>
    public ActionRecord Action { get; }

    /// <summary>What is cited of it; null for all.</summary>
    public CitedPassage? Passage { get; }

    /// <summary>The words cited; null where no piece is named.</summary>
    public string? Quote { get; private init; }

    /// <summary>
    /// When the text cited was last updated: the field's own date, for the action as a whole the latest of its own. Null where the profile gives
    /// none: a reference then says so, and never takes the day of the download, or today, in its place.
    /// </summary>
    public DateOnly? Updated { get; private init; }

    /// <summary>When the profile was downloaded, which is when the source was looked at; or null.</summary>
    public DateOnly? Downloaded => Action.Source.Downloaded;

    /// <summary>Address of the action's page, opened at the words; null where no site is known.</summary>
    public string? Url { get; private init; }

    /// <summary>SHA-256 of the whole text cited from, in UTF-8: whoever has the reference can tell whether the text is still the same. Null without a field.</summary>
    public string? TextHash { get; private init; }

    /// <summary>Whether it comes from a city's profile, and not from another document.</summary>
    public bool IsProfile => Action.Area != 0 || Action.AreaTitle.Length > 0;

    /// <summary>Makes a citation.</summary>
    /// <param name="action">The action.</param>
    /// <param name="passage">A text of it or a piece of one; null for all.</param>
    /// <param name="site">Where the service is reached, such as <c>https://example.org</c>; null where there is none.</param>
    /// <returns>The citation.</returns>
    /// <exception cref="ArgumentException">The passage does not lie in the action.</exception>
    public static ActionCitation Of(ActionRecord action, CitedPassage? passage = null, string? site = null)
    {
        ArgumentNullException.ThrowIfNull(action);
        if (passage?.LiesIn(action) == false)
        {
            throw new ArgumentException($"'{passage}' does not lie in the action {action.Id}.", nameof(passage));
        }

        var text = passage is null ? null : action.TextOf(passage.Field);
        return new ActionCitation(action, passage)
        {
            Quote = passage is { Start: { } start, End: { } end } ? text![start..end] : null,
            Updated = passage is null ? new[] { action.DescriptionUpdated, action.BaselineUpdated, action.TargetUpdated }.Max() : action.UpdatedOf(passage.Field),
            Url = site is null ? null : site.TrimEnd('/') + PassageLink.Of(action, passage),
            TextHash = text is null ? null : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))),
        };
    }
}
