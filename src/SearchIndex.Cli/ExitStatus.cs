namespace SearchIndex.Cli;

/// <summary>What the program tells its caller.</summary>
internal static class ExitStatus
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>The command ran and found something wrong; standard error says what.</summary>
    public const int Trouble = 1;

    /// <summary>The call itself is wrong.</summary>
    public const int WrongCall = 2;
}
