namespace SearchIndex.Actions.Concordance;

/// <summary>The order of the lines of a concordance.</summary>
public enum KwicSort
{
    /// <summary>By city, then as the actions stand in their profiles, then as the words stand in the texts.</summary>
    Position,

    /// <summary>By what stands before the keyword, read from the keyword outwards.</summary>
    Left,

    /// <summary>By what stands after the keyword.</summary>
    Right,
}
