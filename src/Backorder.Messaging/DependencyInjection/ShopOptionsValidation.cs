using Microsoft.Extensions.Options;

namespace Backorder.Messaging;

/// <summary>Refuses broken shop options at start, or at the first use where there is no host.</summary>
internal sealed class ShopOptionsValidation : IValidateOptions<BackorderShopOptions>
{
    public ValidateOptionsResult Validate(string? name, BackorderShopOptions options)
    {
        var faults = ShopOptionsCheck.Faults(options);
        return faults.Count == 0
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(faults.Select(fault => $"Shop \"{name}\": {fault.Path} {fault.Problem}."));
    }
}
