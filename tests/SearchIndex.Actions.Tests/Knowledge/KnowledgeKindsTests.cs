using SearchIndex.Actions.Knowledge;

namespace SearchIndex.Actions.Tests.Knowledge;

public sealed class KnowledgeKindsTests
{
    [Fact]
    public void Every_kind_has_its_own_name_in_lower_case()
    {
        var kinds = Enum.GetValues<KnowledgeKind>();
        Assert.Equal(kinds.Select(kind => kind.ToString().ToLowerInvariant()), KnowledgeKinds.All);
        Assert.All(kinds, kind => Assert.True(KnowledgeKinds.TryParse(kind.Name().ToUpperInvariant(), out var found) && found == kind));
        Assert.False(KnowledgeKinds.TryParse("nothing", out _));
    }
}
