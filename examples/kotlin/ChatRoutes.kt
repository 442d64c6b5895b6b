package app.chat

import io.ktor.server.application.Application
import io.ktor.server.application.install
import io.ktor.server.routing.routing
import io.ktor.server.websocket.DefaultWebSocketServerSession
import io.ktor.server.websocket.WebSockets
import io.ktor.server.websocket.webSocket
import io.ktor.websocket.CloseReason
import io.ktor.websocket.Frame
import io.ktor.websocket.close
import io.ktor.websocket.readText
import java.util.concurrent.ConcurrentHashMap

private const val MAX_MEMBERS = 1000
private const val KICKED: Short = 4003

/** A chat room on Ktor. */
fun Application.chat() {
    val members = ConcurrentHashMap<String, DefaultWebSocketServerSession>()
    install(WebSockets) { maxFrameSize = 4096 }
    routing {
        webSocket("/chat/{name}") {
            val name = call.parameters["name"] ?: return@webSocket close(CloseReason(404, "no name"))
            if (members.size >= MAX_MEMBERS) {
                close(CloseReason(CloseReason.Codes.TRY_AGAIN_LATER, "the room is full"))
                return@webSocket
            }
            members.put(name, this)?.close(CloseReason(1006, "replaced"))
            try {
                for (frame in incoming) {
                    val text = (frame as? Frame.Text)?.readText() ?: continue
                    if (text.startsWith("/kick ")) {
                        members[text.removePrefix("/kick ")]?.close(CloseReason(KICKED, "a moderator removed you"))
                    } else {
                        members.values.forEach { it.send(Frame.Text(text)) }
                    }
                }
            } finally {
                members.remove(name, this)
                val reason = closeReason.await()
                when (reason?.code?.toInt()) {
                    1000, 1001 -> println("$name left")
                    1006 -> println("$name is gone")
                    else -> println("$name: $reason")
                }
            }
        }
    }
}
