using System.Text;

namespace SearchIndex.TestKit.Showing;

/// <summary>
/// Random texts in which everything stands next to everything: Han with traditional forms, Extension A, characters outside the basic plane,
/// full width, Latin words glued to Han, figures, punctuation of both languages, line ends.
/// </summary>
/// <param name="random">Decides.</param>
public sealed class MixedTexts(Random random)
{
    private static readonly string[] Pieces =
    [
        "福寿螺", "福壽螺", "福", "螺", "寿", "外来入侵物种", "外来物种入侵", "入侵", "物种", "湿地", "濕地", "䴙䴘", "小䴙䴘", "𠮷", "𠮷野家", "𩷶", "的", "和", "鸟", "鳥",
        "wetland", "Wetlands", "ＷＥＴＬＡＮＤ", "net", "66", "６６", "3.5", "km²", " ", "\n", "，", "。", "；", "！", "？", "、", ", ", ". ", "; ", "（", "）", "《", "》", "😀",
    ];

    /// <summary>Terms that stand in such texts often enough to be looked for.</summary>
    public static IReadOnlyList<string> Terms { get; } =
        ["福寿螺", "福壽螺", "螺", "入侵", "外来入侵物种", "物种", "湿地", "䴙䴘", "𠮷", "𠮷野家", "𩷶", "wetland", "WETLANDS", "66", "net", "的和", "小䴙䴘"];

    /// <summary>Makes a text.</summary>
    /// <param name="pieces">How many pieces it is put together from.</param>
    /// <returns>The text; it begins with a Han character, and does not end with a blank.</returns>
    public string Next(int pieces)
    {
        var text = new StringBuilder("本");
        for (var i = 0; i < pieces; i++)
        {
            text.Append(Pieces[random.Next(Pieces.Length)]);
        }

        return text.Append('完').ToString();
    }
}
