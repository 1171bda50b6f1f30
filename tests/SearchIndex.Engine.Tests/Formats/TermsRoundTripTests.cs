using System.Text;
using SearchIndex.Engine.Postings;
using SearchIndex.Engine.Terms;
using SearchIndex.Storage.Directories;
using SearchIndex.Storage.Framing;
using SearchIndex.TestKit.Environment;

namespace SearchIndex.Engine.Tests.Formats;

/// <summary>Dictionaries of random terms, written and read back, against the sorted list that they were made of.</summary>
public sealed class TermsRoundTripTests
{
    private static readonly string[] Pieces = ["a", "b", "第", "一", "二十", "条", "#", "1", "07", "lr-", "章　", "𠀀", "ö", "x"];

    public static TheoryData<int, bool, int> Shapes => new()
    {
        { 1, true, 1 }, { 1, false, 2 }, { 31, false, 3 }, { 32, true, 4 }, { 33, false, 5 }, { 700, true, 6 }, { 700, false, 7 }, { 70_000, false, 8 },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Every_term_is_found_and_walked_and_no_other(int count, bool positions, int salt)
    {
        var seed = RandomSeed.For(salt);
        var random = new Random(seed);
        var terms = RandomTerms(random, count);
        var entries = RandomEntries(random, terms.Count, positions);
        using var field = Field(terms, entries, positions);
        var cursor = field.Terms.Terms();
        for (var i = 0; i < terms.Count; i++)
        {
            Assert.True(cursor.MoveNext(), $"seed {seed}: the cursor ends before term {i}");
            Assert.True(terms[i].AsSpan().SequenceEqual(cursor.Term), $"seed {seed}: term {i}");
            Assert.Equal(entries[i], cursor.Entry);
        }

        Assert.False(cursor.MoveNext());
        for (var round = 0; round < 2000; round++)
        {
            var at = random.Next(terms.Count);
            Assert.True(field.Terms.TryFind(terms[at], out var entry), $"seed {seed}: term {at} is not found");
            Assert.Equal(entries[at], entry);
            var other = Encoding.UTF8.GetBytes(RandomTerm(random));
            var place = terms.BinarySearch(other, BytesOrder.Comparer);
            Assert.True(place >= 0 == field.Terms.TryFind(other, out _), $"seed {seed}: {Encoding.UTF8.GetString(other)}");
            var next = place < 0 ? ~place : place;
            Assert.Equal(next < terms.Count, cursor.Seek(other));
            Assert.True(next == terms.Count || cursor.Term.SequenceEqual(terms[next]), $"seed {seed}: seeking {Encoding.UTF8.GetString(other)}");
        }
    }

    [Fact]
    public void A_flipped_bit_in_a_block_is_an_answer_or_damage_and_nothing_worse()
    {
        var random = new Random(9);
        foreach (var positions in new[] { true, false })
        {
            var terms = RandomTerms(random, 400);
            var (section, content) = Write(terms, RandomEntries(random, terms.Count, positions), positions);
            for (var bit = FileHeader.ByteCount(TermsCodecV2.Name) * 8; bit < section.IndexOffset * 8; bit += 3)
            {
                var copy = content.ToArray();
                copy[bit / 8] ^= (byte)(1 << (bit % 8));
                using var field = Open(section, copy, positions);
                try
                {
                    for (var cursor = field.Terms.Terms(); cursor.MoveNext();)
                    {
                    }

                    _ = field.Terms.TryFind(terms[bit % terms.Count], out _);
                }
                catch (IndexCorruptException)
                {
                    // What damage should lead to, where it is seen.
                }
            }
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Looking_a_term_up_allocates_nothing(bool positions)
    {
        // The absent are not remembered, so that they are looked for in the dictionary again; of those that are there, the first look is.
        var terms = RandomTerms(new Random(2), 400);
        using var field = Field(terms, RandomEntries(new Random(3), terms.Count, positions), positions);
        var absent = terms.ConvertAll(term => (byte[])[.. term, 0]);
        Assert.True(terms.TrueForAll(term => field.Terms.TryFind(term, out _)));
        Assert.False(absent.Exists(term => field.Terms.TryFind(term, out _)));
        Assert.True(field.Terms.TryFind(terms[7], out _));
        var before = GC.GetAllocatedBytesForCurrentThread();
        foreach (var term in absent)
        {
            _ = field.Terms.TryFind(term, out _);
            _ = field.Terms.TryFind(terms[7], out _);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void A_term_that_is_remembered_has_the_entry_that_was_read()
    {
        // More terms than are remembered, in an order that pushes some out and meets others again.
        var terms = RandomTerms(new Random(4), 3000);
        var entries = RandomEntries(new Random(5), terms.Count, positions: true);
        using var field = Field(terms, entries, positions: true);
        var first = new TermEntry[terms.Count];
        for (var i = 0; i < terms.Count; i++)
        {
            Assert.True(field.Terms.TryFind(terms[i], out first[i]));
        }

        var random = new Random(6);
        for (var round = 0; round < 20_000; round++)
        {
            var at = random.Next(terms.Count);
            Assert.True(field.Terms.TryFind(terms[at], out var entry));
            Assert.Equal(first[at], entry);
            Assert.Equal(entries[at].DocumentFrequency, entry.DocumentFrequency);
        }
    }

    [Fact]
    public void Keywords_take_less_than_half_of_their_bytes()
    {
        var terms = Enumerable.Range(0, 20_000).Select(i => Encoding.UTF8.GetBytes($"第{i / 100}章　总则　第{i}条")).Order(BytesOrder.Comparer).ToList();
        var (section, _) = Write(terms, RandomEntries(new Random(1), terms.Count, positions: false), positions: false);
        Assert.InRange(section.IndexOffset, 1, terms.Sum(term => term.Length) / 2);
    }

    private static OpenField Field(List<byte[]> terms, List<TermEntry> entries, bool positions)
    {
        var (section, content) = Write(terms, entries, positions);
        return Open(section, content, positions);
    }

    private static (InvertedSection Section, byte[] Content) Write(List<byte[]> terms, List<TermEntry> entries, bool positions)
    {
        var directory = new MemoryDirectory();
        InvertedSection section;
        using (var output = directory.Create("t"))
        {
            FileHeader.Write(output, TermsCodecV2.Name, TermsCodecV2.Version, Guid.Empty);
            var writer = new TermsWriter(output);
            writer.BeginField(positions);
            for (var i = 0; i < terms.Count; i++)
            {
                writer.Add(terms[i], entries[i]);
            }

            section = writer.EndField();
            FileFooter.Write(output);
        }

        return (section, directory.Bytes("t"));
    }

    private static OpenField Open(InvertedSection section, byte[] content, bool positions)
    {
        var directory = new MemoryDirectory();
        directory.Put("t", content);
        var input = FramedInput.Open(directory, "t", TermsCodecV2.Name, TermsCodecV1.Version, TermsCodecV2.Version, Guid.Empty);
        return new OpenField(input, new InvertedField(new PostingsSource(input, input, input, 0, 1, true, positions), TermIndex.Open(input, section), section.Statistics));
    }

    private static List<byte[]> RandomTerms(Random random, int count)
    {
        var terms = new SortedSet<byte[]>(BytesOrder.Comparer);
        if (count > 500)
        {
            terms.Add([]);
            terms.Add(Encoding.UTF8.GetBytes(new string('好', 5000)));
            terms.Add(Encoding.UTF8.GetBytes(new string('好', 5000) + "1"));
        }

        while (terms.Count < count)
        {
            terms.Add(Encoding.UTF8.GetBytes(RandomTerm(random)));
        }

        return [.. terms];
    }

    private static string RandomTerm(Random random) =>
        string.Concat(Enumerable.Range(0, random.Next(1, 9)).Select(_ => Pieces[random.Next(Pieces.Length)]));

    private static List<TermEntry> RandomEntries(Random random, int count, bool positions)
    {
        var entries = new List<TermEntry>();
        var (documents, places) = (random.NextInt64(1L << 40), random.NextInt64(1L << 40));
        for (var i = 0; i < count; i++)
        {
            var frequency = random.Next(3) > 0 ? 1 : 1 + random.Next(1 << random.Next(1, 31));
            var total = frequency + (random.Next(2) == 0 ? 0 : random.NextInt64(1L << random.Next(1, 33)));
            documents += frequency > 1 ? random.NextInt64(1L << random.Next(1, 30)) : 0;
            places += positions ? random.NextInt64(1L << random.Next(1, 30)) : 0;
            entries.Add(new TermEntry(i, frequency, total, frequency == 1 ? random.Next() : documents, positions ? places : 0));
        }

        return entries;
    }

    private sealed record OpenField(FramedInput Input, InvertedField Terms) : IDisposable
    {
        public void Dispose() => Input.Dispose();
    }

    private sealed class BytesOrder : IComparer<byte[]>
    {
        public static readonly BytesOrder Comparer = new();

        public int Compare(byte[]? x, byte[]? y) => x.AsSpan().SequenceCompareTo(y);
    }
}
