namespace SearchIndex.Similarity.Texts;

/// <summary>What a unit of a compared text is.</summary>
public enum UnitKind : byte
{
    /// <summary>A Han character, kana, hangul, or a letter of another script that is written without spaces.</summary>
    Character,

    /// <summary>A word of a script that is written with spaces.</summary>
    Word,

    /// <summary>A run of digits, with the points and commas inside of it.</summary>
    Figure,

    /// <summary>A span that the caller masked: equal to every other span of the same class.</summary>
    Mask,
}
