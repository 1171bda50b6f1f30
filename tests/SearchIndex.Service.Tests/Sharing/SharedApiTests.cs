using System.Net;
using System.Text.Json;
using SearchIndex.Service.Hosting;
using SearchIndex.Service.Tests.Fakes;

namespace SearchIndex.Service.Tests.Sharing;

public sealed class SharedApiTests(RealLibrary real) : IClassFixture<RealLibrary>
{
    [Fact]
    public async Task Shared_text_and_comparisons_are_answered_with_tags_and_refusals_in_words()
    {
        var index = real.Folder("shared");
        real.Build(index, real.Profiles("shared-files", "agbovia.html", "mwalende.txt", "yunya-county.txt", "tiling-city.txt"));
        var options = new ServiceOptions { IndexFolder = index };
        await using var service = await TestService.StartAsync(new FolderLibrarySource(options, real.Lexicons, TimeProvider.System), _ => options);
        await service.WaitAsync(() => service.Holder.Version is not null);

        var report = await service.GetJsonAsync("/api/shared");
        Assert.Equal(5, report.GetProperty("total").GetInt32());
        var pair = report.GetProperty("pairs")[0];
        foreach (var name in new[] { "a", "b", "sameCity", "kind", "containmentA", "containmentB", "jaccard", "passages" })
        {
            Assert.True(pair.TryGetProperty(name, out _), name);
        }

        foreach (var (part, name) in new[] { ("clusters", "weakest"), ("clusters", "label"), ("clusters", "members"), ("matrix", "characters"), ("matrix", "pairs") })
        {
            Assert.True(report.GetProperty(part)[0].TryGetProperty(name, out _), name);
        }

        Assert.Equal(0.5, report.GetProperty("method").GetProperty("minContainment").GetDouble());
        Assert.Equal(2, (await service.GetJsonAsync("/api/shared/agbovia/Mwalende")).GetProperty("total").GetInt32());
        Assert.Equal(3, (await service.GetJsonAsync("/api/shared?city=云崖县&city=tiling-city")).GetProperty("total").GetInt32());
        var (a, b) = (pair.GetProperty("a").GetString()!, pair.GetProperty("b").GetString()!);
        var comparison = await service.GetJsonAsync($"/api/compare?a={Uri.EscapeDataString(a)}&b={Uri.EscapeDataString(b)}");
        Assert.Equal("equal", comparison.GetProperty("fields")[0].GetProperty("passages")[0].GetProperty("runs")[0].GetProperty("kind").GetString());

        using var first = await service.Client.GetAsync(new Uri("/api/shared", UriKind.Relative));
        using var asked = new HttpRequestMessage(HttpMethod.Get, new Uri("/api/shared", UriKind.Relative));
        asked.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var held = await service.Client.SendAsync(asked);
        Assert.Equal(HttpStatusCode.NotModified, held.StatusCode);
        await RefusedAsync(service, "/api/shared?city=Atlantis", HttpStatusCode.BadRequest, "Atlantis");
        await RefusedAsync(service, "/api/shared?minContainment=2", HttpStatusCode.BadRequest, "minContainment");
        await RefusedAsync(service, "/api/shared?self=perhaps", HttpStatusCode.BadRequest, "perhaps");
        await RefusedAsync(service, "/api/shared?limit=-1", HttpStatusCode.BadRequest, "limit");
        await RefusedAsync(service, "/api/compare?a=" + a, HttpStatusCode.BadRequest, "'b'");
        await RefusedAsync(service, "/api/compare?a=no/such&b=" + b, HttpStatusCode.NotFound, "no/such");
    }

    private static async Task RefusedAsync(TestService service, string address, HttpStatusCode status, string word)
    {
        using var response = await service.Client.GetAsync(new Uri(address, UriKind.Relative));
        Assert.Equal(status, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        using var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        Assert.Contains(word, problem.RootElement.ToString(), StringComparison.Ordinal);
    }
}
