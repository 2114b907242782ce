namespace Aspire.Hosting.ApplicationModel;

/// <summary>Something that has a placeholder while its value is unknown.</summary>
public interface IManifestExpressionProvider
{
    /// <summary>The placeholder.</summary>
    string ValueExpression { get; }
}
