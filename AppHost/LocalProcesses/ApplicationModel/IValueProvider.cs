namespace Aspire.Hosting.ApplicationModel;

/// <summary>Something whose value is known once the system starts.</summary>
public interface IValueProvider
{
    /// <summary>The value.</summary>
    ValueTask<string?> GetValueAsync(CancellationToken cancellationToken = default);
}
