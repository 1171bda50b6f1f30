namespace SearchIndex.Engine.Collectors;

/// <summary>A value to sort by inside one segment: a number, the bits of a score, or the ordinal of a keyword.</summary>
internal readonly record struct SortValue(bool IsMissing, long Number)
{
    public static readonly SortValue Missing = new(true, 0);

    public int CompareTo(SortValue other, bool descending)
    {
        if (IsMissing || other.IsMissing)
        {
            return IsMissing.CompareTo(other.IsMissing);
        }

        return descending ? other.Number.CompareTo(Number) : Number.CompareTo(other.Number);
    }
}
