# WebSockex as a client. JSON is read and written by what RabbitMQ's package holds.
Logger.configure(level: :none)
{:ok, _} = Application.ensure_all_started(:crypto)
{:ok, _} = Application.ensure_all_started(:ssl)

defmodule :telemetry do
  def execute(_event, _measurements, _metadata), do: :ok
end

defmodule Client do
  use WebSockex

  def handle_cast({:return, close}, state), do: Tuple.append(close, state)

  def handle_disconnect(%{reason: reason}, teller) do
    send(teller, {:told, reason})
    {:ok, teller}
  end
end

defmodule Driver do
  def run do
    :io.setopts(:standard_io, [:binary, encoding: :unicode])
    api = %{role: "client", codes: "sample", codeRequired: true, reasonNeedsCode: false, spentByError: true}

    say(%{
      hello: %{
        library: "WebSockex",
        version: "0.4.4-dev",
        runtime: "Elixir " <> (System.version() |> String.split(".") |> Enum.take(2) |> Enum.join(".")),
        sends: %{"close-return": Map.delete(api, :reasonNeedsCode), "close-frame": api},
        receives: %{disconnect: %{role: "client", codes: "sample"}}
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
    {:ok, client} = WebSockex.start(command["url"], Client, self())
    monitor = Process.monitor(client)
    make(command["api"], client, command) || ending(client, monitor)
  end

  defp answer(%{"url" => url}) do
    {:ok, _} = WebSockex.start(url, Client, self())

    receive do
      {:told, {:remote, code, _}} when is_integer(code) -> %{reported: code}
      {:told, {:remote, :normal}} -> %{reported: :null}
      {:told, {:remote, :closed}} -> %{reported: :null}
      {:told, other} -> %{reported: inspect(other)}
    end
  end

  defp make("close-return", client, command) do
    WebSockex.cast(client, {:return, returned(command)})
    nil
  end

  defp make("close-frame", client, command) do
    case WebSockex.send_frame(client, frame(command)) do
      :ok -> nil
      {:error, error} -> threw(error)
    end
  catch
    :exit, {{error, _}, _} -> threw(error)
    :exit, {error, _} -> threw(error)
  end

  defp returned(%{"code" => code, "reason" => reason}), do: {:close, {value(code), reason}}
  defp returned(%{"code" => code}), do: {:close, {value(code), ""}}
  defp returned(_), do: {:close}

  defp frame(%{"code" => code, "reason" => reason}), do: {:close, value(code), reason}
  defp frame(%{"code" => code}), do: {:close, value(code), ""}
  defp frame(%{"reason" => reason}), do: {:close, reason}
  defp frame(_), do: :close

  defp value(%{"special" => special}), do: String.to_atom(special)
  defp value(value), do: value

  defp ending(client, monitor) do
    receive do
      {:DOWN, ^monitor, :process, ^client, {{:case_clause, {:error, error}}, _}} ->
        %{outcome: "crashed", error: "CaseClauseError: " <> text(error)}

      {:DOWN, ^monitor, :process, ^client, {error, stack}} when is_list(stack) -> threw(error)
      {:DOWN, ^monitor, :process, ^client, _} -> %{outcome: "returned", open: false}
    after
      2000 -> %{outcome: "returned", open: false}
    end
  end

  defp threw(error), do: %{outcome: "threw", error: text(error)}

  # What follows in the message is the frame.
  defp text(error) when is_exception(error) do
    "#{inspect(error.__struct__)}: #{Regex.replace(~r/\s*Frame: .*/s, Exception.message(error), "")}"
  end

  defp text(error), do: inspect(error)
end

Driver.run()
