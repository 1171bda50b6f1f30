using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace SearchIndex.Service.Importing;

/// <summary>Takes the files out of a request: one as the body itself, or several as a form.</summary>
internal static class ImportBody
{
    /// <summary>Most files of one request.</summary>
    public const int MostFiles = 50;

    private const int LongestBoundary = 100;

    /// <summary>Takes all files in.</summary>
    /// <param name="request">The request.</param>
    /// <param name="store">Where they go.</param>
    /// <param name="taken">Receives each file as it is in, so that a caller can undo what a failure leaves.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>A task that ends when all are in.</returns>
    /// <exception cref="BadHttpRequestException">The body is not what it says, or too large.</exception>
    public static async Task TakeAsync(HttpRequest request, ImportStore store, List<ImportedFile> taken, CancellationToken cancellationToken)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase))
        {
            var (file, _) = await store.TakeAsync(request.Query["name"], request.Body, store.MostBytes, cancellationToken);
            taken.Add(file);
            return;
        }

        var boundary = HeaderUtilities.RemoveQuotes(type.Boundary).Value;
        if (string.IsNullOrEmpty(boundary) || boundary.Length > LongestBoundary)
        {
            throw new BadHttpRequestException("The form has no boundary, or one that is too long; see RFC 7578.", StatusCodes.Status400BadRequest);
        }

        try
        {
            await TakePartsAsync(new MultipartReader(boundary, request.Body) { HeadersCountLimit = 8, HeadersLengthLimit = 4_096 }, store, taken, cancellationToken);
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException and not BadHttpRequestException)
        {
            throw new BadHttpRequestException($"The form cannot be read: {broken.Message}", StatusCodes.Status400BadRequest, broken);
        }
    }

    private static async Task TakePartsAsync(MultipartReader parts, ImportStore store, List<ImportedFile> taken, CancellationToken cancellationToken)
    {
        var left = store.MostBytes;
        while (await parts.ReadNextSectionAsync(cancellationToken) is { } part)
        {
            if (!ContentDispositionHeaderValue.TryParse(part.ContentDisposition, out var disposition) || !disposition.IsFileDisposition())
            {
                continue;
            }

            if (taken.Count == MostFiles)
            {
                throw new BadHttpRequestException(string.Create(CultureInfo.InvariantCulture, $"The form has more than {MostFiles} files; send them in several requests."), StatusCodes.Status413PayloadTooLarge);
            }

            var name = HeaderUtilities.RemoveQuotes(disposition.FileNameStar.HasValue ? disposition.FileNameStar : disposition.FileName).Value;
            (var file, left) = await store.TakeAsync(name, part.Body, left, cancellationToken);
            taken.Add(file);
        }
    }
}
