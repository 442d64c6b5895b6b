# WebSock's handlers, over Bandit and over Cowboy. JSON is read and written by what RabbitMQ's package holds, which has
# Cowboy too.
Logger.configure(level: :none)
Enum.each([:crypto, :ssl, :cowboy], &Application.ensure_all_started/1)
# Built without Mix, these have no applications of their own.
{:ok, _} = :telemetry_app.start(:normal, [])
{:ok, _} = Bandit.Application.start(:normal, [])
{:ok, _} = Plug.Application.start(:normal, [])

defmodule Meeting do
  use GenServer

  def start, do: GenServer.start(__MODULE__, {%{}, %{}}, name: __MODULE__)
  def tell(key, value), do: GenServer.cast(__MODULE__, {:tell, key, value})
  def ask(key), do: GenServer.call(__MODULE__, {:ask, key}, :infinity)

  def init(state), do: {:ok, state}

  def handle_cast({:tell, key, value}, {known, waiting}) do
    with {:ok, from} <- Map.fetch(waiting, key), do: GenServer.reply(from, value)
    {:noreply, {Map.put(known, key, value), Map.delete(waiting, key)}}
  end

  def handle_call({:ask, key}, from, {known, waiting}) do
    case known do
      %{^key => value} -> {:reply, value, {known, waiting}}
      _ -> {:noreply, {known, Map.put(waiting, key, from)}}
    end
  end
end

defmodule Handler do
  @behaviour WebSock

  def init(name) do
    Meeting.tell({:open, name}, self())
    {:ok, name}
  end

  def handle_in(_message, name), do: {:ok, name}
  def handle_info({:return, stop}, name), do: stop.(name)
  def handle_info(_message, name), do: {:ok, name}
  def terminate(reason, name), do: Meeting.tell({:ended, name}, reason)
end

defmodule Names do
  def name_in(query), do: Regex.run(~r/connection=([\w-]+)/, query) |> Enum.at(1)
end

defmodule Upgrade do
  @behaviour Plug

  def init(options), do: options

  def call(conn, _options) do
    WebSockAdapter.upgrade(conn, Handler, Names.name_in(conn.query_string), [])
  end
end

defmodule OverCowboy do
  def init(request, _state) do
    name = Names.name_in(:cowboy_req.qs(request))
    {:cowboy_websocket, request, {Handler, %{}, name}}
  end

  defdelegate websocket_init(state), to: WebSockAdapter.CowboyAdapter
  defdelegate websocket_handle(frame, state), to: WebSockAdapter.CowboyAdapter
  defdelegate websocket_info(message, state), to: WebSockAdapter.CowboyAdapter
  defdelegate terminate(reason, request, state), to: WebSockAdapter.CowboyAdapter
end

defmodule Driver do
  @bandit "1.12.5"

  def run do
    :io.setopts(:standard_io, [:binary, encoding: :unicode])
    {:ok, _} = Meeting.start()
    {bandit, cowboy} = {url(bandit()), url(cowboy())}

    sends =
      for {server, url} <- [{"", bandit}, {"@Cowboy", cowboy}],
          api <- ["stop", "stop-detail", "stop-with-messages"],
          into: %{} do
        settings = %{role: "server", codes: "sample", url: url, spentByError: true, codeRequired: true}
        {api <> server, settings}
      end

    receives = %{
      terminate: %{role: "server", codes: "sample", url: cowboy},
      "terminate@Bandit": %{role: "server", codes: "sample", url: bandit}
    }

    runtime = "Elixir " <> (System.version() |> String.split(".") |> Enum.take(2) |> Enum.join("."))
    say(%{hello: %{library: "Bandit", version: @bandit, runtime: runtime, sends: sends, receives: receives}})

    Enum.each(IO.stream(:stdio, :line), fn line ->
      command = :jsx.decode(line, [:return_maps])
      spawn(fn -> say(Map.put(answer(command), :id, command["id"])) end)
    end)

    System.halt(0)
  end

  defp bandit do
    {:ok, server} = Bandit.start_link(plug: Upgrade, scheme: :http, ip: :loopback, port: 0, startup_log: false)
    {:ok, {_, port}} = ThousandIsland.listener_info(server)
    port
  end

  defp cowboy do
    dispatch = :cowboy_router.compile([{:_, [{:_, OverCowboy, []}]}])
    transport = %{socket_opts: [ip: {127, 0, 0, 1}, port: 0], max_connections: :infinity}
    {:ok, _} = :cowboy.start_clear(:driver, transport, %{env: %{dispatch: dispatch}})
    :ranch.get_port(:driver)
  end

  defp url(port), do: "ws://127.0.0.1:#{port}/?connection={connection}"

  defp say(message), do: IO.puts(:jsx.encode(message))

  # The end of the connection's process tells whether the frame could be made.
  defp answer(%{"do" => "send", "connection" => name, "api" => api} = command) do
    connection = Meeting.ask({:open, name})
    monitor = Process.monitor(connection)
    send(connection, {:return, stop(api, detail(api, command))})

    receive do
      {:DOWN, ^monitor, :process, _, {error, [_ | _]}} -> crashed(error)
      {:DOWN, ^monitor, :process, _, _} -> %{outcome: "returned", open: false}
    after
      2000 -> %{outcome: "returned", open: false}
    end
  end

  defp answer(%{"connection" => name}) do
    case Meeting.ask({:ended, name}) do
      {:remote, code, _} -> %{reported: code}
      _ -> %{reported: :null}
    end
  end

  defp stop("stop-with-messages" <> _, detail), do: &{:stop, :normal, detail, [], &1}
  defp stop(_api, detail), do: &{:stop, :normal, detail, &1}

  defp detail(_api, %{"code" => code, "reason" => reason}), do: {value(code), reason}
  defp detail("stop-detail" <> _, %{"code" => code}), do: {value(code), nil}
  defp detail(_api, %{"code" => code}), do: value(code)

  defp value(%{"special" => special}), do: String.to_atom(special)
  defp value(value), do: value

  defp crashed(error) when is_exception(error), do: %{outcome: "crashed", error: inspect(error.__struct__)}
  defp crashed(error), do: %{outcome: "crashed", error: inspect(if is_tuple(error), do: elem(error, 0), else: error)}
end

Driver.run()
