using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text;

// A chat room on ASP.NET Core.
var builder = WebApplication.CreateBuilder(args);
var app = builder.Build();
var room = new Room();

app.UseWebSockets(new WebSocketOptions { KeepAliveInterval = TimeSpan.FromMilliseconds(4000) });
app.Map("/chat/{name}", async (HttpContext context, string name) =>
{
    if (!context.WebSockets.IsWebSocketRequest)
    {
        context.Response.StatusCode = 400;
        return;
    }
    using var socket = await context.WebSockets.AcceptWebSocketAsync();
    await room.RunAsync(name, socket, context.RequestAborted);
});
app.Run("http://localhost:3000");

internal sealed class Room
{
    private const int MaxMembers = 1000;
    private const WebSocketCloseStatus Kicked = (WebSocketCloseStatus)4003;

    private readonly ConcurrentDictionary<string, WebSocket> _members = new();

    public async Task RunAsync(string name, WebSocket socket, CancellationToken token)
    {
        if (_members.Count >= MaxMembers)
        {
            await socket.CloseAsync((WebSocketCloseStatus)1013, "the room is full", token);
            return;
        }
        if (_members.TryRemove(name, out var before))
        {
            // .NET throws an ArgumentException for 1006 and 1015.
            await before.CloseOutputAsync((WebSocketCloseStatus)1006, "replaced", token);
        }
        _members[name] = socket;

        var buffer = new byte[4096];
        while (socket.State == WebSocketState.Open)
        {
            var result = await socket.ReceiveAsync(buffer, token);
            if (result.MessageType == WebSocketMessageType.Close)
            {
                await EndAsync(name, socket, result, token);
                return;
            }
            var text = Encoding.UTF8.GetString(buffer, 0, result.Count);
            if (text.StartsWith("/kick ") && _members.TryGetValue(text[6..], out var other))
            {
                await other.CloseAsync(Kicked, "a moderator removed you", token);
                continue;
            }
            await Task.WhenAll(_members.Values.Select(member =>
                member.SendAsync(buffer.AsMemory(0, result.Count), WebSocketMessageType.Text, true, token).AsTask()));
        }
    }

    private async Task EndAsync(string name, WebSocket socket, WebSocketReceiveResult result, CancellationToken token)
    {
        _members.TryRemove(name, out _);
        var said = result.CloseStatus switch
        {
            WebSocketCloseStatus.NormalClosure or WebSocketCloseStatus.EndpointUnavailable => "left",
            // A connection without TLS was never there.
            (WebSocketCloseStatus)1015 => "had no certificate",
            Kicked => "was removed",
            _ => $"is gone: {(int?)result.CloseStatus}",
        };
        Console.WriteLine($"{name} {said}");
        // `Empty` is no empty frame: 1005 goes on the wire.
        await socket.CloseOutputAsync(WebSocketCloseStatus.Empty, null, token);
    }
}
