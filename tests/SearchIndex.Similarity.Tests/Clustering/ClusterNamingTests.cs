using SearchIndex.Similarity.Clustering;

namespace SearchIndex.Similarity.Tests.Clustering;

public sealed class ClusterNamingTests
{
    [Fact]
    public void Without_a_run_before_an_id_depends_on_the_first_key_alone()
    {
        var one = ClusterNaming.Name([["b", "a"], ["c", "d"]]);
        var other = ClusterNaming.Name([["d", "e", "c", "f"], ["a", "z"]]);
        Assert.Equal([one[1], one[0]], other);
        // The SHA-256 of the letter a begins with ca978112ca.
        Assert.Equal("cca978112ca", one[0]);
    }

    [Fact]
    public void A_cluster_keeps_its_id_when_members_come_and_the_first_one_goes()
    {
        var before = Run(["b", "c", "d"], ["x", "y"]);
        var after = ClusterNaming.Name([["a", "b", "c"], ["x", "y", "w"]], before);
        Assert.Equal(before.Keys, after);
    }

    [Fact]
    public void Of_two_halves_the_larger_keeps_the_id()
    {
        var before = Run([["a", "b", "c", "d", "e"]]);
        var after = ClusterNaming.Name([["a", "b"], ["c", "d", "e"]], before);
        Assert.Equal(before.Keys.Single(), after[1]);
        Assert.NotEqual(after[0], after[1]);
        Assert.Equal(after, ClusterNaming.Name([["a", "b"], ["c", "d", "e"]], before));
    }

    [Fact]
    public void When_two_become_one_it_has_the_id_of_the_larger()
    {
        var before = Run(["a", "b"], ["c", "d", "e"]);
        Assert.Equal([before.Keys.Last()], ClusterNaming.Name([["a", "b", "c", "d", "e"]], before));
    }

    [Fact]
    public void A_small_part_of_both_is_no_inheritance()
    {
        var before = Run([["a", "b", "c", "d", "e"]]);
        var id = Assert.Single(ClusterNaming.Name([["a", "p", "q", "r", "s"]], before));
        Assert.NotEqual(before.Keys.Single(), id);
    }

    [Fact]
    public void Naming_again_changes_nothing()
    {
        string[][] clusters = [["a", "b"], ["c", "d", "e"], ["f", "g"]];
        var ids = ClusterNaming.Name(clusters);
        var before = ids.Zip(clusters).ToDictionary(pair => pair.First, pair => (IReadOnlyCollection<string>)pair.Second);
        Assert.Equal(ids, ClusterNaming.Name(clusters, before));
        Assert.Equal(3, ids.Distinct().Count());
    }

    private static Dictionary<string, IReadOnlyCollection<string>> Run(params string[][] clusters) =>
        ClusterNaming.Name(clusters).Zip(clusters).ToDictionary(pair => pair.First, pair => (IReadOnlyCollection<string>)pair.Second);
}
