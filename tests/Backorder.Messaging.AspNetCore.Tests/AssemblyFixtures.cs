using Backorder.Messaging.AspNetCore.Tests;

[assembly: AssemblyFixture(typeof(Postgres))]
[assembly: AssemblyFixture(typeof(Chromium))]
