using System.Text;

namespace SearchIndex.Actions.Indicators.Forms;

/// <summary>
/// The letters and digits of a text in lower case and normal width, each with its place, so that wrapped lines, lost blanks, glued
/// scripts and punctuation make no difference to a comparison.
/// </summary>
internal sealed class TextSkeleton
{
    private readonly int[] _places;

    /// <summary>Takes the letters and digits of a text.</summary>
    /// <param name="text">Any text.</param>
    public TextSkeleton(string text)
    {
        Text = text;
        var key = new StringBuilder(text.Length);
        var places = new List<int>(text.Length + 1);
        for (var i = 0; i < text.Length; i++)
        {
            if (Fold(text[i]) is var folded and not '\0')
            {
                key.Append(folded);
                places.Add(i);
            }
        }

        places.Add(text.Length);
        Key = key.ToString();
        _places = [.. places];
    }

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <summary>Its folded letters and digits.</summary>
    public string Key { get; }

    /// <summary>Folds the letters and digits of a pattern's literal in the same way.</summary>
    /// <param name="literal">Any text.</param>
    /// <returns>Its skeleton.</returns>
    public static string Of(string literal) => new TextSkeleton(literal).Key;

    /// <summary>Where a character of the skeleton stands in the text.</summary>
    /// <param name="at">Its index, 0 to the length of <see cref="Key"/>.</param>
    /// <returns>An index into the text; its length for the end.</returns>
    public int Place(int at) => _places[at];

    /// <summary>First character of the skeleton that stands at a place of the text or behind it.</summary>
    /// <param name="place">An index into the text.</param>
    /// <returns>An index into the skeleton.</returns>
    public int At(int place)
    {
        var found = Array.BinarySearch(_places, place);
        return found >= 0 ? found : ~found;
    }

    /// <summary>Where the part of the text that a range of the skeleton stands for ends: behind its last letter or digit.</summary>
    /// <param name="end">End of the range in the skeleton, greater than zero.</param>
    /// <returns>An index into the text.</returns>
    public int EndPlace(int end) => _places[end - 1] + 1;

    private static char Fold(char c)
    {
        var narrow = c is >= '\uFF01' and <= '\uFF5E' ? (char)(c - 0xFEE0) : c;
        return char.IsLetterOrDigit(narrow) || char.IsSurrogate(narrow) ? char.ToLowerInvariant(narrow) : '\0';
    }
}
