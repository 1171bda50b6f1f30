namespace SearchIndex.Actions.Sharing;

/// <summary>Why two texts are alike. In answers it is the name in lower case.</summary>
internal enum SharedKind : byte
{
    /// <summary>They share text of their own.</summary>
    Copied,

    /// <summary>They share a sentence that the platform's form writes.</summary>
    Platform,

    /// <summary>They share titles of laws and slogans, and little else.</summary>
    Law,
}
