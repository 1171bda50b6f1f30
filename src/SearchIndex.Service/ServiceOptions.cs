namespace SearchIndex.Service;

/// <summary>How the service runs.</summary>
public sealed record ServiceOptions
{
    /// <summary>Where the service listens unless asked otherwise: this machine only.</summary>
    public const string DefaultUrl = "http://127.0.0.1:5080";

    /// <summary>Folder of the index. Without a commit in it the service shows the sample library until there is one.</summary>
    public required string IndexFolder { get; init; }

    /// <summary>Addresses to listen on, such as <c>http://127.0.0.1:5080</c>. Others than loopback are logged with a warning.</summary>
    public IReadOnlyList<string> Urls { get; init; } = [DefaultUrl];

    /// <summary>Folder of the sample profiles; null looks for <c>index-data/sample</c> beside the program and above it.</summary>
    public string? SampleFolder { get; init; }

    /// <summary>How often the index folder is looked at for a new commit.</summary>
    public TimeSpan PollInterval { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How long one request may take before it is answered with 504. Exports are exempt: they stream.</summary>
    public TimeSpan RequestTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Requests a second that one address may go on making, 1 or more.</summary>
    public int RequestsPerSecond { get; init; } = 500;

    /// <summary>Requests that one address may make at once, 1 or more.</summary>
    public int RequestBurst { get; init; } = 1000;
}
