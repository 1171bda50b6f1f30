using System.Reflection;

namespace SearchIndex.StartProfile;

/// <summary>The calls that the profile is made of: the first answers of the program and of the service.</summary>
internal static class Calls
{
    private const string Address = "http://127.0.0.1:5477";

    private static readonly string[][] Commands =
    [
        ["search", "福寿螺"],
        ["search", "invasive alien species"],
        ["search", "湿地 保护 \"生态保护\" -海洋 city:安顺"],
        ["search", "哪些城市监测水质？", "--json"],
        ["search", "红线 OR 公园", "--sort", "updated", "--filter", "area=1", "--explain"],
        ["search", "wetlend"],
        ["kwic", "湿地"],
        ["cities"],
        ["concepts", "福寿螺"],
        ["export", "湿地", "--format", "csv"],
    ];

    private static readonly string[] Pages = ["/", "/?q=%E6%B9%BF%E5%9C%B0", "/api/search?q=%E6%B9%BF%E5%9C%B0", "/api/suggest?q=%E6%B9%BF"];

    /// <summary>Makes all calls in this process.</summary>
    /// <param name="program">Entry point of the program.</param>
    /// <param name="index">Folder of an index.</param>
    /// <returns>Nothing; the service goes on.</returns>
    public static async Task MakeAsync(MethodInfo program, string index)
    {
        foreach (var command in Commands)
        {
            program.Invoke(null, [new[] { "--index", index }.Concat(command).ToArray()]);
        }

        _ = Task.Run(() => program.Invoke(null, [new[] { "--index", index, "serve", "--no-watch", "--urls", Address }]));
        using var client = new HttpClient { BaseAddress = new Uri(Address) };
        foreach (var page in Pages)
        {
            await GetAsync(client, page);
        }
    }

    private static async Task GetAsync(HttpClient client, string page)
    {
        for (var tries = 0; ; tries++)
        {
            try
            {
                using var response = await client.GetAsync(page);
                if (response.IsSuccessStatusCode || tries == 300)
                {
                    response.EnsureSuccessStatusCode();
                    return;
                }
            }
            catch (HttpRequestException) when (tries < 300)
            {
                // The service is not listening yet.
            }

            await Task.Delay(100);
        }
    }
}
