using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Backorder.Messaging.EntityFrameworkCore;

/// <summary>The statements, for one model. In all of them <c>{0}</c> is the batch, as JSON.</summary>
internal sealed partial class StoreSql
{
    private const string P0 = "{0}";
    private const string P1 = "{1}";
    private const string P2 = "{2}";
    private const string P3 = "{3}";
    private const string P4 = "{4}";

    private static readonly ConditionalWeakTable<IModel, StoreSql> Known = [];

    private readonly Dialect _dialect;
    private readonly string _orders;
    private readonly string _messages;
    private readonly string _contents;
    private readonly string _grants;
    private readonly string _told;
    private readonly string _events;
    private readonly string _raised;
    private readonly string _runs;
    private readonly string _runMessages;
    private readonly string _pauses;

    private StoreSql(DbContext context)
    {
        _dialect = Dialect.Of(context);
        _orders = TableOf<OrderRow>(context);
        _messages = TableOf<MessageRow>(context);
        _contents = TableOf<ContentRow>(context);
        _grants = TableOf<GrantRow>(context);
        _told = TableOf<ToldRow>(context);
        _events = TableOf<EventRow>(context);
        _raised = TableOf<RaisedRow>(context);
        _runs = TableOf<RunRow>(context);
        _runMessages = TableOf<RunMessageRow>(context);
        _pauses = TableOf<PauseRow>(context);
    }

    public Dialect Dialect => _dialect;

    public static StoreSql Of(DbContext context)
    {
        var model = context.Model;
        return Known.TryGetValue(model, out var sql) ? sql : Known.GetValue(model, _ => new StoreSql(context));
    }

    /// <summary>A table's name as SQL has it.</summary>
    public static string TableOf<TRow>(DbContext context)
    {
        var table = context.Model.FindEntityType(typeof(TRow)) ?? throw new InvalidOperationException(
            $"The model of {context.GetType().Name} has no tables of Backorder.Messaging. Call modelBuilder.AddBackorderMessaging() in its OnModelCreating.");
        return context.GetService<ISqlGenerationHelper>().DelimitIdentifier(table.GetTableName()!, table.GetSchema());
    }

    private string Orders(string parameter = P0) => _dialect.Rows(parameter, "shop text", "id text");
}
