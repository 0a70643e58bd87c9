namespace Backorder.Messaging.Tool;

/// <summary>Something outside failed, and the message is all that a person needs to know. What was written before stands.</summary>
internal sealed class FailedException(string line, Exception? cause = null) : Exception(line, cause);
