// websocket-sharp as a client and as a server.
using System;
using System.Collections.Concurrent;
using System.Net;
using WebSocketSharp;
using WebSocketSharp.Server;

/// <summary>A connection of the server.</summary>
public sealed class Peer : WebSocketBehavior
{
    protected override void OnOpen()
    {
        Driver.Arrivals.Put(QueryString["connection"], this);
    }

    public bool IsOpen
    {
        get { return ReadyState == WebSocketState.Open; }
    }

    public void Make(Command command)
    {
        if (command.Code == null) Close();
        else Close(command.CodeNumber, command.Reason ?? "");
    }

    public void MakeBySession(Command command)
    {
        if (command.Code == null) Sessions.CloseSession(ID);
        else Sessions.CloseSession(ID, command.CodeNumber, command.Reason ?? "");
    }
}

public static class Driver
{
    public static readonly Meetings<Peer> Arrivals = new Meetings<Peer>();
    public static readonly Meetings<string> Reports = new Meetings<string>();
    static readonly ConcurrentDictionary<string, WebSocket> Clients = new ConcurrentDictionary<string, WebSocket>();

    static WebSocket Client(Command command)
    {
        return Clients.GetOrAdd(command.Connection, _ =>
        {
            var socket = new WebSocket(command.Url);
            socket.Log.Output = (data, path) => { };
            socket.OnClose += (sender, e) => Reports.Put(command.Connection, e.Code.ToString());
            socket.Connect();
            return socket;
        });
    }

    static bool Close(Command command)
    {
        if (command.Api == "close")
        {
            var socket = Client(command);
            if (command.Code == null) socket.Close();
            else if (command.Reason == null) socket.Close(command.CodeNumber);
            else socket.Close(command.CodeNumber, command.Reason);
            return socket.ReadyState == WebSocketState.Open;
        }
        var peer = Arrivals.Take(command.Connection);
        if (command.Api == "behavior-close") peer.Make(command);
        else peer.MakeBySession(command);
        return peer.IsOpen;
    }

    static string Told(Command command)
    {
        Client(command);
        return Reports.Take(command.Connection);
    }

    public static void Main()
    {
        var port = Kit.FreePort();
        var server = new WebSocketServer(IPAddress.Loopback, port);
        server.Log.Output = (data, path) => { };
        server.AddWebSocketService<Peer>("/");
        server.Start();
        var at = "{\"role\":\"server\",\"codes\":\"sample\",\"url\":\"ws://127.0.0.1:" + port + "/?connection={connection}\"";
        var client = "{\"role\":\"client\",\"codes\":\"sample\"";
        var ordered = ",\"reasonNeedsCode\":true}";
        Kit.Greet(
            "websocket-sharp",
            "1.0.2",
            "Mono 6.8",
            "\"close\":" + client + ordered + ",\"behavior-close\":" + at + ordered + ",\"close-session\":" + at + ordered,
            "\"close-event\":" + client + "}",
            Kit.Constants<CloseStatusCode>());
        Kit.Drive(Close, Told);
    }
}
