using System.Diagnostics.CodeAnalysis;
using Backorder.Messaging.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Backorder.Messaging.Tool;

/// <summary>The library's tables, and nothing else.</summary>
[UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "A dotnet tool is run by the framework, neither trimmed nor compiled ahead.")]
[UnconditionalSuppressMessage("AOT", "IL3050", Justification = "A dotnet tool is run by the framework, neither trimmed nor compiled ahead.")]
internal sealed class LedgerContext(DbContextOptions<LedgerContext> options) : DbContext(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.AddBackorderMessaging();
}
