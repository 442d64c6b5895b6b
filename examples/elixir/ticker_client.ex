defmodule Ticker.Client do
  @moduledoc "Follows the prices of an exchange and keeps the last of each symbol."
  use WebSockex
  require Logger

  @feed "wss://exchange.example/feed"
  @normal 1000
  @retry_codes [1001, 1006, 1012, 1013]
  @reconnect_delay 1_000

  def start_link(symbols) do
    WebSockex.start_link(@feed, __MODULE__, %{symbols: symbols, last: %{}, attempts: 0}, name: __MODULE__)
  end

  def stop(pid), do: WebSockex.cast(pid, :stop)

  def drop(pid), do: WebSockex.send_frame(pid, {:close, 1005, ""})

  @impl true
  def handle_connect(_conn, state) do
    Logger.info("Connected to #{@feed}")
    {:ok, %{state | attempts: 0}}
  end

  @impl true
  def handle_frame({:text, message}, state) do
    case Jason.decode(message) do
      {:ok, %{"symbol" => symbol, "price" => price}} -> {:ok, put_in(state.last[symbol], price)}
      {:ok, %{"type" => "bye"}} -> {:close, {@normal, "bye"}, state}
      {:ok, _} -> {:ok, state}
      {:error, error} -> {:close, {code_for(error), "cannot read this"}, state}
    end
  end

  @impl true
  def handle_cast(:stop, state), do: {:close, {@normal, "stopped"}, state}
  def handle_cast({:refuse, reason}, state), do: {:close, {5001, reason}, state}

  @impl true
  def handle_disconnect(%{reason: {:remote, 1008, reason}}, state) do
    Logger.error("Refused: #{reason}")
    {:ok, state}
  end

  def handle_disconnect(%{reason: {:remote, code, _reason}}, %{attempts: attempts} = state)
      when code in @retry_codes and attempts < 10 do
    Process.sleep(@reconnect_delay * attempts)
    {:reconnect, %{state | attempts: attempts + 1}}
  end

  def handle_disconnect(%{reason: {:remote, code, _reason}}, state) when code in 4000..4099 do
    Logger.warning("The exchange closed with #{code}")
    {:ok, state}
  end

  def handle_disconnect(%{reason: {:remote, :closed}}, state), do: {:reconnect, state}
  def handle_disconnect(_status, state), do: {:ok, state}

  defp code_for(%Jason.DecodeError{}), do: 1007
  defp code_for(_), do: 1011
end
