using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;
using SearchIndex.Service.Tests.Fakes;

namespace SearchIndex.Service.Tests.Hosting;

/// <summary>What only the real server shows, over a socket.</summary>
public sealed class KestrelTests
{
    [Fact]
    public async Task HEAD_has_no_body_and_no_answer_names_the_server()
    {
        await using var app = await StartAsync();

        var answer = await SayAsync(app, "HEAD /api/search HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        Assert.StartsWith("HTTP/1.1 200", answer, StringComparison.Ordinal);
        Assert.EndsWith("\r\n\r\n", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("\r\nServer:", answer, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("GET /api/actions/../../etc/passwd HTTP/1.1", "404")]
    [InlineData("GET /api/actions/%2e%2e%2f%2e%2e%2fetc/passwd HTTP/1.1", "404")]
    [InlineData("GET /assets/..%2fsite.css HTTP/1.1", "404")]
    [InlineData("GET /api/search?q=%FF%FE%00 HTTP/1.1", "200")]
    [InlineData("GET /?q=%ED%A0%80&filter=%00 HTTP/1.1", "400")]
    [InlineData("GET /%00 HTTP/1.1", "400")]
    [InlineData("GARBAGE", "400")]
    [InlineData("DELETE /api/cities HTTP/1.1", "405")]
    public async Task Odd_requests_get_an_answer(string line, string status)
    {
        await using var app = await StartAsync();

        var answer = await SayAsync(app, line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        Assert.Equal(status, answer.Split(' ')[1]);
    }

    [Fact]
    public async Task An_address_longer_than_the_server_reads_is_414()
    {
        await using var app = await StartAsync();

        var answer = await SayAsync(app, "GET /?q=" + new string('a', 40_000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n");

        Assert.Equal("414", answer.Split(' ')[1]);
    }

    [Fact]
    public async Task A_taken_port_ends_the_program_with_status_1()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        using var real = new RealLibrary();
        var options = new ServiceOptions
        {
            IndexFolder = Path.Combine(real.Folder("port"), "index"),
            SampleFolder = real.Folder("port-sample"),
            Urls = [$"http://127.0.0.1:{((IPEndPoint)taken.LocalEndpoint).Port}"],
        };

        Assert.Equal(1, await SearchIndexService.RunAsync(options, real.Lexicons, CancellationToken.None));
    }

    private static async Task<WebApplication> StartAsync()
    {
        var source = new FakeLibrarySource();
        source.Publish(FakeLibrarySource.Version(1));
        var app = SearchIndexService.Create(new ServiceOptions { IndexFolder = "/nowhere" }, source, builder =>
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

        return app;
    }

    private static async Task<string> SayAsync(WebApplication app, string request)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(IPAddress.Loopback, new Uri(app.Urls.First()).Port);
        var stream = socket.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes(request));
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return await reader.ReadToEndAsync();
    }
}
