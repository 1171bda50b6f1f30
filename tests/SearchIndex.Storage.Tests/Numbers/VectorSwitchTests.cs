using System.Runtime.Intrinsics.X86;

namespace SearchIndex.Storage.Tests.Numbers;

/// <summary>Each width of vectors is tested where the runtime uses it, which is seen here: all that the processor has, but for what a switch turns off.</summary>
public sealed class VectorSwitchTests
{
    [Fact]
    public void Vectors_are_used_where_the_processor_has_them_and_no_switch_turns_them_off()
    {
        var flags = Flags();
        Assert.SkipUnless(flags.Count > 0, "/proc/cpuinfo names no flags: this is no x86 processor under Linux.");
        var all = !IsOff("DOTNET_EnableHWIntrinsic");
        var wide = all && !IsOff("DOTNET_EnableAVX2") && flags.IsSupersetOf(["avx2", "bmi1", "bmi2", "fma", "movbe", "abm"]);
        Assert.Equal(all && flags.Contains("sse4_2"), Sse42.IsSupported);
        Assert.Equal(wide, Avx2.IsSupported);
        Assert.Equal(wide && !IsOff("DOTNET_EnableAVX512") && flags.IsSupersetOf(["avx512f", "avx512bw", "avx512cd", "avx512dq", "avx512vl"]), Avx512F.IsSupported);
    }

    private static HashSet<string> Flags()
    {
        const string Source = "/proc/cpuinfo";
        var line = File.Exists(Source) ? File.ReadLines(Source).FirstOrDefault(line => line.StartsWith("flags", StringComparison.Ordinal)) : null;
        return [.. line?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? []];
    }

    private static bool IsOff(string name) => Environment.GetEnvironmentVariable(name) == "0";
}
