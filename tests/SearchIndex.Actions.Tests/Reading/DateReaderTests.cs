using SearchIndex.Actions.Reading.Texts;

namespace SearchIndex.Actions.Tests.Reading;

public class DateReaderTests
{
    [Theory]
    [InlineData("07 April 2026")]
    [InlineData("7 Apr 2026")]
    [InlineData("7th of nothing", false)]
    [InlineData("April 7, 2026")]
    [InlineData("Apr 7 2026")]
    [InlineData("2026-04-07")]
    [InlineData("2026/4/7")]
    [InlineData("07/04/2026")]
    [InlineData("07.04.2026")]
    [InlineData("04/17/2026", true, 17)]
    [InlineData("2026年4月7日")]
    [InlineData("O7 April 2O26")]
    [InlineData("07 Apri1 2026")]
    [InlineData("07April2026")]
    [InlineData("7 avril 2026")]
    [InlineData("7 de abril de 2026")]
    [InlineData("31 February 2026", false)]
    [InlineData("12 million 2026", false)]
    [InlineData("", false)]
    public void Dates_in_many_forms(string text, bool isDate = true, int day = 7)
    {
        Assert.Equal(isDate, DateReader.TryReadWhole(text, out var date));
        if (isDate)
        {
            Assert.Equal(new DateOnly(2026, 4, day), date);
        }
    }

    [Fact]
    public void What_follows_a_date_is_left()
    {
        Assert.True(DateReader.TryRead("07 April 2026Target:", out _, out var length));
        Assert.Equal("07 April 2026".Length, length);
        Assert.False(DateReader.TryReadWhole("07 April 2026 was a Tuesday", out _));
    }
}
