using SearchIndex.Storage.Numbers;

namespace SearchIndex.Storage.Tests.Numbers;

public sealed class MarkWindowTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Places_are_counted_once_however_often_they_are_marked(int seed)
    {
        var random = new Random(seed);
        foreach (var size in new[] { 1, 63, 64, 100, 4096 })
        {
            var marks = new byte[size];
            var first = random.Next(1000);
            for (var round = 0; round < 3; round++)
            {
                var all = new HashSet<int>();
                for (var term = 0; term < 4; term++)
                {
                    int[] places = [.. Enumerable.Range(first, size).Where(_ => random.Next(5) == 0)];
                    MarkWindow.Mark(places, first, marks);
                    all.UnionWith(places);
                }

                Assert.Equal(all.Count, MarkWindow.Take(marks));
            }

            Assert.Equal(0, MarkWindow.Take(marks));
        }
    }

    [Fact]
    public void Places_outside_the_window_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => MarkWindow.Mark([4], 5, new byte[10]));
        Assert.Throws<ArgumentOutOfRangeException>(() => MarkWindow.Mark([15], 5, new byte[10]));
    }
}
