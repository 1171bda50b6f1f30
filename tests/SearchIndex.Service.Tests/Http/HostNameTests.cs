using System.Net;
using SearchIndex.Service.Http;
using SearchIndex.Service.Tests.Fakes;

namespace SearchIndex.Service.Tests.Http;

public sealed class HostNameTests
{
    [Theory]
    [InlineData("localhost", HttpStatusCode.OK)]
    [InlineData("LOCALHOST:5080", HttpStatusCode.OK)]
    [InlineData("127.0.0.1:5080", HttpStatusCode.OK)]
    [InlineData("[::1]:5080", HttpStatusCode.OK)]
    [InlineData("evil.example", HttpStatusCode.MisdirectedRequest)]
    [InlineData("127.0.0.1.evil.example", HttpStatusCode.MisdirectedRequest)]
    [InlineData("localhost.", HttpStatusCode.MisdirectedRequest)]
    public async Task Only_names_of_the_service_are_answered(string host, HttpStatusCode status)
    {
        await using var service = await TestService.StartAsync();
        foreach (var address in new[] { "/", "/api/search", "/healthz" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.Host = host;
            using var response = await service.Client.SendAsync(request);

            Assert.Equal(status, response.StatusCode);
            Assert.True(response.Headers.Contains("Content-Security-Policy"));
        }
    }

    [Fact]
    public void Addresses_and_options_say_the_names()
    {
        Assert.Contains("library.example", HostNames.Of(Options("http://127.0.0.1:1", "library.example"))!);
        Assert.Contains("10.0.0.5", HostNames.Of(Options("http://10.0.0.5:1"))!);
        Assert.Null(HostNames.Of(Options("http://0.0.0.0:1")));
        Assert.Null(HostNames.Of(Options("http://*:1")));
        Assert.DoesNotContain("other", HostNames.Of(Options("http://*:1", "library.example"))!);
    }

    [Theory]
    [InlineData("localhost", true)]
    [InlineData("127.0.0.1", true)]
    [InlineData("127.9.9.9", true)]
    [InlineData("[::1]", true)]
    [InlineData("0.0.0.0", false)]
    [InlineData("10.0.0.5", false)]
    [InlineData("*", false)]
    public void Loopback_is_told_from_what_others_reach(string host, bool isLoopback) => Assert.Equal(isLoopback, HostNames.IsLoopback(host));

    private static ServiceOptions Options(string url, params string[] hosts) => new() { IndexFolder = "/nowhere", Urls = [url], Hosts = hosts };
}
