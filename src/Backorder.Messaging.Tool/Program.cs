using Backorder.Messaging.Tool;

using var terminal = Terminal.OfProcess();
return BackorderTool.Run(args, terminal);
