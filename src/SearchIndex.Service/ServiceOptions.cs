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

    /// <summary>Folder whose files are indexed as they come, change or go; null watches none. It need not be there yet.</summary>
    public string? WatchedFolder { get; init; }

    /// <summary>How often the watched folder is looked at. A file counts when two looks in a row found it the same.</summary>
    public TimeSpan WatchInterval { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>What a request has to carry to import files, 16 characters or more; null refuses every import.</summary>
    public string? ImportKey { get; init; }

    /// <summary>Most bytes of one import, all of its files together.</summary>
    public long MaxImportBytes { get; init; } = 64L << 20;

    /// <summary>Names by which the service may be called in the header Host, beside those of <see cref="Urls"/>.</summary>
    public IReadOnlyList<string> Hosts { get; init; } = [];

    /// <summary>Whether the log is written as JSON, a document a line.</summary>
    public bool JsonLogs { get; init; }

    /// <summary>Where metrics and traces are sent by OTLP over HTTP; null leaves it to the variables of OpenTelemetry, and sends nothing where these are not set either.</summary>
    public Uri? OtlpEndpoint { get; init; }

    /// <summary>Whether what the first question of a kind would wait for is made ready in the background.</summary>
    public bool WarmUp { get; init; } = true;

    /// <summary>How long one request may take before it is answered with 504. Exports are exempt: they stream.</summary>
    public TimeSpan RequestTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Requests a second that one address may go on making, 1 or more.</summary>
    public int RequestsPerSecond { get; init; } = 500;

    /// <summary>Most bytes of answers kept in memory for those who ask the same again, 0 for none.</summary>
    public long KeptBytes { get; init; } = 64L << 20;

    /// <summary>Requests that one address may make at once, 1 or more.</summary>
    public int RequestBurst { get; init; } = 1000;
}
