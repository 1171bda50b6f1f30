using System.Globalization;

namespace SearchIndex.Engine.Segments;

/// <summary>Names of the files of an index.</summary>
internal static class SegmentFiles
{
    public const string Meta = "meta";
    public const string Terms = "terms";
    public const string Documents = "docs";
    public const string Positions = "pos";
    public const string Norms = "norms";
    public const string Stored = "stored";
    public const string Columns = "cols";
    public const string Alive = "alive";

    /// <summary>The files that hold a segment's data, in the order in which its description lists them.</summary>
    public static readonly IReadOnlyList<string> Data = [Terms, Documents, Positions, Norms, Stored, Columns];

    public static string Name(long segment, string kind) => string.Create(CultureInfo.InvariantCulture, $"s{segment}.{kind}");

    public static string AliveName(long segment, long generation) => string.Create(CultureInfo.InvariantCulture, $"s{segment}-{generation}.{Alive}");

    /// <summary>Whether a file could be one of a segment; files of other origin are never touched.</summary>
    public static bool IsSegmentFile(string name)
    {
        if (name.Length < 3 || name[0] != 's')
        {
            return false;
        }

        var dot = name.IndexOf('.', StringComparison.Ordinal);
        if (dot < 2)
        {
            return false;
        }

        var stem = name.AsSpan(1, dot - 1);
        var kind = name[(dot + 1)..];
        var dash = stem.IndexOf('-');
        return dash < 0
            ? IsNumber(stem) && (kind == Meta || Data.Contains(kind))
            : kind == Alive && IsNumber(stem[..dash]) && IsNumber(stem[(dash + 1)..]);
    }

    /// <summary>A number above those of all segments that files are there of.</summary>
    public static long FirstUnused(IEnumerable<string> names)
    {
        long next = 1;
        foreach (var name in names)
        {
            if (IsSegmentFile(name))
            {
                var digits = name.AsSpan(1, name.AsSpan().IndexOfAny('.', '-') - 1);
                next = Math.Max(next, long.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture) + 1);
            }
        }

        return next;
    }

    private static bool IsNumber(ReadOnlySpan<char> text) => text.Length is > 0 and < 19 && !text.ContainsAnyExceptInRange('0', '9');
}
