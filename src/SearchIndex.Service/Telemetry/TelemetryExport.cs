using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace SearchIndex.Service.Telemetry;

/// <summary>Sends metrics and traces by OTLP where an address is configured; without one nothing is collected and nothing leaves the machine.</summary>
internal sealed class TelemetryExport(ServiceOptions options, ILogger<TelemetryExport> log) : IHostedService, IDisposable
{
    /// <summary>The variable of OpenTelemetry that names the address, beside the service's own option.</summary>
    public const string Variable = "OTEL_EXPORTER_OTLP_ENDPOINT";

    private const string Service = "searchindex";
    private TracerProvider? _traces;
    private MeterProvider? _metrics;

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (options.OtlpEndpoint is null && string.IsNullOrEmpty(Environment.GetEnvironmentVariable(Variable)))
        {
            return Task.CompletedTask;
        }

        var resource = ResourceBuilder.CreateDefault().AddService(Service, serviceVersion: typeof(TelemetryExport).Assembly.GetName().Version?.ToString(3));
        _traces = Sdk.CreateTracerProviderBuilder()
            .SetResourceBuilder(resource)
            .AddSource(ServiceMeter.Name, "Microsoft.AspNetCore")
            .AddOtlpExporter(exporter => Configure(exporter, "/v1/traces"))
            .Build();
        _metrics = Sdk.CreateMeterProviderBuilder()
            .SetResourceBuilder(resource)
            .AddMeter(ServiceMeter.Name, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime")
            .AddOtlpExporter((exporter, _) => Configure(exporter, "/v1/metrics"))
            .Build();
        log.LogInformation("Metrics and traces are sent by OTLP.");
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken)
    {
        // What was measured last is sent; a collector that does not answer delays the stop by two seconds at most.
        _traces?.ForceFlush(2_000);
        _metrics?.ForceFlush(2_000);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _traces?.Dispose();
        _metrics?.Dispose();
    }

    private void Configure(OtlpExporterOptions exporter, string path)
    {
        if (options.OtlpEndpoint is { } endpoint)
        {
            // Named by the option, the collector is spoken to over HTTP; the variables of OpenTelemetry allow everything else.
            exporter.Protocol = OtlpExportProtocol.HttpProtobuf;
            exporter.Endpoint = new Uri(endpoint.AbsoluteUri.TrimEnd('/') + path);
        }
    }
}
