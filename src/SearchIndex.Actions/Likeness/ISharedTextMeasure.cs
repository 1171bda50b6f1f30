using SearchIndex.Actions.Library;

namespace SearchIndex.Actions.Likeness;

/// <summary>Tells how much text two actions share. Safe for use by many threads.</summary>
internal interface ISharedTextMeasure
{
    /// <summary>Compares the texts of two actions.</summary>
    /// <param name="a">An action.</param>
    /// <param name="b">Another.</param>
    /// <returns>The shares, both ways.</returns>
    SharedTextShare Between(ActionRecord a, ActionRecord b);
}
