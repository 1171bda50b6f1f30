namespace SearchIndex.Service.Http;

/// <summary>Marks a route that is answered from the library.</summary>
internal sealed class LibraryRoute;
