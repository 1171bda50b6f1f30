namespace SearchIndex.Browser.Tests.Setup;

/// <summary>Addresses of all kinds of pages over the sample library.</summary>
internal static class PageList
{
    /// <summary>An action of the sample that names a species and shares text.</summary>
    public const string Action = "/actions/yunya-county/control-or-eradicate-invasive-alien-species-and-prevent-their-introduction";

    /// <summary>Two actions of the sample that share text.</summary>
    public const string Comparison = "/compare?a=lanmen-city/control-or-eradicate-invasive-alien-species-and-prevent-their-introduction"
        + "&b=tiling-city/control-or-eradicate-invasive-alien-species-and-prevent-their-introduction";

    /// <summary>One address of each kind.</summary>
    public static TheoryData<string> All =>
    [
        "/",
        "/?q=%E7%A6%8F%E5%AF%BF%E8%9E%BA",
        "/?q=invasive%20species%20plans%20mentioning%20%E7%A6%8F%E5%AF%BF%E8%9E%BA&filter=country%3DChina",
        "/?q=%E6%B9%BF%E5%9C%B0%20zzqx",
        Action + "?q=%E7%A6%8F%E5%AF%BF%E8%9E%BA",
        "/cities",
        "/cities/lanmen-city",
        "/cities/lanmen-city/changes",
        "/concepts",
        "/concepts?kind=species",
        "/concepts/pontederia-crassipes",
        "/shared",
        "/shared?cityA=Tiling%20City&cityB=Yunya%20County",
        Comparison,
        "/kwic?q=%E6%B9%BF%E5%9C%B0&sort=left",
        "/indicators",
        "/coverage",
        "/library",
        "/about",
        "/syntax",
    ];
}
