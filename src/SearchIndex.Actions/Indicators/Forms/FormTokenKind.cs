namespace SearchIndex.Actions.Indicators.Forms;

/// <summary>What one part of a pattern stands for.</summary>
internal enum FormTokenKind
{
    /// <summary>Letters and digits that have to stand there.</summary>
    Literal,

    /// <summary>A figure with its unit.</summary>
    Amount,

    /// <summary>A figure alone.</summary>
    Number,

    /// <summary>Any words, up to what comes next.</summary>
    Words,

    /// <summary>A short gap within a clause.</summary>
    Gap,

    /// <summary>The beginning of a clause.</summary>
    Start,
}
