using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using SearchIndex.Service.Hosting;
using SearchIndex.Service.Tests.Fakes;
using SearchIndex.TestKit.Actions;

namespace SearchIndex.Service.Tests.Importing;

public sealed class ImportTests(RealLibrary real) : IClassFixture<RealLibrary>
{
    private const string Key = "0123456789abcdef-test";

    private static readonly string Profile = ProfileTexts.Write("Tianma City", new DateOnly(2026, 3, 1), "天马市保护湿地。");

    [Fact]
    public async Task Without_a_key_of_its_own_the_service_refuses_and_with_one_it_wants_that_one()
    {
        await using var off = await TestService.StartAsync();
        using var refused = await PostAsync(off, Encoding.UTF8.GetBytes(Profile), Key);
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);

        await using var service = await StartAsync("key");
        foreach (var key in new[] { null, "", "0123456789abcdef-tes", "0123456789abcdef-testx", Key.ToUpperInvariant() })
        {
            using var response = await PostAsync(service, Encoding.UTF8.GetBytes(Profile), key);
            Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
            Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        }

        Assert.False(Directory.Exists(Store("key")));
    }

    [Fact]
    public async Task A_profile_is_imported_reported_and_found_and_a_second_time_changes_nothing()
    {
        await using var service = await StartAsync("one");

        using var response = await PostAsync(service, Encoding.UTF8.GetBytes(Profile), Key, "../../天马 profile.txt");
        var report = await JsonAsync(response, HttpStatusCode.OK);

        Assert.True(report.GetProperty("changed").GetBoolean());
        var file = Assert.Single(report.GetProperty("files").EnumerateArray().ToArray());
        Assert.Equal("天马 profile.txt", file.GetProperty("file").GetString());
        Assert.Equal("Tianma City", file.GetProperty("city").GetString());
        Assert.Equal(1, file.GetProperty("report").GetProperty("actionsFound").GetInt32());
        await service.WaitAsync(() => service.Holder.Version is not null);
        Assert.Equal(1, (await service.GetJsonAsync("/api/search?q=湿地")).GetProperty("total").GetInt32());
        var stored = Assert.Single(Directory.GetFiles(Store("one")));
        Assert.Matches("^[0-9a-f]{32}\\.txt$", Path.GetFileName(stored));

        using var again = await PostAsync(service, Encoding.UTF8.GetBytes(Profile), Key, "../../天马 profile.txt");
        var second = await JsonAsync(again, HttpStatusCode.OK);
        Assert.False(second.GetProperty("changed").GetBoolean());
        Assert.Equal(1, second.GetProperty("unchanged").GetInt32());
        Assert.True((await service.GetJsonAsync("/api/library")).GetProperty("import").GetProperty("enabled").GetBoolean());
    }

    [Fact]
    public async Task Of_a_form_each_file_is_taken_or_refused_by_itself()
    {
        await using var service = await StartAsync("form");
        using var form = new MultipartFormDataContent
        {
            { new ByteArrayContent(Encoding.UTF8.GetBytes(Profile)), "file", "good.txt" },
            { new ByteArrayContent(Encoding.UTF8.GetBytes("Only a few words.")), "file", "words.txt" },
            { new ByteArrayContent([0x4D, 0x5A, 0, 0, 0, 0]), "file", "program.txt" },
            { new ByteArrayContent([1]), "file", "tool.exe" },
            { new StringContent("a field and no file"), "comment" },
        };

        using var response = await SendAsync(service, form, Key, "/api/import");
        var report = await JsonAsync(response, HttpStatusCode.OK);

        var errors = report.GetProperty("files").EnumerateArray().ToDictionary(file => file.GetProperty("file").GetString()!, file => file.GetProperty("report").GetProperty("error").GetString());
        Assert.Equal(["good.txt", "program.txt", "tool.exe", "words.txt"], errors.Keys.Order(StringComparer.Ordinal));
        Assert.Null(errors["good.txt"]);
        Assert.Contains("no city profile", errors["words.txt"], StringComparison.Ordinal);
        Assert.Contains("no text holds", errors["program.txt"], StringComparison.Ordinal);
        Assert.Contains(".docx", errors["tool.exe"], StringComparison.Ordinal);
        Assert.Single(Directory.GetFiles(Store("form")));
    }

    public static TheoryData<string, byte[], string> Refused => new()
    {
        { "empty.txt", [], "empty" },
        { "a.pdf", Encoding.UTF8.GetBytes("no PDF"), "does not begin as a PDF" },
        { "a.txt", Encoding.UTF8.GetBytes("%PDF-1.7 ..."), "begins as a PDF" },
        { "a.txt", Zip(("a.txt", 10)), "begins as an archive" },
        { "a.docx", Zip(("../../evil.txt", 10)), "ZIP archive" },
        { "bomb.docx", Zip(("word/document.xml", 300 << 20), ("[Content_Types].xml", 10)), "unpacks to more than" },
        { "cut.docx", Zip(("word/document.xml", 100))[..40], "damaged" },
        { "cut.pdf", Encoding.UTF8.GetBytes("%PDF-1.7\n1 0 obj << /Length 99999999999 /Filter /FlateDecode >> stream\n"), "pdftotext" },
        { "name", Encoding.UTF8.GetBytes(Profile), "name the file so" },
        { "..", Encoding.UTF8.GetBytes(Profile), "name the file so" },
        { new string('a', 4_000) + ".txt", Encoding.UTF8.GetBytes(Profile), "name the file so" },
        { "deep.html", Encoding.UTF8.GetBytes("<html>" + string.Concat(Enumerable.Repeat("<div>", 100_000))), "nested" },
        { "x.jsonl", Encoding.UTF8.GetBytes(new string('[', 100_000)), "" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task A_hostile_file_is_refused_with_its_reason_and_leaves_nothing_behind(string name, byte[] content, string reason)
    {
        var folder = "hostile-" + Guid.NewGuid().ToString("N");
        await using var service = await StartAsync(folder);

        using var response = await PostAsync(service, content, Key, name);
        var problem = await JsonAsync(response, HttpStatusCode.UnprocessableEntity);

        Assert.Contains(reason, problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(Store(folder)));
        Assert.False(File.Exists(Path.Combine(Path.GetDirectoryName(Store(folder))!, "evil.txt")));
    }

    [Fact]
    public async Task Too_many_bytes_and_broken_forms_are_refused_and_leave_nothing_behind()
    {
        await using var service = await StartAsync("large", options => options with { MaxImportBytes = 100_000 });

        using var said = await PostAsync(service, new byte[200_000], Key);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, said.StatusCode);
        using var unsaid = await SendAsync(service, new Unsized(new byte[200_000]), Key, "/api/import?name=a.txt");
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, unsaid.StatusCode);
        using var broken = new ByteArrayContent(Encoding.UTF8.GetBytes("--x\r\nContent-Disposition: form-data; name=\"f\"; filename=\"a.txt\"\r\n\r\nno end"));
        broken.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/form-data; boundary=x");
        using var cut = await SendAsync(service, broken, Key, "/api/import");
        Assert.Equal(HttpStatusCode.BadRequest, cut.StatusCode);
        using var none = new ByteArrayContent([]);
        none.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/form-data");
        using var boundless = await SendAsync(service, none, Key, "/api/import");
        Assert.Equal(HttpStatusCode.BadRequest, boundless.StatusCode);

        Assert.Empty(Directory.GetFiles(Store("large")));
        await service.GetJsonAsync("/healthz");
    }

    [Theory]
    [InlineData("a.txt", "a.txt")]
    [InlineData("../../etc/pass wd.txt", "pass wd.txt")]
    [InlineData("C:\\x\\从江.md", "从江.md")]
    [InlineData("a\u0000b\r\n.txt", "ab.txt")]
    [InlineData("<script>.txt", "script.txt")]
    [InlineData(".txt", "import.txt")]
    [InlineData("", "import")]
    [InlineData(null, "import")]
    public void Names_are_cleaned(string? given, string clean) => Assert.Equal(clean, Service.Importing.ImportName.Clean(given));

    private static byte[] Zip(params (string Name, int Zeros)[] entries)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, zeros) in entries)
            {
                using var entry = archive.CreateEntry(name, CompressionLevel.Fastest).Open();
                var block = new byte[1 << 20];
                for (var left = zeros; left > 0; left -= block.Length)
                {
                    entry.Write(block, 0, Math.Min(left, block.Length));
                }
            }
        }

        return bytes.ToArray();
    }

    private static Task<HttpResponseMessage> PostAsync(TestService service, byte[] content, string? key, string name = "a.txt") =>
        SendAsync(service, new ByteArrayContent(content), key, "/api/import?name=" + Uri.EscapeDataString(name));

    private static async Task<HttpResponseMessage> SendAsync(TestService service, HttpContent content, string? key, string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = content };
        if (key is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + key);
        }

        return await service.Client.SendAsync(request);
    }

    private static async Task<JsonElement> JsonAsync(HttpResponseMessage response, HttpStatusCode status)
    {
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(status == response.StatusCode, $"{(int)response.StatusCode}: {text}");
        return JsonDocument.Parse(text).RootElement;
    }

    private string Store(string name) => Path.Combine(real.Folder(name), "index-imports");

    private async Task<TestService> StartAsync(string name, Func<ServiceOptions, ServiceOptions>? set = null)
    {
        var options = new ServiceOptions
        {
            IndexFolder = Path.Combine(real.Folder(name), "index"),
            PollInterval = TimeSpan.FromMilliseconds(50),
            SampleFolder = real.Folder("no-sample"),
            ImportKey = Key,
        };
        options = set is null ? options : set(options);
        return await TestService.StartWithoutWaitingAsync(new FolderLibrarySource(options, real.Lexicons, TimeProvider.System), _ => options);
    }

    private sealed class Unsized(byte[] content) : HttpContent
    {
        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => stream.WriteAsync(content).AsTask();

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
