using SearchIndex.Engine.Documents;

namespace SearchIndex.Actions.Library;

/// <summary>The engine's schema of a library of actions.</summary>
internal static class LibrarySchema
{
    /// <summary>Changes whenever documents are built in another way, so that an older index is rebuilt and not misread.</summary>
    public const string Version = "actions-4";

    /// <summary>Makes the schema.</summary>
    /// <param name="lexicons">The analyzers.</param>
    /// <returns>One document an action, and one a file.</returns>
    public static Schema Create(LibraryLexicons lexicons)
    {
        var fields = new List<FieldDefinition>
        {
            FieldDefinition.Keyword(LibraryFields.Key, stored: true, column: false),
            FieldDefinition.Keyword(LibraryFields.Kind, stored: false),
            FieldDefinition.Keyword(LibraryFields.Scope, stored: false, column: false),
            FieldDefinition.Keyword(LibraryFields.Origin, stored: true, column: false),
            FieldDefinition.StoredOnly(LibraryFields.Record),
        };
        foreach (var text in LibraryFields.Texts)
        {
            fields.Add(FieldDefinition.Text(text, lexicons.Words, stored: false));
            fields.Add(FieldDefinition.Text(text + LibraryFields.CharactersSuffix, lexicons.Characters, stored: false));
        }

        fields.Add(FieldDefinition.Text(LibraryFields.Free, lexicons.FreeText, stored: false) with { Positions = false });
        string[] keywords =
        [
            LibraryFields.CityId, LibraryFields.City, LibraryFields.CityLocal, LibraryFields.Country, LibraryFields.Region, LibraryFields.Area,
            LibraryFields.CommitmentName, LibraryFields.Heading, LibraryFields.RecordTitle, LibraryFields.Year, LibraryFields.Flag, LibraryFields.Has, LibraryFields.Missing,
            LibraryFields.Concept, LibraryFields.Species, LibraryFields.Law, LibraryFields.File,
            LibraryFields.Place, LibraryFields.Campaign, LibraryFields.Observance, LibraryFields.Goal, LibraryFields.Narrower, LibraryFields.Language,
        ];
        fields.AddRange(keywords.Select(name => FieldDefinition.Keyword(name, stored: false)));

        string[] numbers =
        [
            LibraryFields.DescriptionDay, LibraryFields.BaselineDay, LibraryFields.TargetDay, LibraryFields.UpdatedDay, LibraryFields.DownloadedDay,
            LibraryFields.Order,
        ];
        fields.AddRange(numbers.Select(name => FieldDefinition.Number(name, stored: false)));
        fields.AddRange(lexicons.Indicators.Catalogue.All.Where(indicator => indicator.IsNumber)
            .Select(indicator => FieldDefinition.Number(LibraryFields.IndicatorPrefix + indicator.Key, stored: false)));
        return new Schema(LibraryFields.Key, fields);
    }
}
