using SearchIndex.Storage.Packing;

namespace SearchIndex.Storage.Tests.Packing;

public sealed class RecordArrayTests
{
    [Fact]
    public void Records_are_read_lowest_byte_first()
    {
        var records = RecordArray.Read<(int First, int Second)>([1, 2, 0, 0, 255, 255, 255, 255, 0, 0, 0, 128, 7, 0, 0, 0], sizeof(int));
        Assert.Equal([(513, -1), (int.MinValue, 7)], records);
    }

    [Fact]
    public void A_part_of_a_record_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => RecordArray.Read<int>([1, 2, 3], sizeof(int)));
        Assert.Throws<ArgumentOutOfRangeException>(() => RecordArray.Read<long>([1, 2, 3, 4, 5, 6, 7, 8], 3));
    }
}
