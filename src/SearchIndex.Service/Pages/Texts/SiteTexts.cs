using System.Globalization;

namespace SearchIndex.Service.Pages.Texts;

/// <summary>The words of the pages about the library and the site in one language. A language is complete when it compiles.</summary>
internal sealed record SiteTexts
{
    private static readonly SiteTexts English = new()
    {
        AboutThisSite = "About this site",
        Library = "Library",
        About = "About",
        LibraryLead = "The files that all answers come from, and what became of every line of them.",
        Holds = (actions, cities, unreadable) => $"{actions} actions of {cities} {(cities == 1 ? "city" : "cities")} are searched"
            + (unreadable == 0 ? "." : $"; {unreadable} more cannot be read, are kept, and stay out of searches and counts."),
        BuiltOn = (time, generation) => $"Built {time} UTC, commit {generation}.",
        Sample = "This is the sample library: its cities are invented.",
        Live = "New files",
        Watched = "Watched folder:",
        Phase = phase => phase switch { "indexing" => "files are being read", "settling" => "files are still being written", _ => "waiting for files" },
        StillWritten = "Still being written",
        LastRun = (time, seconds, read, removed, unchanged) => string.Create(
            CultureInfo.InvariantCulture, $"Last run {time} UTC, {seconds:0.#} s: {read} files read, {removed} taken out, {unchanged} unchanged."),
        BuildingHint = "Everything here stays usable; the new library takes over when it is complete. The page comes back by itself.",
        File = "File",
        Status = "Status",
        Layout = "Layout",
        ActionsOfStated = "Actions found / stated",
        LinesNotTaken = "Lines not taken",
        Notes = "Notes",
        StandsIn = file => $"{file} stands in for it",
        FilesCut = (shown, all) => $"The first {shown} of {all} files are shown; CSV and JSON hold all.",
        NoFiles = "The library holds no files.",
        AddFiles = "How to add files",
        AddFilesText = "Save profiles from the platform as text, Markdown, HTML, Word or PDF and run",
        OrWatch = ", or put them into a folder that the service watches:",
        Versions = "Versions",
        VersionsLead = "An answer depends on these; when one changes, the library is brought up to date and tagged anew.",
        Program = "Program",
        Contents = "On this page",
    };

    private static readonly SiteTexts Chinese = new()
    {
        AboutThisSite = "关于本站",
        Library = "资料库",
        About = "说明",
        LibraryLead = "全部结果所依据的文件，以及其中每一行的去向。",
        Holds = (actions, cities, unreadable) => $"{cities} 个城市的 {actions} 项行动可供检索" + (unreadable == 0 ? "。" : $"；另有 {unreadable} 项无法识读，已保留，不参与检索和统计。"),
        BuiltOn = (time, generation) => $"建立于 {time}（UTC），第 {generation} 次提交。",
        Sample = "当前为示例库：其中的城市均为虚构。",
        Live = "新文件",
        Watched = "监视的文件夹：",
        Phase = phase => phase switch { "indexing" => "正在读取文件", "settling" => "文件仍在写入", _ => "等待文件" },
        StillWritten = "仍在写入",
        LastRun = (time, seconds, read, removed, unchanged) => string.Create(
            CultureInfo.InvariantCulture, $"上次运行 {time}（UTC），{seconds:0.#} 秒：读取 {read} 个文件，移除 {removed} 个，{unchanged} 个未变。"),
        BuildingHint = "期间一切照常可用；新资料库完成后自动接替，本页自动刷新。",
        File = "文件",
        Status = "状态",
        Layout = "版式",
        ActionsOfStated = "行动：找到／所述",
        LinesNotTaken = "未归入的行",
        Notes = "提示",
        StandsIn = file => $"由 {file} 代替",
        FilesCut = (shown, all) => $"此处列出 {all} 个文件中的前 {shown} 个，CSV 和 JSON 含全部。",
        NoFiles = "资料库中没有文件。",
        AddFiles = "如何加入文件",
        AddFilesText = "将平台上的档案存为文本、Markdown、HTML、Word 或 PDF，然后运行",
        OrWatch = "，或放入服务所监视的文件夹：",
        Versions = "版本",
        VersionsLead = "结果取决于以下各项；其中一项变化时，资料库随之更新，并换用新的标记。",
        Program = "程序",
        Contents = "本页内容",
    };

    public required string AboutThisSite { get; init; }

    public required string Library { get; init; }

    public required string About { get; init; }

    public required string LibraryLead { get; init; }

    public required Func<int, int, int, string> Holds { get; init; }

    public required Func<string, long, string> BuiltOn { get; init; }

    public required string Sample { get; init; }

    public required string Live { get; init; }

    public required string Watched { get; init; }

    public required Func<string, string> Phase { get; init; }

    public required string StillWritten { get; init; }

    public required Func<string, double, int, int, int, string> LastRun { get; init; }

    public required string BuildingHint { get; init; }

    public required string File { get; init; }

    public required string Status { get; init; }

    public required string Layout { get; init; }

    public required string ActionsOfStated { get; init; }

    public required string LinesNotTaken { get; init; }

    public required string Notes { get; init; }

    public required Func<string, string> StandsIn { get; init; }

    public required Func<int, int, string> FilesCut { get; init; }

    public required string NoFiles { get; init; }

    public required string AddFiles { get; init; }

    public required string AddFilesText { get; init; }

    public required string OrWatch { get; init; }

    public required string Versions { get; init; }

    public required string VersionsLead { get; init; }

    public required string Program { get; init; }

    public required string Contents { get; init; }

    /// <summary>The words in the language of a page.</summary>
    /// <param name="texts">The words of the page.</param>
    /// <returns>The words about the site.</returns>
    public static SiteTexts Of(PageTexts texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        return texts.Code == "zh" ? Chinese : English;
    }
}
