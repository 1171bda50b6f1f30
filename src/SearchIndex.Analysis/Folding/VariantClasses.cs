namespace SearchIndex.Analysis.Folding;

/// <summary>Joins characters that may stand for each other into classes: whatever is linked by a chain of pairs is one class.</summary>
internal sealed class VariantClasses
{
    private readonly Dictionary<string, string> _parents = new(StringComparer.Ordinal);

    /// <summary>Makes one class of two.</summary>
    internal void Join(string a, string b) => _parents[Root(a)] = Root(b);

    /// <summary>The same for all members of a class, otherwise arbitrary.</summary>
    internal string Root(string member)
    {
        _parents.TryAdd(member, member);
        while (_parents[member] != member)
        {
            member = _parents[member];
        }

        return member;
    }

    /// <summary>The members of each class.</summary>
    internal IEnumerable<string[]> All() => _parents.Keys.ToList().GroupBy(Root, StringComparer.Ordinal).Select(group => group.ToArray());
}
