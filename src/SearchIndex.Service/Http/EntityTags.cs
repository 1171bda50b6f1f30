using System.Globalization;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using SearchIndex.Service.Hosting;

namespace SearchIndex.Service.Http;

/// <summary>
/// Entity tags. Every answer is a function of the address, the commit and the program, so the tag names the last two;
/// it is weak because compression may differ.
/// </summary>
internal static class EntityTags
{
    private static readonly string Program = typeof(EntityTags).Assembly.ManifestModule.ModuleVersionId.ToString("N")[..8];

    /// <summary>Names the state of a library.</summary>
    /// <param name="version">The commit.</param>
    /// <param name="variant">What else the answer depends on beside its address, such as the language; or null.</param>
    /// <returns>The tag.</returns>
    public static string Of(LibraryVersion version, string? variant = null)
    {
        var kind = version.IsSample ? "s" : "i";
        var tag = string.Create(CultureInfo.InvariantCulture, $"{kind}{version.Generation:x}-{version.Stamp:x}-{Program}");
        return $"W/\"{tag}{(variant is null ? "" : "-" + variant)}\"";
    }

    /// <summary>Puts the tag on the answer and says whether the caller has that answer already.</summary>
    /// <param name="http">The request.</param>
    /// <param name="tag">The tag of the answer.</param>
    /// <returns>True where 304 is the right answer.</returns>
    public static bool IsHeld(HttpContext http, string tag)
    {
        http.Response.Headers.ETag = tag;

        // Kept by browsers, asked about each time: a new commit is seen at once.
        http.Response.Headers.CacheControl = "no-cache";
        var wanted = http.Request.Headers.IfNoneMatch;
        if (StringValues.IsNullOrEmpty(wanted) || !EntityTagHeaderValue.TryParseList(wanted, out var held))
        {
            return false;
        }

        var own = EntityTagHeaderValue.Parse(tag);
        return held.Any(each => each.Compare(own, useStrongComparison: false));
    }
}
