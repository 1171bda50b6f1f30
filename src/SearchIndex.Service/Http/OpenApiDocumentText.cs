using System.Text;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace SearchIndex.Service.Http;

/// <summary>The OpenAPI document as text, made once: the framework would look through all types again for each request.</summary>
internal sealed class OpenApiDocumentText
{
    private readonly Lazy<Task<byte[]>> _text;

    /// <summary>Makes the document when it is first asked for.</summary>
    /// <param name="services">The services, which describe the routes.</param>
    public OpenApiDocumentText(IServiceProvider services) => _text = new Lazy<Task<byte[]>>(() => MakeAsync(services));

    /// <summary>The document.</summary>
    /// <returns>UTF-8.</returns>
    public Task<byte[]> TextAsync() => _text.Value;

    private static async Task<byte[]> MakeAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var provider = scope.ServiceProvider.GetRequiredKeyedService<IOpenApiDocumentProvider>("v1");
        var document = await provider.GetOpenApiDocumentAsync(CancellationToken.None);
        return Encoding.UTF8.GetBytes(await document.SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_1, CancellationToken.None));
    }
}
