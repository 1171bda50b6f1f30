using System.Text;

namespace SearchIndex.Engine.Queries.Expansion;

/// <summary>Terms that fit a pattern. The literal beginning of the pattern bounds the stretch of the dictionary that is walked.</summary>
internal sealed class WildcardTermFilter : TermFilter
{
    // Values that are no code point.
    private const int AnyOne = -1;
    private const int AnyMany = -2;

    private readonly int[] _pattern;
    private readonly byte[] _prefix;
    private int[] _term = new int[64];

    public WildcardTermFilter(string pattern)
    {
        var parts = new List<int>();
        var escaped = false;
        foreach (var rune in pattern.EnumerateRunes())
        {
            var special = escaped ? rune.Value : rune.Value switch { '*' => AnyMany, '?' => AnyOne, _ => rune.Value };
            if (!escaped && rune.Value == '\\')
            {
                escaped = true;
                continue;
            }

            escaped = false;
            if (special != AnyMany || parts.Count == 0 || parts[^1] != AnyMany)
            {
                parts.Add(special);
            }
        }

        if (escaped)
        {
            parts.Add('\\');
        }

        _pattern = [.. parts];
        _prefix = Encoding.UTF8.GetBytes(string.Concat(_pattern.TakeWhile(part => part >= 0).Select(part => new Rune(part).ToString())));
    }

    public override ReadOnlySpan<byte> First => _prefix;

    public override TermVerdict Judge(ReadOnlySpan<byte> term)
    {
        if (!term.StartsWith(_prefix))
        {
            return term.SequenceCompareTo(_prefix) < 0 ? TermVerdict.Reject : TermVerdict.Stop;
        }

        return Fits(TermRunes.Decode(term, ref _term)) ? TermVerdict.Accept : TermVerdict.Reject;
    }

    // Only the last star ever needs to take more: if a later part can be matched at all, it can be matched with the earlier
    // stars as short as possible. So the walk goes back to one star only, and the steps are bounded by the product of the lengths.
    private bool Fits(ReadOnlySpan<int> term)
    {
        var (at, from, star, starFrom) = (0, 0, -1, 0);
        while (from < term.Length)
        {
            if (at < _pattern.Length && (_pattern[at] == AnyOne || _pattern[at] == term[from]))
            {
                at++;
                from++;
            }
            else if (at < _pattern.Length && _pattern[at] == AnyMany)
            {
                (star, starFrom) = (at++, from);
            }
            else if (star >= 0)
            {
                (at, from) = (star + 1, ++starFrom);
            }
            else
            {
                return false;
            }
        }

        return at == _pattern.Length || (at == _pattern.Length - 1 && _pattern[at] == AnyMany);
    }
}
