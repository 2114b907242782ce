namespace Aspire.Hosting.ApplicationModel;

/// <summary>A value as it may stand in an address.</summary>
internal sealed class EscapedValue(IValueProvider value) : IValueProvider, IManifestExpressionProvider
{
    public string ValueExpression => ((IManifestExpressionProvider)value).ValueExpression;

    public async ValueTask<string?> GetValueAsync(CancellationToken cancellationToken = default) =>
        Uri.EscapeDataString(await value.GetValueAsync(cancellationToken) ?? "");
}
