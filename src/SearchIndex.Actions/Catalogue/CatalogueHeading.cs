namespace SearchIndex.Actions.Catalogue;

/// <summary>One heading of the platform.</summary>
/// <param name="Kind">What it stands for.</param>
/// <param name="Key">Its key, unique in the catalogue: lower case, digits and hyphens.</param>
/// <param name="Parent">Key of the heading that it stands under, or null.</param>
/// <param name="Number">Its place among the headings of its kind, from 1.</param>
/// <param name="English">The platform's wording.</param>
/// <param name="Chinese">Our rendering, for readers and for search; the platform has none.</param>
public sealed record CatalogueHeading(HeadingKind Kind, string Key, string? Parent, int Number, string English, string Chinese);
