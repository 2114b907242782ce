namespace CityGoals.Reading.Files.Xlsx;

/// <summary>Excel's day numbers (ECMA-376 part 1, 18.17.4).</summary>
internal static class DateSerial
{
    private const double LastDay = 2_958_466;

    /// <summary>The moment that a day number stands for; none outside the years 1900 to 9999.</summary>
    /// <param name="serial">The number: days, and the time of day as a fraction.</param>
    /// <param name="from1904">Whether day 0 is 1 January 1904. Otherwise day 1 is 1 January 1900, and day 60 is 29 February 1900, which never was.</param>
    public static DateTime? Read(double serial, bool from1904)
    {
        if (serial is not (>= 0 and < LastDay))
        {
            return null;
        }

        var first = from1904 ? new DateTime(1904, 1, 1) : serial < 60 ? new DateTime(1899, 12, 31) : new DateTime(1899, 12, 30);
        return first.AddSeconds(Math.Round(serial * 86_400));
    }

    /// <summary>The day number of a moment.</summary>
    public static double Write(DateTime moment, bool from1904) => (moment - (from1904 ? new DateTime(1904, 1, 1) : new DateTime(1899, 12, 30))).TotalDays;
}
