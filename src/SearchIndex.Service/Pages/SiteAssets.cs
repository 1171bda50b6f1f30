using System.Reflection;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http.HttpResults;
using SearchIndex.Service.Http;
using SearchIndex.Service.Problems;

namespace SearchIndex.Service.Pages;

/// <summary>Style, script and icon of the pages: inside the assembly, addressed by their content, so that browsers may keep them.</summary>
internal static class SiteAssets
{
    private static readonly Dictionary<string, (string Type, byte[] Bytes, string Tag)> All = new(StringComparer.Ordinal)
    {
        ["site.css"] = Load("site.css", "text/css; charset=utf-8"),
        ["site.js"] = Load("site.js", "text/javascript; charset=utf-8"),
        ["icon.svg"] = Load("icon.svg", "image/svg+xml"),
    };

    /// <summary>Version of the program.</summary>
    public static string Version { get; } =
        typeof(SiteAssets).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "";

    /// <summary>Address of a file; it changes when the file does.</summary>
    /// <param name="name">Name of the file.</param>
    /// <returns>The address.</returns>
    public static string Address(string name) => $"/assets/{name}?v={All[name].Tag}";

    /// <summary>Adds <c>/assets/{name}</c>.</summary>
    /// <param name="routes">The routes.</param>
    public static void MapAssets(this IEndpointRouteBuilder routes) => routes.MapRead("/assets/{name}", Show).ExcludeFromDescription();

    private static Results<FileContentHttpResult, ProblemHttpResult, StatusCodeHttpResult> Show(HttpContext http, string name)
    {
        if (!All.TryGetValue(name, out var asset))
        {
            return ProblemAnswer.Of(StatusCodes.Status404NotFound, $"There is no '{name}' here.");
        }

        var isHeld = EntityTags.IsHeld(http, $"W/\"{asset.Tag}\"");
        http.Response.Headers.CacheControl = http.Request.Query["v"] == asset.Tag ? "public, max-age=31536000, immutable" : "no-cache";
        return isHeld ? TypedResults.StatusCode(StatusCodes.Status304NotModified) : TypedResults.Bytes(asset.Bytes, asset.Type);
    }

    private static (string Type, byte[] Bytes, string Tag) Load(string name, string type)
    {
        using var stream = typeof(SiteAssets).Assembly.GetManifestResourceStream("assets/" + name)
            ?? throw new InvalidOperationException($"The assembly holds no 'assets/{name}': the project file has to embed wwwroot/{name}.");
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return (type, bytes.ToArray(), Convert.ToHexStringLower(SHA256.HashData(bytes.ToArray()))[..16]);
    }
}
