namespace SearchIndex.Actions.Knowledge.Units;

/// <summary>A unit of measure with all its names.</summary>
/// <param name="Family">What it measures, such as "area" or "share"; units of one family can be converted into each other.</param>
/// <param name="Symbol">How results write it, such as "km²".</param>
/// <param name="Numerator">With <paramref name="Denominator"/>, how many base units one of this unit is: a fraction, so that a 亩 is exactly 1/1500 km².</param>
/// <param name="Denominator">Greater than zero.</param>
/// <param name="Names">Names in Chinese, English and other languages, and symbols.</param>
public sealed record MeasureUnit(string Family, string Symbol, decimal Numerator, decimal Denominator, IReadOnlyList<string> Names)
{
    /// <summary>Whether it is the unit in which its family is compared.</summary>
    public bool IsBase => Numerator == Denominator;

    /// <summary>Converts an amount into the base unit of the family.</summary>
    /// <param name="amount">How many of this unit.</param>
    /// <param name="converted">How many base units.</param>
    /// <returns>False where the result is too large to be held.</returns>
    public bool TryToBase(decimal amount, out decimal converted)
    {
        try
        {
            converted = IsBase ? amount : amount * Numerator / Denominator;
            return true;
        }
        catch (OverflowException)
        {
            converted = 0;
            return false;
        }
    }
}
