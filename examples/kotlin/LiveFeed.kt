package app.live

import java.util.concurrent.TimeUnit
import kotlin.time.Duration
import kotlin.time.Duration.Companion.milliseconds
import okhttp3.OkHttpClient
import okhttp3.Request
import okhttp3.Response
import okhttp3.WebSocket
import okhttp3.WebSocketListener

/** A live feed for an Android app, over OkHttp. */
class LiveFeed(private val url: String, private val onTick: (String) -> Unit) : WebSocketListener() {
    private val client = OkHttpClient.Builder().pingInterval(4000, TimeUnit.MILLISECONDS).build()
    private var socket: WebSocket? = null
    private var wait: Duration = 1000.milliseconds

    fun start() {
        socket = client.newWebSocket(Request.Builder().url(url).build(), this)
    }

    fun pause() {
        // OkHttp throws for a code that may not be sent; `null` would be no code at all.
        socket?.close(1005, null)
    }

    fun signOut(expired: Boolean) {
        socket?.close(if (expired) SESSION_EXPIRED else 1000, "signed out")
        socket = null
    }

    override fun onMessage(webSocket: WebSocket, text: String) = onTick(text)

    override fun onClosing(webSocket: WebSocket, code: Int, reason: String) {
        webSocket.close(code, reason)
    }

    override fun onClosed(webSocket: WebSocket, code: Int, reason: String) {
        when (code) {
            1000, 1001 -> Unit
            SESSION_EXPIRED -> signOut(expired = true)
            // A lost connection is told to onFailure instead.
            1006 -> start()
            in 4000..4999 -> onTick("closed: $reason")
            else -> start()
        }
    }

    override fun onFailure(webSocket: WebSocket, t: Throwable, response: Response?) {
        wait = (wait * 2).coerceAtMost(3000.milliseconds)
        start()
    }

    companion object {
        const val SESSION_EXPIRED = 4001
    }
}
