namespace Backorder.Messaging;

/// <summary>Starts a call of a sender.</summary>
/// <param name="send">The call.</param>
/// <returns>The call under way; a throw of the sender is in it.</returns>
internal delegate Task<SendOutcome> SenderStart(Func<Task<SendOutcome>> send);
