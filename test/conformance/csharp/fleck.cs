// Fleck as a server.
using System;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using Fleck;

public static class Driver
{
    static readonly Meetings<IWebSocketConnection> Arrivals = new Meetings<IWebSocketConnection>();

    static bool Close(Command command)
    {
        var connection = Arrivals.Take(command.Connection);
        int code;
        if (command.Code == null) connection.Close();
        else if (int.TryParse(command.Code, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out code))
            connection.Close(code);
        else throw new DoesNotCompile();
        return false;
    }

    public static void Main()
    {
        FleckLog.LogAction = (level, message, error) => { };
        var port = Kit.FreePort();
        var server = new WebSocketServer("ws://127.0.0.1:" + port);
        server.Start(connection => connection.OnOpen = () =>
            Arrivals.Put(Regex.Match(connection.ConnectionInfo.Path, "connection=([\\w-]+)").Groups[1].Value, connection));
        var constants = typeof(WebSocketStatusCodes).GetFields().Where(field => field.FieldType == typeof(ushort))
            .Select(field => Kit.Quoted("WebSocketStatusCodes." + field.Name) + ":" + field.GetValue(null));
        var close = "\"close\":{\"role\":\"server\",\"codes\":\"every\",\"takesNoReason\":true,\"url\":\"ws://127.0.0.1:" + port
            + "/?connection={connection}\"}";
        Kit.Greet("Fleck", "1.2.0", "Mono 6.8", close, "", string.Join(",", constants));
        Kit.Drive(Close, command => "null");
    }
}
