[assembly: AssemblyFixture(typeof(Backorder.Messaging.Looks.Tests.Chromium))]
