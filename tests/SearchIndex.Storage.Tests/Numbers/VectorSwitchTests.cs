using System.Runtime.Intrinsics.X86;

namespace SearchIndex.Storage.Tests.Numbers;

/// <summary>What runs with vectors switched off relies on the switches of the runtime: here they are seen to work.</summary>
public sealed class VectorSwitchTests
{
    [Fact]
    public void Vectors_that_are_switched_off_are_not_used()
    {
        Assert.False(IsOff("DOTNET_EnableAVX512") && Avx512F.IsSupported);
        Assert.False(IsOff("DOTNET_EnableAVX2") && Avx2.IsSupported);
        Assert.False(IsOff("DOTNET_EnableHWIntrinsic") && Sse42.IsSupported);
    }

    private static bool IsOff(string name) => Environment.GetEnvironmentVariable(name) == "0";
}
