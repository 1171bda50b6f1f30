using System.Diagnostics.Tracing;
using System.Globalization;
using System.Reflection;

namespace SearchIndex.StartProfile;

/// <summary>Records the methods that the run-time compiles in this process.</summary>
/// <remarks>
/// The run-time reports a method by the address of its description, which is also what a <see cref="RuntimeMethodHandle"/> holds.
/// The way from there to the method of a shared instantiation is not public, so it is taken by reflection.
/// </remarks>
internal sealed class MethodRecorder : EventListener
{
    private const string Source = "Microsoft-Windows-DotNETRuntime";
    private const EventKeywords Compiled = (EventKeywords)0x10;
    private const uint Dynamic = 1;
    private const int AddressField = 0;
    private const int FlagsField = 5;

    private readonly Lock _adding = new();
    private readonly HashSet<nint> _seen = [];
    private readonly List<nint> _addresses = [];

    /// <summary>The generic ones among the methods so far. Others come compiled in any case.</summary>
    /// <returns>Closed instantiations, in the order in which they were first called.</returns>
    public IReadOnlyList<MethodBase> Methods()
    {
        // Events are handed over by a thread of the run-time, now and then.
        Thread.Sleep(2_000);
        nint[] addresses;
        lock (_adding)
        {
            addresses = [.. _addresses];
        }

        const BindingFlags Hidden = BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance;
        var core = typeof(object).Assembly;
        var toMethod = core.GetType("System.RuntimeType")!.GetMethod("GetMethodBase", Hidden, [core.GetType("System.IRuntimeMethodInfo")!])!;
        var toInfo = typeof(RuntimeMethodHandle).GetMethod("GetMethodInfo", Hidden)!;
        var methods = new List<MethodBase>();
        foreach (var address in addresses)
        {
            var info = toInfo.Invoke(RuntimeMethodHandle.FromIntPtr(address), null);
            if (toMethod.Invoke(null, [info]) is MethodBase { DeclaringType: { IsGenericTypeDefinition: false } type, IsGenericMethodDefinition: false } method
                && (type.IsGenericType || method.IsGenericMethod) && !type.Assembly.IsDynamic)
            {
                methods.Add(method);
            }
        }

        return methods;
    }

    /// <inheritdoc/>
    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        ArgumentNullException.ThrowIfNull(eventSource);
        if (eventSource.Name == Source)
        {
            EnableEvents(eventSource, EventLevel.Verbose, Compiled);
        }
    }

    /// <inheritdoc/>
    protected override void OnEventWritten(EventWrittenEventArgs eventData)
    {
        ArgumentNullException.ThrowIfNull(eventData);
        if (eventData is not { EventName: { } name, Payload: { } fields } || !name.StartsWith("MethodLoadVerbose", StringComparison.Ordinal)
            || (Convert.ToUInt32(fields[FlagsField], CultureInfo.InvariantCulture) & Dynamic) != 0)
        {
            return;
        }

        var address = (nint)Convert.ToUInt64(fields[AddressField], CultureInfo.InvariantCulture);
        lock (_adding)
        {
            if (_seen.Add(address))
            {
                _addresses.Add(address);
            }
        }
    }
}
