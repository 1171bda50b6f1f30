using System.Globalization;
using System.IO.Compression;
using System.Text;
using SearchIndex.Actions.Catalogue;
using SearchIndex.Actions.Reading;
using SearchIndex.TestKit.Profiles;

namespace SearchIndex.Actions.Tests.Reading;

/// <summary>Files that are no profile: each is refused with a sentence that says why and what to do, and nothing is thrown.</summary>
public class RefusedFilesTests
{
    public static TheoryData<string, byte[], string> Files => new()
    {
        { "empty.txt", [], "empty" },
        { "blank.txt", "  \n\n "u8.ToArray(), "empty" },
        { "old.doc", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1], "old Office file" },
        { "scan.png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A], "image" },
        { "scan.jpg", [0xFF, 0xD8, 0xFF, 0xE0], "image" },
        { "note.rtf", "{\\rtf1\\ansi Hello}"u8.ToArray(), "rich text" },
        { "pack.gz", [0x1F, 0x8B, 8, 0], "archive" },
        { "noise.txt", [.. Enumerable.Range(0, 500).Select(i => (byte)(i * 37 % 23))], "binary" },
        { "table.xlsx", Zip("[Content_Types].xml", "xl/workbook.xml"), "workbook" },
        { "files.zip", Zip("a.txt"), "ZIP archive" },
        { "cut.docx", Zip("word/document.xml")[..40], "damaged" },
        { "odd.docx", Zip("word/document.xml"), "Save it again in Word" },
        { "letter.txt", "Dear all,\nplease find the minutes below.\n"u8.ToArray(), "no city profile" },
        { "cut.pdf", "%PDF-1.7\nnothing else"u8.ToArray(), "pdftotext" },
        { "deep.html", Encoding.ASCII.GetBytes("<html><body>" + string.Concat(Enumerable.Repeat("<div>", 100_000))), "nested more than 2000 deep" },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void The_reason_is_said(string name, byte[] bytes, string reason)
    {
        var reading = ReadProfiles.Reader().Read(name, bytes);
        Assert.Null(reading.Profile);
        Assert.Contains(reason, reading.Report.Error, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(name, reading.Report.File);
    }

    [Fact]
    public void A_missing_pdftotext_is_named_with_its_package()
    {
        var reader = new ProfileReader(HeadingCatalogue.LoadBuiltIn(), new ProfileReaderOptions { PdfToText = "no-such-program-pdftotext" });
        var error = reader.Read("a.pdf", "%PDF-1.7\n"u8.ToArray()).Report.Error;
        Assert.Contains("poppler-utils", error, StringComparison.Ordinal);
        Assert.Contains("no-such-program-pdftotext", error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_word_document_that_unpacks_without_end_is_refused()
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = archive.CreateEntry("word/document.xml", CompressionLevel.Fastest).Open();
            var block = new byte[1 << 20];
            for (var i = 0; i < 140; i++)
            {
                entry.Write(block);
            }
        }

        Assert.Contains("unpacks to more than 128 MiB", ReadProfiles.Reader().Read("bomb.docx", stream.ToArray()).Report.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Any_damage_to_a_word_document_is_survived()
    {
        var random = new Random(5);
        var whole = new ProfileRenderer(random).Render(new ProfileGenerator(HeadingCatalogue.LoadBuiltIn()).Next(random), ProfileLayout.Docx);
        var reader = ReadProfiles.Reader();
        for (var n = 0; n < 150; n++)
        {
            var bytes = whole.ToArray();
            for (var f = 0; f <= n % 4; f++)
            {
                bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
            }

            var reading = reader.Read("a.docx", n % 5 == 0 ? bytes.AsMemory(0, random.Next(bytes.Length)) : bytes);
            Assert.True((reading.Profile is null) == (reading.Report.Error is not null), string.Create(CultureInfo.InvariantCulture, $"seed 5, turn {n}"));
        }
    }

    [Fact]
    public void Bytes_that_are_not_valid_are_said_with_their_line()
    {
        var bytes = Encoding.UTF8.GetBytes("Action area 1\n\nCommitment Made:\n\nControl Pollution\n\nReduce other types of pollution, such as solid waste, air pollution, noise pollution and light pollution\n\nDescription of how city is taking action\n\n减少污染X排放，保护环境，加强监测，推进绿色发展。\n");
        bytes[Array.IndexOf(bytes, (byte)'X')] = 0xFF;
        var reading = ReadProfiles.Reader().Read("a.txt", bytes);
        Assert.Equal("utf-8", reading.Report.Encoding);
        Assert.Contains(reading.Report.Notes, n => n.Contains("not valid utf-8", StringComparison.Ordinal) && n.Contains("line 11", StringComparison.Ordinal));
    }

    private static byte[] Zip(params string[] names)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var name in names)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write("<broken"u8);
            }
        }

        return stream.ToArray();
    }
}
