using SearchIndex.Engine.Indexing;
using SearchIndex.Storage.Directories;
using SearchIndex.TestKit.Directories;

namespace SearchIndex.Engine.Tests.Commits;

public sealed class CommitFailureTests
{
    private readonly CommitScenario _scenario = new();

    [Fact]
    [Trait("Category", "Long")]
    public void A_crash_at_any_operation_leaves_the_old_or_the_new_commit_whatever_the_device_kept()
    {
        var operations = CountOperations();
        Assert.True(operations > 40, $"only {operations} operations");
        for (var n = 1; n <= operations; n++)
        {
            foreach (var halfWrites in new[] { false, true })
            {
                var inner = _scenario.MakeFirst();
                var committed = Run(new FaultyDirectory(inner, n, dieAfterwards: true, halfWrites));
                var survivors = Survivors(inner, n).ToArray();
                foreach (var survivor in survivors)
                {
                    var after = _scenario.AssertBeforeOrAfter(survivor);
                    Assert.True(after || !committed, $"operation {n}: a commit that returned is lost");
                }

                AssertWritable(survivors[n % survivors.Length]);
            }
        }
    }

    [Fact]
    public void A_single_failure_at_any_operation_poisons_the_writer_or_does_no_harm()
    {
        var operations = CountOperations();
        for (var n = 1; n <= operations; n++)
        {
            var inner = _scenario.MakeFirst();
            var faulty = new FaultyDirectory(inner, n, dieAfterwards: false);
            using (var writer = _scenario.OpenWriter(faulty))
            {
                try
                {
                    _scenario.Change(writer);
                    Assert.StartsWith("delete", faulty.Operations[n - 1], StringComparison.Ordinal);
                    Assert.True(_scenario.AssertBeforeOrAfter(inner));
                    continue;
                }
                catch (IOException)
                {
                    var refusal = Assert.Throws<IndexWriterFailedException>(() => writer.Commit());
                    Assert.Contains("planned failure", refusal.Message, StringComparison.Ordinal);
                    Assert.Throws<IndexWriterFailedException>(() => writer.Delete("doc-0"));
                }
            }

            _scenario.AssertBeforeOrAfter(inner);
            AssertWritable(inner);
        }
    }

    private static IEnumerable<MemoryDirectory> Survivors(MemoryDirectory crashed, int seed)
    {
        var random = new Random(seed);
        foreach (var names in new[] { true, false })
        {
            yield return crashed.AfterCrash(names, (_, content) => content);
            yield return crashed.AfterCrash(names, (_, _) => null);
            yield return crashed.AfterCrash(names, (_, _) => []);
            yield return crashed.AfterCrash(names, (_, content) => content[..(content.Length / 2)]);
            yield return crashed.AfterCrash(names, (_, content) => new byte[content.Length]);
            yield return crashed.AfterCrash(names, (_, content) => Flip(content, random));
        }
    }

    private static byte[] Flip(byte[] content, Random random)
    {
        byte[] copy = [.. content];
        if (copy.Length > 0)
        {
            copy[random.Next(copy.Length)] ^= (byte)(1 << random.Next(8));
        }

        return copy;
    }

    private int CountOperations()
    {
        var counting = new FaultyDirectory(_scenario.MakeFirst(), 0, dieAfterwards: false);
        Assert.True(Run(counting));
        return counting.Operations.Count;
    }

    /// <returns>Whether the second commit returned.</returns>
    private bool Run(FaultyDirectory directory)
    {
        try
        {
            using var writer = _scenario.OpenWriter(directory);
            _scenario.Change(writer);
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    private void AssertWritable(MemoryDirectory survivor)
    {
        using (var writer = _scenario.OpenWriter(survivor))
        {
            _scenario.Change(writer);
        }

        Assert.True(_scenario.AssertBeforeOrAfter(survivor));
    }
}
