using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;
using SearchIndex.Service.Tests.Fakes;

namespace SearchIndex.Service.Tests.Hosting;

/// <summary>What a client of no good will can send below HTTP's surface, over a real socket.</summary>
public sealed class HostileSocketTests
{
    public static TheoryData<string, string, string> Requests => new()
    {
        { "many headers", "GET /api/cities HTTP/1.1\r\nHost: localhost\r\n" + string.Concat(Enumerable.Range(0, 5_000).Select(i => string.Create(CultureInfo.InvariantCulture, $"X-{i}: a\r\n"))) + "\r\n", "431" },
        { "one long header", "GET /api/cities HTTP/1.1\r\nHost: localhost\r\nX-A: " + new string('a', 100_000) + "\r\n\r\n", "431" },
        { "two hosts", "GET /api/cities HTTP/1.1\r\nHost: localhost\r\nHost: other\r\n\r\n", "400" },
        { "no host", "GET /api/cities HTTP/1.1\r\n\r\n", "400" },
        { "another's host", "GET /api/cities HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n", "421" },
        { "another's address", "GET http://evil.example/api/cities HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n", "421" },
        { "length and chunks", "POST /api/import HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n0\r\n\r\n", "40" },
        { "a negative length", "POST /api/import HTTP/1.1\r\nHost: localhost\r\nContent-Length: -5\r\n\r\n", "400" },
        { "two lengths", "POST /api/import HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nhello", "400" },
        { "a body of ten million bytes", "POST /api/search HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10000000\r\nConnection: close\r\n\r\n", "4" },
        { "chunks of no length", "POST /api/import HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\nFFFFFFFFFFFFFFFFF\r\n", "40" },
        { "another method", "PROPFIND / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", "405" },
        { "trace", "TRACE / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", "405" },
        { "zero in the path", "GET /a\0b HTTP/1.1\r\nHost: localhost\r\n\r\n", "400" },
        { "another version", "GET / HTTP/9.9\r\nHost: localhost\r\n\r\n", "505" },
        { "many ranges", "GET /api/cities HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nRange: bytes=" + string.Join(',', Enumerable.Range(0, 1_000).Select(i => string.Create(CultureInfo.InvariantCulture, $"{i}-{i}"))) + "\r\n\r\n", "200" },
        { "many tags", "GET /api/cities HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nIf-None-Match: " + string.Join(',', Enumerable.Repeat("\"a\"", 5_000)) + "\r\n\r\n", "200" },
        { "many languages", "GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAccept-Language: " + string.Join(',', Enumerable.Repeat("zh;q=0.1", 2_000)) + "\r\n\r\n", "200" },
        { "many encodings", "GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAccept-Encoding: " + string.Join(',', Enumerable.Repeat("x;q=0.1", 2_000)) + "\r\n\r\n", "200" },
    };

    [Fact]
    public async Task Each_gets_its_refusal_and_the_next_request_its_answer()
    {
        var source = new FakeLibrarySource();
        source.Publish(FakeLibrarySource.Version(1));
        await using var app = SearchIndexService.Create(new ServiceOptions { IndexFolder = "/nowhere", WarmUp = false }, source, builder =>
        {
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            builder.Logging.ClearProviders();
        });
        await app.StartAsync();
        using var client = new HttpClient();
        for (var tries = 0; (await client.GetAsync(new Uri(app.Urls.First() + "/readyz"))).StatusCode != HttpStatusCode.OK; tries++)
        {
            Assert.True(tries < 500, "The library did not open within ten seconds.");
            await Task.Delay(20);
        }

        foreach (var row in Requests)
        {
            var (name, request, status) = row.Data;
            var answer = await SayAsync(app, request);
            Assert.True(answer.StartsWith("HTTP/1.1 " + status, StringComparison.Ordinal), $"{name}: {answer[..Math.Min(answer.Length, 200)]}");
        }

        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(new Uri(app.Urls.First() + "/api/cities"))).StatusCode);
    }

    private static async Task<string> SayAsync(WebApplication app, string request)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(IPAddress.Loopback, new Uri(app.Urls.First()).Port);
        var stream = socket.GetStream();
        try
        {
            await stream.WriteAsync(Encoding.Latin1.GetBytes(request));
        }
        catch (IOException)
        {
            // The server may have hung up before it was told everything.
        }

        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        var head = new byte[4_096];
        var read = 0;
        for (var got = 1; got > 0 && read < 12;)
        {
            got = await stream.ReadAsync(head.AsMemory(read), limit.Token);
            read += got;
        }

        return Encoding.Latin1.GetString(head, 0, read);
    }
}
