namespace SearchIndex.Analysis.Actions;

/// <summary>What stands at a place of a sentence.</summary>
internal enum PlaceKind : byte
{
    /// <summary>A mark or symbol: no token, but a step of one position.</summary>
    Mark,

    /// <summary>A Han character.</summary>
    Han,

    /// <summary>A run of letters of one script, or one letter of a script without spaces.</summary>
    Letters,

    /// <summary>A number, with its percent sign if it has one.</summary>
    Number,
}
