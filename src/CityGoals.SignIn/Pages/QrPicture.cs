using QRCoder;

namespace CityGoals.SignIn.Pages;

/// <summary>A QR code as a drawing within the page: nothing is fetched for it.</summary>
internal static class QrPicture
{
    private const int UnitsPerModule = 4;

    /// <summary>An svg element, black on white in every colour scheme: cameras need it so.</summary>
    internal static string Of(string text)
    {
        using var data = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        using var code = new SvgQRCode(data);
        return code.GetGraphic(UnitsPerModule);
    }
}
