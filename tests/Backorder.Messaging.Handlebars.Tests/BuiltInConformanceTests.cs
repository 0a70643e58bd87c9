using Backorder.Messaging.Testing;

namespace Backorder.Messaging.Handlebars.Tests;

public sealed class BuiltInConformanceTests : RendererConformance
{
    protected override IMessageRenderer Renderer { get; } = new PhrasebookRenderer();
}
