using System.Globalization;
using System.Net;

namespace CityGoals.LocalProcesses.Tests;

/// <summary>What a process listens on, as the kernel tells.</summary>
internal static class Listeners
{
    private const string Listening = "0A";

    /// <summary>Addresses with ports of the process's TCP listeners, in order.</summary>
    internal static IReadOnlyList<string> Of(int pid)
    {
        var sockets = Directory.GetFiles($"/proc/{pid}/fd")
            .Select(descriptor => new FileInfo(descriptor).LinkTarget ?? "")
            .Where(target => target.StartsWith("socket:[", StringComparison.Ordinal))
            .Select(target => target["socket:[".Length..^1])
            .ToHashSet();
        return
        [
            .. new[] { "/proc/net/tcp", "/proc/net/tcp6" }
                .SelectMany(table => File.ReadLines(table).Skip(1))
                .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                .Where(fields => fields[3] == Listening && sockets.Contains(fields[9]))
                .Select(fields => AddressOf(fields[1]))
                .Order(),
        ];
    }

    // Address in hexadecimal, each four bytes in the order of this machine, then the port.
    private static string AddressOf(string field)
    {
        var (address, port) = (field.Split(':')[0], field.Split(':')[1]);
        var bytes = Convert.FromHexString(address).Chunk(4).SelectMany(word => BitConverter.IsLittleEndian ? word.Reverse() : word).ToArray();
        return new IPEndPoint(new IPAddress(bytes), int.Parse(port, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString();
    }
}
