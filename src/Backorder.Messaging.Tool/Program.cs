using Backorder.Messaging.Tool;

using var terminal = Terminal.OfProcess();
#pragma warning disable RS0030 // Here, and nowhere else, the machine's clock is chosen.
return BackorderTool.Run(args, terminal, TimeProvider.System);
#pragma warning restore RS0030
