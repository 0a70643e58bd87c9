using Backorder.Messaging.Benchmarks;
using BenchmarkDotNet.Running;

if (args is ["first", var what])
{
    return FirstMessage.Run(what);
}

if (args is ["start", .. var startOptions])
{
    return StartCommand.Run(startOptions);
}

if (args is ["market", .. var options])
{
    return MarketCommand.Run(options);
}

if (args is ["store", .. var storeOptions])
{
    return await StoreCommand.RunAsync(storeOptions);
}

if (args is ["rendering", .. var renderingOptions])
{
    return RenderingCommand.Run(renderingOptions);
}

if (args is ["planning", .. var planningOptions])
{
    return PlanningCommand.Run(planningOptions);
}

if (args is ["gate", .. var gateOptions])
{
    return GateCommand.Run(gateOptions);
}

if (args is ["whole", .. var wholeOptions])
{
    return await WholeCommand.RunAsync(wholeOptions);
}

if (args is ["smtp", .. var smtpOptions])
{
    return await SmtpCommand.RunAsync(smtpOptions);
}

BenchmarkSwitcher.FromAssembly(typeof(WholeRun).Assembly).Run(args);
return 0;
