using Backorder.Messaging.Benchmarks;
using BenchmarkDotNet.Running;

if (args is ["market", .. var options])
{
    return MarketCommand.Run(options);
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;
