namespace SearchIndex.Actions.Reading.Structure;

/// <summary>What a fixed phrase of the platform means where it stands.</summary>
internal enum PhraseKind
{
    /// <summary>Said by the platform in every profile; carries nothing.</summary>
    Furniture,

    /// <summary>"City profile downloaded from CitiesWithNature".</summary>
    Downloaded,

    /// <summary>Opens the first chapter.</summary>
    ProfileChapter,

    /// <summary>"About".</summary>
    About,

    /// <summary>"Overview".</summary>
    Overview,

    /// <summary>"Population size".</summary>
    Population,

    /// <summary>"Country".</summary>
    Country,

    /// <summary>"Region".</summary>
    Region,

    /// <summary>"Head of government".</summary>
    Head,

    /// <summary>"Actions made on the Action Platform".</summary>
    ActionsMade,

    /// <summary>Opens the awards: "Achievements", "Platform engagement statistics".</summary>
    Achievements,

    /// <summary>Name of a programme with awards.</summary>
    Programme,

    /// <summary>"Starter profile", "Frontrunner profile", "Star profile".</summary>
    AwardLevel,

    /// <summary>Opens the chapter of the actions.</summary>
    ActionsChapter,

    /// <summary>"Action area 1".</summary>
    AreaNumber,

    /// <summary>Title of an action area.</summary>
    AreaTitle,

    /// <summary>"Commitment Made:".</summary>
    CommitmentLabel,

    /// <summary>Title of a commitment.</summary>
    Commitment,

    /// <summary>"Other commitments under this action area".</summary>
    OtherCommitments,

    /// <summary>Title of an action.</summary>
    Action,

    /// <summary>"Description of how city is taking action".</summary>
    Description,

    /// <summary>"Baseline:".</summary>
    Baseline,

    /// <summary>"Target:".</summary>
    Target,

    /// <summary>"Last update:".</summary>
    LastUpdate,

    /// <summary>Opens the chapter of the Nature Pathway.</summary>
    PathwayChapter,

    /// <summary>"I. Analyze".</summary>
    Phase,

    /// <summary>"1. Commit &amp; mobilize".</summary>
    Step,

    /// <summary>Opens the chapter of the City Biodiversity Index.</summary>
    IndexChapter,

    /// <summary>"This city has measured the following total CBI score out of 112 points".</summary>
    IndexTotal,

    /// <summary>A core component of the index.</summary>
    Component,

    /// <summary>"Core Component Total Score:".</summary>
    ComponentScore,

    /// <summary>Opens the chapter of the tools and resources.</summary>
    ToolsChapter,

    /// <summary>The disclaimer and the site's address, which close a profile.</summary>
    Closing,
}
