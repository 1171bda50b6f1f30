namespace SearchIndex.Actions.Knowledge;

/// <summary>What an entry of the knowledge lexicon is. In files and answers it is the name in lower case.</summary>
public enum KnowledgeKind
{
    /// <summary>A species of animals, plants, fungi or microbes, or a form of one.</summary>
    Species,

    /// <summary>A group above species: birds, pollinators.</summary>
    Taxon,

    /// <summary>A kind of place in nature: wetland, karst.</summary>
    Ecosystem,

    /// <summary>Something that is done: restoration, monitoring.</summary>
    Practice,

    /// <summary>A rule, system or means of government: river chief system, redline, green finance.</summary>
    Instrument,

    /// <summary>A campaign or a title that cities strive for.</summary>
    Campaign,

    /// <summary>An office, court, company or association.</summary>
    Institution,

    /// <summary>A plan, programme or framework that is cited by name.</summary>
    Plan,

    /// <summary>A law, regulation or convention.</summary>
    Law,

    /// <summary>A place: river, mountain, reserve, town.</summary>
    Place,

    /// <summary>A day or week of the year.</summary>
    Observance,

    /// <summary>Something that is measured.</summary>
    Indicator,

    /// <summary>A target of an international agreement.</summary>
    Target,

    /// <summary>A heading of the platform.</summary>
    Heading,

    /// <summary>Any other subject.</summary>
    Topic,
}
