using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace Aspire.Hosting.Processes;

/// <summary>TCP ports of the loopback interface.</summary>
public static class Ports
{
    // Below the range from which Linux takes the ports of outgoing connections: nobody gets one of these by chance.
    private const int First = 20_000;
    private const int Last = 32_000;

    private static readonly HashSet<int> Taken = [];

    /// <summary>A port that nobody listens on, and that this process has given to nobody else.</summary>
    public static int TakeFree()
    {
        lock (Taken)
        {
            while (true)
            {
                var port = RandomNumberGenerator.GetInt32(First, Last);
                if (IsFree(port) && Taken.Add(port)) return port;
            }
        }
    }

    /// <summary>Refuses a port on which somebody listens.</summary>
    /// <param name="user">Who wants to listen there.</param>
    /// <exception cref="CannotStartException">Somebody does.</exception>
    public static void Require(int port, string user)
    {
        if (!IsFree(port))
        {
            throw new CannotStartException(
                $"{user} のポート {port} はほかのプログラムが使っています。そのプログラムを止めるか、別のポートを指定してください。",
                $"port {port} of {user} is taken by another program: stop that program, or set another port");
        }
    }

    /// <summary>Whether nobody listens on the port.</summary>
    public static bool IsFree(int port)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            socket.Bind(new IPEndPoint(IPAddress.Loopback, port));
            socket.Listen(1);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
