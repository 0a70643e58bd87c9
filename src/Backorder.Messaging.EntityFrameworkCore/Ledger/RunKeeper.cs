using Microsoft.EntityFrameworkCore;

namespace Backorder.Messaging.EntityFrameworkCore;

/// <summary>Keeps runs until they are approved.</summary>
internal sealed class RunKeeper
{
    private readonly StoreSession _session;

    public RunKeeper(StoreSession session) => _session = session;

    /// <returns>How many runs were new.</returns>
    public async Task<int> KeepAsync(KeptRun run, CancellationToken cancellationToken)
    {
        var made = await _session.ExecuteAsync(_session.Sql.InsertRun, cancellationToken, run.Id, Ticks.Of(run.PlannedAt), RunForm.ToJson(run)).ConfigureAwait(false);
        if (made > 0)
        {
            var rows = run.Messages.Select((message, position) => new RunMessageRow
            {
                RunId = run.Id,
                Position = position,
                Shop = message.Shop,
                OrderId = message.Order,
                Message = RunForm.ToJson(message),
            }).ToList();
            await _session.ExecuteAsync(_session.Sql.InsertRunMessages, cancellationToken, StoreSession.Json<RunMessageRow>(rows)).ConfigureAwait(false);
        }

        return made;
    }

    public async Task<KeptRun?> FindAsync(string id, CancellationToken cancellationToken)
    {
        var run = await _session.Table<RunRow>().SingleOrDefaultAsync(row => row.Id == id, cancellationToken).ConfigureAwait(false);
        return run is null ? null : RunForm.ToRun(run, await _session.Table<RunMessageRow>()
            .Where(row => row.RunId == id)
            .OrderBy(static row => row.Position)
            .ToListAsync(cancellationToken).ConfigureAwait(false));
    }
}
