using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting.Engine;

/// <summary>A value that is generated once and then kept.</summary>
internal sealed class SavedParameterDefault(SavedSecrets secrets, string name, ParameterDefault generated) : ParameterDefault
{
    public override string GetDefaultValue() => secrets.GetOrAdd(name, generated.GetDefaultValue);
}
