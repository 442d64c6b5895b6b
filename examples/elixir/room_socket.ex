defmodule Rooms.Socket do
  @moduledoc "One member of a chat room. The endpoint upgrades to this handler with `WebSockAdapter.upgrade/4`."
  @behaviour WebSock
  require Logger

  @kicked 4003
  @idle 4008
  @idle_timeout 600_000

  @impl true
  def init(%{room: room, member: member}) do
    case Rooms.join(room, member) do
      :ok -> {:ok, %{room: room, member: member}, @idle_timeout}
      {:error, :full} -> {:stop, :normal, {1013, "the room is full"}, %{}}
      {:error, :unknown} -> {:stop, :normal, {404, "no such room"}, %{}}
    end
  end

  @impl true
  def handle_in({text, [opcode: :text]}, state) do
    Rooms.say(state.room, state.member, text)
    {:ok, state}
  end

  def handle_in({_data, [opcode: :binary]}, state), do: {:stop, :normal, 1003, state}

  @impl true
  def handle_info({:said, member, text}, state), do: {:push, {:text, "#{member}: #{text}"}, state}
  def handle_info({:kicked, by}, state), do: bye(state, @kicked, "kicked by #{by}")
  def handle_info(:timeout, state), do: bye(state, @idle, "nothing was sent for ten minutes")
  def handle_info(:lost_backend, state), do: bye(state, 1006, "the backend is gone")

  @impl true
  def terminate(reason, state) do
    Logger.info("#{state[:member]} left: #{inspect(reason)}")
    :ok
  end

  defp bye(state, code, text), do: {:stop, :normal, {code, text}, state}
end
