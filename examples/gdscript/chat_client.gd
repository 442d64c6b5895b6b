## Talks to the chat server, and comes back when the connection is lost.
extends Node
class_name ChatClient

signal said(member: String, text: String)
signal left(code: int, reason: String)

const GOING_AWAY := 1001
const RETRY_AFTER := 2.0
enum Codes { KICKED = 4003, IDLE = 4008 }

@export var url := "wss://chat.example/rooms/lobby"
var socket := WebSocketPeer.new()
var idle_time := 0.0

func _ready() -> void:
	connect_to_room()

func connect_to_room() -> void:
	idle_time = 0.0
	if socket.connect_to_url(url) != OK:
		socket.close(-1)

func _process(delta: float) -> void:
	socket.poll()
	match socket.get_ready_state():
		WebSocketPeer.STATE_OPEN:
			while socket.get_available_packet_count() > 0:
				hear(socket.get_packet().get_string_from_utf8())
			idle_time += delta
			if idle_time > 600.0:
				socket.close(Codes.IDLE, "nothing was said for ten minutes")
		WebSocketPeer.STATE_CLOSED:
			lost(socket.get_close_code(), socket.get_close_reason())

func hear(line: String) -> void:
	var message = JSON.parse_string(line)
	if message == null:
		socket.close(400, "not JSON")
	else:
		said.emit(message.member, message.text)

func lost(code: int, reason: String) -> void:
	set_process(false)
	if code == 1006 or code == 1015:
		await get_tree().create_timer(RETRY_AFTER).timeout
		set_process(true)
		connect_to_room()
	elif code == Codes.KICKED:
		left.emit(code, reason)

func _exit_tree() -> void:
	socket.close(GOING_AWAY)
