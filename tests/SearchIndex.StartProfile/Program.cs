using System.Reflection;
using SearchIndex.StartProfile;

if (args is not [var output, var index] || Environment.GetEnvironmentVariable("DOTNET_ReadyToRun") != "0")
{
    Console.Error.WriteLine("""
        Records which instantiations of generic methods the program runs, for the compiler of the published program.
        DOTNET_ReadyToRun=0 dotnet run --project tests/SearchIndex.StartProfile -c Release -- OUT.mibc INDEX > /dev/null
        The variable makes every method pass the recorder: one that comes compiled is not reported.
        """);
    return 2;
}

using var recorder = new MethodRecorder();
await Calls.MakeAsync(Assembly.Load("searchindex").EntryPoint!, index);
var methods = recorder.Methods();
var writer = new ProfileWriter();
foreach (var method in methods)
{
    writer.Add(method);
}

writer.Save(output);
Console.Error.WriteLine($"{methods.Count} methods, {new FileInfo(output).Length} bytes");

// The service has no end of its own.
Environment.Exit(0);
return 0;
