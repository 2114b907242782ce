using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>Text with places for values that are known only once the system starts.</summary>
public class ReferenceExpression : IManifestExpressionProvider, IValueProvider
{
    private readonly CompositeFormat format;

    private ReferenceExpression(string format, IReadOnlyList<IValueProvider> valueProviders, IReadOnlyList<string> manifestExpressions)
    {
        this.format = CompositeFormat.Parse(format);
        ValueProviders = valueProviders;
        ManifestExpressions = manifestExpressions;
    }

    /// <summary>The text with its places numbered: {0}, {1}, …</summary>
    public string Format => format.Format;

    /// <summary>What fills the places, in their order.</summary>
    public IReadOnlyList<IValueProvider> ValueProviders { get; }

    /// <summary>The places' placeholders.</summary>
    public IReadOnlyList<string> ManifestExpressions { get; }

    /// <inheritdoc/>
    public string ValueExpression => string.Format(CultureInfo.InvariantCulture, format, [.. ManifestExpressions]);

    /// <summary>Takes an interpolated string whose places are resources, endpoints, parameters and the like.</summary>
    public static ReferenceExpression Create(in ExpressionInterpolatedStringHandler handler) => handler.Build();

    /// <summary>The text with its places filled.</summary>
    public async ValueTask<string?> GetValueAsync(CancellationToken cancellationToken = default)
    {
        var values = new object?[ValueProviders.Count];
        for (var i = 0; i < values.Length; i++) values[i] = await ValueProviders[i].GetValueAsync(cancellationToken);
        return string.Format(CultureInfo.InvariantCulture, format, values);
    }

    /// <summary>Collects the parts of an interpolated string without evaluating them.</summary>
    [InterpolatedStringHandler]
    public ref struct ExpressionInterpolatedStringHandler
    {
        private readonly StringBuilder text;
        private readonly List<IValueProvider> values;
        private readonly List<string> expressions;

        /// <summary>Called by the compiler.</summary>
        public ExpressionInterpolatedStringHandler(int literalLength, int formattedCount)
        {
            text = new StringBuilder(literalLength);
            values = new List<IValueProvider>(formattedCount);
            expressions = new List<string>(formattedCount);
        }

        /// <summary>Text as it stands.</summary>
        public readonly void AppendLiteral(string value) => text.Append(value).Replace("{", "{{", text.Length - value.Length, value.Length).Replace("}", "}}", text.Length - value.Length, value.Length);

        /// <summary>Text that is known already.</summary>
        public readonly void AppendFormatted(string? value) => AppendLiteral(value ?? "");

        /// <summary>A place for a value.</summary>
        public readonly void AppendFormatted<T>(T valueProvider) where T : IValueProvider, IManifestExpressionProvider
        {
            text.Append(CultureInfo.InvariantCulture, $"{{{values.Count}}}");
            values.Add(valueProvider);
            expressions.Add(valueProvider.ValueExpression);
        }

        /// <summary>A place for a resource's value.</summary>
        public readonly void AppendFormatted<T>(IResourceBuilder<T> valueProvider) where T : IResource, IValueProvider, IManifestExpressionProvider =>
            AppendFormatted(valueProvider.Resource);

        /// <summary>A place for a resource's value; as it may stand in an address with the format <c>uri</c>, which is the only one.</summary>
        public readonly void AppendFormatted<T>(IResourceBuilder<T> valueProvider, string? format) where T : IResource, IValueProvider, IManifestExpressionProvider
        {
            if (format is not (null or "uri")) throw new FormatException($"There is no format {format}.");
            if (format is null) AppendFormatted(valueProvider.Resource);
            else AppendFormatted(new EscapedValue(valueProvider.Resource));
        }

        internal readonly ReferenceExpression Build() => new(text.ToString(), values, expressions);
    }
}
