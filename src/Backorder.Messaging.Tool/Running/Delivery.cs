using Backorder.Messaging.Smtp;
using Microsoft.Extensions.DependencyInjection;

namespace Backorder.Messaging.Tool;

/// <summary>How messages leave. A closed family of two.</summary>
internal abstract class Delivery
{
    private Delivery()
    {
    }

    /// <summary>For a command that looks and sends nothing.</summary>
    public static Delivery None => new Folder(".");

    /// <summary>What a ledger notes down about it.</summary>
    public abstract string Id { get; }

    /// <summary>What is said where the ledger's messages leave by the other way.</summary>
    public abstract string Refusal { get; }

    /// <summary>Whether customers get what is sent, so that it has to speak of the present.</summary>
    public abstract bool IsReal { get; }

    public static Delivery Of(string? smtp, string folder) => smtp is null ? new Folder(folder) : new Mail(smtp);

    /// <summary>Adds the senders.</summary>
    /// <param name="builder">The registration.</param>
    /// <param name="clock">Dates the files.</param>
    /// <param name="counted">Called after each message.</param>
    public abstract void AddTo(BackorderMessagingBuilder builder, TimeProvider clock, Action counted);

    /// <summary>A file for each message.</summary>
    public sealed class Folder(string path) : Delivery
    {
        public override string Id => "folder";

        public override string Refusal => "keeps messages that are sent by mail; expected --smtp URL, or another ledger to try something out";

        public override bool IsReal => false;

        public override void AddTo(BackorderMessagingBuilder builder, TimeProvider clock, Action counted) => builder
            .ConfigureDispatch(options =>
            {
                // A file takes a moment, so many may be under way, and one that a dead process held is soon free again.
                (options.BatchSize, options.Concurrency) = (1000, 128);
                (options.SendTimeout, options.Lease) = (TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(20));
            })
            .AddSender(new CountedSender<PickupFolderSender>(new PickupFolderSender(path, clock), counted))
            .AddSender(new CountedSender<PickupFolderSmsSender>(new PickupFolderSmsSender(path), counted));
    }

    /// <summary>A mail server.</summary>
    public sealed class Mail : Delivery
    {
        private readonly string _url;

        /// <exception cref="BadInputException">The URL is none; the message repeats no password.</exception>
        public Mail(string url) =>
            _url = SmtpUrl.TryParse(url, out _, out var problem) ? url : throw new BadInputException("--smtp", "", problem.TrimEnd('.'));

        public override string Id => "mail";

        public override string Refusal => "has written its messages into a folder, where they count as told; expected another --out or --ledger for what is really sent";

        public override bool IsReal => true;

        public override void AddTo(BackorderMessagingBuilder builder, TimeProvider clock, Action counted)
        {
            builder.ConfigureDispatch(static options => options.Lease = TimeSpan.FromMinutes(1)).AddSmtpSender(_url);
            var smtp = builder.Services.Last(static service => service.ServiceType == typeof(IMessageSender));
            builder.Services.Remove(smtp);
            builder.AddSender(services => new CountedSender<IMessageSender>((IMessageSender)smtp.ImplementationFactory!(services), counted));
        }
    }
}
