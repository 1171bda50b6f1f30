namespace SearchIndex.Actions.Sharing.Answers;

/// <summary>What fields and kinds are called in answers.</summary>
internal static class Fields
{
    /// <summary>The name of a field.</summary>
    /// <param name="field">The field.</param>
    /// <returns>Such as "description".</returns>
    public static string Name(TextField field) => field switch
    {
        TextField.Description => "description",
        TextField.Baseline => "baseline",
        _ => "target",
    };

    /// <summary>The name of a kind.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>"copied", "platform" or "law".</returns>
    public static string Name(SharedKind kind) => kind switch
    {
        SharedKind.Copied => "copied",
        SharedKind.Platform => "platform",
        _ => "law",
    };
}
