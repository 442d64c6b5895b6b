// Speaks the driver side of the line protocol (see ../README.md).
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using System.Threading;

/// <summary>What the driver is asked for. A field that the command does not have is null.</summary>
public sealed class Command
{
    public string Id, Api, Connection, Url, Code, Reason;
    public bool Sends;

    public static Command Parse(string line)
    {
        return new Command
        {
            Id = Field(line, "id"),
            Sends = Field(line, "do") == "send",
            Api = Field(line, "api"),
            Connection = Field(line, "connection"),
            Url = Field(line, "url"),
            Code = Field(line, "code"),
            Reason = Field(line, "reason"),
        };
    }

    /// <summary>The code as the type of the call's parameter; any other value does not compile.</summary>
    public ushort CodeNumber
    {
        get
        {
            ushort number;
            if (ushort.TryParse(Code, NumberStyles.None, CultureInfo.InvariantCulture, out number)) return number;
            throw new DoesNotCompile();
        }
    }

    /// <summary>The value of a key in a flat object of the protocol, of which no text holds an escape.</summary>
    static string Field(string line, string key)
    {
        var found = Regex.Match(line, "\"" + key + "\":(?:\"(?<text>[^\"]*)\"|(?<other>\\{[^}]*\\}|[^,}]+))");
        if (!found.Success) return null;
        // A text in the place of the code is no number, though it looks like one.
        var text = found.Groups["text"];
        return text.Success ? (key == "code" ? "\"" + text.Value : text.Value) : found.Groups["other"].Value;
    }
}

public sealed class DoesNotCompile : Exception
{
    public DoesNotCompile() : base("does not compile") { }
}

/// <summary>Values that are left by name, and waited for.</summary>
public sealed class Meetings<T>
{
    readonly Dictionary<string, T> known = new Dictionary<string, T>();

    /// <summary>The first value stands.</summary>
    public void Put(string name, T value)
    {
        lock (known)
        {
            if (!known.ContainsKey(name)) known[name] = value;
            Monitor.PulseAll(known);
        }
    }

    public T Take(string name)
    {
        lock (known)
        {
            while (!known.ContainsKey(name)) Monitor.Wait(known);
            return known[name];
        }
    }
}

public static class Kit
{
    static readonly object Output = new object();

    public static void Say(string line)
    {
        lock (Output)
        {
            Console.Out.WriteLine(line);
            Console.Out.Flush();
        }
    }

    public static string Quoted(string text)
    {
        return "\"" + Regex.Replace(text, "[\"\\\\]", "\\$0") + "\"";
    }

    /// <summary>`apis` and `constants` are JSON.</summary>
    public static void Greet(string library, string version, string runtime, string sends, string receives, string constants)
    {
        Say(string.Format(
            "{{\"hello\":{{\"library\":{0},\"version\":{1},\"runtime\":{2},\"sends\":{{{3}}},\"receives\":{{{4}}},\"constants\":{{{5}}}}}}}",
            Quoted(library), Quoted(version), Quoted(runtime), sends, receives, constants));
    }

    /// <summary>The members of an enum under the path by which they are written, as JSON.</summary>
    public static string Constants<T>()
    {
        var names = Enum.GetNames(typeof(T));
        return string.Join(",", names.Select(name =>
            Quoted(typeof(T).Name + "." + name) + ":" + Convert.ToInt64(Enum.Parse(typeof(T), name))));
    }

    /// <summary>`close` makes the call and says whether it left the connection open; `told` is a code as JSON.</summary>
    public static void Drive(Func<Command, bool> close, Func<Command, string> told)
    {
        for (string line; (line = Console.In.ReadLine()) != null; )
        {
            var command = Command.Parse(line);
            new Thread(() => Say(command.Sends ? Sent(command, close) : Received(command, told))) { IsBackground = true }
                .Start();
        }
        Environment.Exit(0);
    }

    static string Sent(Command command, Func<Command, bool> close)
    {
        try
        {
            var open = close(command) ? "true" : "false";
            return "{\"id\":" + command.Id + ",\"outcome\":\"returned\",\"open\":" + open + "}";
        }
        catch (DoesNotCompile error)
        {
            return Threw(command, error.Message);
        }
        catch (Exception error)
        {
            // The lines that follow name the parameter.
            return Threw(command, error.GetType().Name + ": " + error.Message.Split('\n')[0].Trim());
        }
    }

    static string Threw(Command command, string error)
    {
        return "{\"id\":" + command.Id + ",\"outcome\":\"threw\",\"error\":" + Quoted(error) + "}";
    }

    static string Received(Command command, Func<Command, string> told)
    {
        return "{\"id\":" + command.Id + ",\"reported\":" + told(command) + "}";
    }

    /// <summary>A port that nothing listens on.</summary>
    public static int FreePort()
    {
        var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        return port;
    }
}
