// System.Net.WebSockets as a client, on Mono, which has the managed sockets of .NET Core.
using System;
using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Threading;

public static class Driver
{
    static readonly ConcurrentDictionary<string, ClientWebSocket> Clients =
        new ConcurrentDictionary<string, ClientWebSocket>();

    static ClientWebSocket Client(Command command)
    {
        return Clients.GetOrAdd(command.Connection, _ =>
        {
            var socket = new ClientWebSocket();
            socket.ConnectAsync(new Uri(command.Url), CancellationToken.None).GetAwaiter().GetResult();
            return socket;
        });
    }

    static bool Close(Command command)
    {
        var socket = Client(command);
        // The call is given a number of the enum's own type by a cast, so that every int compiles.
        int number;
        if (!int.TryParse(command.Code, out number)) throw new DoesNotCompile();
        var status = (WebSocketCloseStatus)number;
        var closing = command.Api == "close"
            ? socket.CloseAsync(status, command.Reason, CancellationToken.None)
            : socket.CloseOutputAsync(status, command.Reason, CancellationToken.None);
        try
        {
            closing.GetAwaiter().GetResult();
        }
        catch (WebSocketException)
        {
            // The frame is out: it is the answer of the peer, the same code, that was refused.
        }
        return socket.State == WebSocketState.Open;
    }

    static string Told(Command command)
    {
        var socket = Client(command);
        try
        {
            var result = socket.ReceiveAsync(new ArraySegment<byte>(new byte[1024]), CancellationToken.None)
                .GetAwaiter().GetResult();
            return result.CloseStatus == null ? "null" : ((int)result.CloseStatus).ToString();
        }
        catch (WebSocketException)
        {
            return "null";
        }
    }

    public static void Main()
    {
        ThreadPool.SetMinThreads(64, 64);
        var client = "{\"role\":\"client\",\"codes\":\"sample\",\"codeRequired\":true,\"spentByError\":true}";
        Kit.Greet(
            "System.Net.WebSockets",
            Environment.GetEnvironmentVariable("PACKAGE_VERSIONS").Contains("6.8.0.105") ? "6.8.0.105" : "unknown",
            "Mono 6.8",
            "\"close\":" + client + ",\"close-output\":" + client,
            "\"close-status@Mono\":{\"role\":\"client\",\"codes\":\"sample\"}",
            Kit.Constants<WebSocketCloseStatus>());
        Kit.Drive(Close, Told);
    }
}
