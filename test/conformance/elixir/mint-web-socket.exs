# Mint.WebSocket as a client over Mint. JSON is read and written by what RabbitMQ's package holds.
Logger.configure(level: :none)
{:ok, _} = Application.ensure_all_started(:crypto)
{:ok, _} = Application.ensure_all_started(:ssl)

defmodule Driver do
  def run do
    :io.setopts(:standard_io, [:binary, encoding: :unicode])

    say(%{
      hello: %{
        library: "Mint.WebSocket",
        version: "1.0.6",
        runtime: "Elixir " <> (System.version() |> String.split(".") |> Enum.take(2) |> Enum.join(".")),
        sends: %{encode: %{role: "client", codes: "sample", codeRequired: true, spentByError: true}},
        receives: %{decode: %{role: "client", codes: "sample"}}
      }
    })

    Enum.each(IO.stream(:stdio, :line), fn line ->
      command = :jsx.decode(line, [:return_maps])
      spawn(fn -> say(Map.put(answer(command), :id, command["id"])) end)
    end)

    System.halt(0)
  end

  defp say(message), do: IO.puts(:jsx.encode(message))

  defp answer(%{"do" => "send"} = command) do
    {conn, ref, websocket, _rest} = open(command["url"])

    case Mint.WebSocket.encode(websocket, {:close, value(command["code"]), command["reason"] || ""}) do
      {:ok, _websocket, data} ->
        {:ok, _conn} = Mint.WebSocket.stream_request_body(conn, ref, data)
        # The connection belongs to this process: it lasts until the peer has seen what came.
        Process.sleep(300)
        %{outcome: "returned", open: false}

      {:error, _websocket, %Mint.WebSocketError{reason: reason}} ->
        error = "{:error, websocket, %Mint.WebSocketError{reason: #{inspect(reason)}}}"
        %{outcome: "threw", error: error}
    end
  rescue
    error -> %{outcome: "crashed", error: inspect(error.__struct__)}
  end

  defp answer(%{"url" => url}) do
    {conn, ref, websocket, data} = open(url)
    %{reported: told(data, conn, ref, websocket)}
  end

  defp told(data, conn, ref, websocket) do
    {:ok, websocket, frames} = Mint.WebSocket.decode(websocket, data)

    Enum.find_value(frames, fn
      {:close, code, _reason} -> code
      {:error, _} -> :null
      _ -> nil
    end) || more(conn, ref, websocket)
  end

  defp more(conn, ref, websocket) do
    message = receive(do: (message -> message))

    case Mint.WebSocket.stream(conn, message) do
      {:ok, conn, parts} -> if parts == [], do: :null, else: told(data_of(parts, ref), conn, ref, websocket)
      {:error, _, _, _} -> :null
    end
  end

  defp open(url) do
    uri = URI.parse(url)
    {:ok, conn} = Mint.HTTP.connect(:http, uri.host, uri.port)
    path = if uri.query, do: "#{uri.path}?#{uri.query}", else: uri.path || "/"
    {:ok, conn, ref} = Mint.WebSocket.upgrade(:ws, conn, path, [])
    {conn, parts} = answered(conn, ref, [])
    {:status, ^ref, status} = List.keyfind(parts, :status, 0)
    {:headers, ^ref, headers} = List.keyfind(parts, :headers, 0)
    {:ok, conn, websocket} = Mint.WebSocket.new(conn, ref, status, headers)
    {conn, ref, websocket, data_of(parts, ref)}
  end

  defp answered(conn, ref, before) do
    message = receive(do: (message -> message))
    {:ok, conn, parts} = Mint.WebSocket.stream(conn, message)
    parts = before ++ parts
    if List.keymember?(parts, :done, 0), do: {conn, parts}, else: answered(conn, ref, parts)
  end

  defp data_of(parts, ref), do: for({:data, ^ref, data} <- parts, into: "", do: data)

  defp value(%{"special" => "NaN"}), do: :nan
  defp value(%{"special" => _}), do: nil
  defp value(:null), do: nil
  defp value(value), do: value
end

Driver.run()
