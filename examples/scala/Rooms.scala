package rooms

import scala.concurrent.duration._

import cats.effect.{ExitCode, IO, IOApp}
import cats.effect.std.Queue
import com.comcast.ip4s._
import fs2.{Pipe, Stream}
import fs2.concurrent.Topic
import org.http4s.HttpApp
import org.http4s.dsl.io._
import org.http4s.ember.server.EmberServerBuilder
import org.http4s.server.websocket.WebSocketBuilder2
import org.http4s.websocket.WebSocketFrame
import org.http4s.websocket.WebSocketFrame.{Close, Text}

/** A chat room on http4s: all members hear what one says. */
object Rooms extends IOApp {
  private val Kicked = 4003
  private val MaxQueued = 1000

  private def end(code: Int, reason: String): Stream[IO, WebSocketFrame] =
    Stream.fromEither[IO](WebSocketFrame.Close(code, reason))

  private def answer(frame: WebSocketFrame): Stream[IO, WebSocketFrame] = frame match {
    case Text("/quit", _) => end(1000, "bye")
    case Text("/kick", _) => end(Kicked, "a moderator removed you")
    case Text(text, _) if text.length > 4096 =>
      // `Close` refuses what lies outside 1000–4999: this stream fails.
      end(413, "at most 4096 characters")
    case Text(text, _) => Stream.emit(Text(text))
    case close: Close =>
      close.closeCode match {
        case 1000 | 1001 => Stream.empty
        case 1006 => end(1006, "lost")
        case _ => Stream.emit(close)
      }
    case _ => Stream.empty
  }

  private def routes(topic: Topic[IO, WebSocketFrame])(builder: WebSocketBuilder2[IO]): HttpApp[IO] =
    org.http4s.HttpRoutes
      .of[IO] { case GET -> Root / "chat" =>
        val receive: Pipe[IO, WebSocketFrame, Unit] = _.flatMap(answer).through(topic.publish)
        builder.build(topic.subscribe(MaxQueued), receive)
      }
      .orNotFound

  def run(arguments: List[String]): IO[ExitCode] =
    for {
      topic <- Topic[IO, WebSocketFrame]
      _ <- EmberServerBuilder
        .default[IO]
        .withPort(port"3000")
        .withIdleTimeout(5000.millis)
        .withHttpWebSocketApp(routes(topic))
        .build
        .useForever
    } yield ExitCode.Success
}
