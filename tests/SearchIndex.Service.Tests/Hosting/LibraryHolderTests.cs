using SearchIndex.Service.Hosting;
using SearchIndex.Service.Tests.Fakes;

namespace SearchIndex.Service.Tests.Hosting;

public sealed class LibraryHolderTests
{
    [Fact]
    public void Gives_no_lease_while_there_is_no_library()
    {
        using var holder = new LibraryHolder();

        Assert.Null(holder.TryAcquire());
    }

    [Fact]
    public void A_replaced_library_is_disposed_when_its_last_lease_ends()
    {
        using var holder = new LibraryHolder();
        var first = new FakeLibrary(FakeRecords.Three);
        holder.Swap(first, FakeLibrarySource.Version(1));
        var one = holder.TryAcquire()!;
        var two = holder.TryAcquire()!;

        holder.Swap(new FakeLibrary(FakeRecords.Three), FakeLibrarySource.Version(2));
        one.Dispose();
        one.Dispose();
        Assert.False(first.IsDisposed);
        Assert.Same(first, two.Library);

        two.Dispose();
        Assert.True(first.IsDisposed);
    }

    [Fact]
    public void An_unused_library_is_disposed_at_once_when_it_is_replaced_and_at_the_end()
    {
        var holder = new LibraryHolder();
        var first = new FakeLibrary(FakeRecords.Three);
        var second = new FakeLibrary(FakeRecords.Three);
        holder.Swap(first, FakeLibrarySource.Version(1));

        holder.Swap(second, FakeLibrarySource.Version(2));
        Assert.True(first.IsDisposed);
        Assert.False(second.IsDisposed);

        holder.Dispose();
        Assert.True(second.IsDisposed);
        Assert.Null(holder.TryAcquire());
    }

    [Fact]
    public void A_library_that_comes_after_the_end_is_disposed()
    {
        var holder = new LibraryHolder();
        holder.Dispose();
        var late = new FakeLibrary(FakeRecords.Three);

        holder.Swap(late, FakeLibrarySource.Version(1));

        Assert.True(late.IsDisposed);
    }

    [Fact]
    public async Task Nobody_ever_holds_a_disposed_library()
    {
        using var holder = new LibraryHolder();
        var libraries = new List<FakeLibrary> { new(FakeRecords.Three) };
        holder.Swap(libraries[0], FakeLibrarySource.Version(0));
        using var stop = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
        {
            while (!stop.IsCancellationRequested)
            {
                using var lease = holder.TryAcquire()!;
                Assert.False(((FakeLibrary)lease.Library).IsDisposed);
            }
        })).ToArray();

        for (var generation = 1; generation <= 2_000; generation++)
        {
            libraries.Add(new FakeLibrary(FakeRecords.Three, generation));
            holder.Swap(libraries[^1], FakeLibrarySource.Version(generation));
        }

        await stop.CancelAsync();
        await Task.WhenAll(readers);
        Assert.Equal(1, libraries.Count(library => !library.IsDisposed));
        Assert.False(libraries[^1].IsDisposed);
    }
}
