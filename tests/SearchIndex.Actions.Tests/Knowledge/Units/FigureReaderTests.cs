using System.Globalization;
using SearchIndex.Actions.Knowledge.Units;
using SearchIndex.TestKit.Environment;
using SearchIndex.TestKit.Units;

namespace SearchIndex.Actions.Tests.Knowledge.Units;

public class FigureReaderTests
{
    [Theory]
    [InlineData("69.39%", 5, "69.39")]
    [InlineData("69,39%", 5, "69.39")]
    [InlineData("230000 hectares", 6, "230000")]
    [InlineData("230,000 hectares", 7, "230000")]
    [InlineData("1.234.567,89 ha", 12, "1234567.89")]
    [InlineData("1'234.5 ha", 7, "1234.5")]
    [InlineData("42\u00A0432,88 ha", 9, "42432.88")]
    [InlineData("４２４３２．８８公顷", 8, "42432.88")]
    [InlineData("１２，３４５公顷", 6, "12345")]
    [InlineData("11.6万亩", 5, "116000")]
    [InlineData("4.31 万平方公里", 6, "43100")]
    [InlineData("近2万余公顷", 0, null)]
    [InlineData("2万余公顷", 3, "20000")]
    [InlineData("3 million people", 9, "3000000")]
    [InlineData("5千米", 1, "5")]
    [InlineData("5千亩", 2, "5000")]
    [InlineData("12，人口300万", 2, "12")]
    [InlineData("2021,2022", 4, "2021")]
    [InlineData("3,5,7", 1, "3")]
    [InlineData("1,2345", 1, "1")]
    [InlineData("0,125 t", 5, "0.125")]
    [InlineData("2024 300 ha", 4, "2024")]
    [InlineData("99999999999999999999999999999 ha", 0, null)]
    public void A_number_is_read_as_people_write_it(string text, int end, string? value)
    {
        var found = FigureReader.TryRead(text, 0, out var figure);

        Assert.Equal(value is not null, found);
        if (value is not null)
        {
            Assert.Equal((end, decimal.Parse(value, CultureInfo.InvariantCulture)), (figure.End, figure.Value));
        }
    }

    [Fact]
    public void A_blank_parts_thousands_only_where_it_is_asked_for()
    {
        Assert.True(FigureReader.TryRead("42 432.88 ha", 0, out var apart));
        Assert.True(FigureReader.TryRead("42 432.88 ha", 0, out var together, blanks: true));
        Assert.Equal((42m, 42432.88m), (apart.Value, together.Value));
    }

    [Theory]
    [InlineData("1234", 1)]
    [InlineData("1,234", 2)]
    [InlineData("1.5", 2)]
    [InlineData("abc", 0)]
    [InlineData("", 0)]
    [InlineData("7", 1)]
    [InlineData("7", -1)]
    public void No_number_begins_in_the_middle_of_one_or_where_no_digit_stands(string text, int at) =>
        Assert.False(FigureReader.TryRead(text, at, out _));

    [Fact]
    public void Something_more_is_marked_as_approximate()
    {
        Assert.True(FigureReader.TryRead("8000多人", 0, out var figure));
        Assert.Equal(new Figure(0, 5, 8000m, IsApproximate: true), figure);
    }

    [Fact]
    public void Random_rows_of_digits_and_signs_are_read_as_the_naive_twin_reads_them()
    {
        var seed = RandomSeed.For(0);
        var random = new Random(seed);
        const string Signs = "0123456789012345678901234567890001234567.,'";
        for (var round = 0; round < 20_000; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 14)).Select(_ => Signs[random.Next(Signs.Length)]));
            var expected = NaiveFigures.Read(text);
            var found = FigureReader.TryRead(text, 0, out var figure);
            Assert.True(found == expected.HasValue && (!found || (figure.End, figure.Value) == expected!.Value),
                $"seed {seed}: '{text}' was read as {(found ? figure.ToString() : "no number")}, the twin says {expected}");
        }
    }
}
