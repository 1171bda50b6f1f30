namespace SearchIndex.Actions.Tests.Querying;

/// <summary>Tests that measure time run while no other test does.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class AloneCollection
{
    public const string Name = "alone";
}
