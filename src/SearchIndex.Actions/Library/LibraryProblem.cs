namespace SearchIndex.Actions.Library;

/// <summary>Why a library cannot be opened or built.</summary>
public enum LibraryProblem
{
    /// <summary>There is no index in the folder.</summary>
    Missing,

    /// <summary>The folder holds files that are not an index of this program.</summary>
    Foreign,

    /// <summary>A file of the index is damaged.</summary>
    Damaged,

    /// <summary>The index was built with other rules, analyzers or lexicons.</summary>
    OtherVersion,

    /// <summary>Another process is writing to the index.</summary>
    Busy,

    /// <summary>A path to read is not there, or the disk refused.</summary>
    Input,
}
