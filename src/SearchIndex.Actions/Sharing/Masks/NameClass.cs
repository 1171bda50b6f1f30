namespace SearchIndex.Actions.Sharing.Masks;

/// <summary>What kind of name a mask stands for. The numbers are those of <c>MaskedSpan.MaskClass</c>.</summary>
internal enum NameClass
{
    /// <summary>A city, county or district: one of the library, or a prefecture or county of China.</summary>
    City = 1,

    /// <summary>A province.</summary>
    Province = 2,

    /// <summary>The city as it speaks of itself: our county, the whole city.</summary>
    Level = 3,

    /// <summary>A river, lake or bay.</summary>
    Water = 4,

    /// <summary>A reserve, park or scenic area by its own name.</summary>
    Reserve = 5,

    /// <summary>A species.</summary>
    Species = 6,

    /// <summary>A fixed part of a sentence of the platform's form.</summary>
    Form = 7,

    /// <summary>A law or slogan, masked only to see what is left without it.</summary>
    Law = 8,
}
