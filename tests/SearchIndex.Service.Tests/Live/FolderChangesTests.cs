using SearchIndex.Service.Live;

namespace SearchIndex.Service.Tests.Live;

public sealed class FolderChangesTests
{
    [Fact]
    public void A_file_counts_when_two_looks_found_it_the_same_and_no_other_file_waits_for_it()
    {
        var changes = new FolderChanges();
        Assert.False(changes.Look(Files(("a", 1), ("b", 1))));
        Assert.Equal(["a", "b"], changes.Unsettled.Order(StringComparer.Ordinal));

        Assert.True(changes.Look(Files(("a", 1), ("b", 2))));
        Assert.Equal(["b"], changes.Unsettled);
        changes.Done();

        Assert.False(changes.Look(Files(("a", 1), ("b", 3))));
        Assert.True(changes.Look(Files(("a", 1), ("b", 3))));
        changes.Done();
        Assert.False(changes.Look(Files(("a", 1), ("b", 3))));
    }

    [Fact]
    public void The_first_look_at_an_empty_folder_counts_for_files_may_have_gone_while_nobody_looked()
    {
        var changes = new FolderChanges();
        Assert.True(changes.Look(Files()));
        changes.Done();
        Assert.False(changes.Look(Files()));
    }

    [Fact]
    public void A_file_that_goes_is_noticed_at_once_also_while_it_is_rewritten()
    {
        var changes = new FolderChanges();
        changes.Look(Files(("a", 1), ("b", 1)));
        Assert.True(changes.Look(Files(("a", 1), ("b", 1))));
        changes.Done();

        Assert.False(changes.Look(Files(("a", 2), ("b", 1))));
        Assert.True(changes.Look(Files(("b", 1))));
        changes.Done();
        Assert.False(changes.Look(Files(("b", 1))));
    }

    [Fact]
    public void A_run_that_failed_is_work_again_at_the_next_look()
    {
        var changes = new FolderChanges();
        changes.Look(Files(("a", 1)));
        Assert.True(changes.Look(Files(("a", 1))));
        Assert.True(changes.Look(Files(("a", 1))));
    }

    private static Dictionary<string, FileStamp> Files(params (string Path, long Stamp)[] files) =>
        files.ToDictionary(file => file.Path, file => new FileStamp(file.Stamp, file.Stamp), StringComparer.Ordinal);
}
