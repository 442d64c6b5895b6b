//! tokio-websockets as a client.

mod kit;

use futures_util::{SinkExt, StreamExt};
use kit::{drive, Closer, Receives, Report, Sends, EVERY, SAMPLE};
use tokio::runtime::{Builder, Runtime};
use tokio_websockets::{ClientBuilder, CloseCode, MaybeTlsStream, Message, WebSocketStream};

type Socket = WebSocketStream<MaybeTlsStream<tokio::net::TcpStream>>;

fn runtime() -> Runtime {
    Builder::new_current_thread().enable_all().build().expect("a runtime")
}

async fn connect(url: &str) -> Result<Socket, String> {
    let builder = ClientBuilder::new().uri(url).map_err(|error| error.to_string())?;
    Ok(builder.connect().await.map_err(|error| error.to_string())?.0)
}

fn open(url: &str) -> Result<Closer, String> {
    let runtime = runtime();
    let mut socket = runtime.block_on(connect(url))?;
    Ok(Box::new(move |given| {
        let code = match given.has_code() {
            true => Some(CloseCode::try_from(given.code()?).map_err(|error| error.to_string())?),
            false => None,
        };
        let message = Message::close(code, &given.reason);
        runtime.block_on(socket.send(message)).map_err(|error| error.to_string())?;
        Ok(false)
    }))
}

fn as_close(url: &str) -> Report {
    runtime().block_on(async {
        let mut socket = connect(url).await.expect("a connection");
        while let Some(Ok(message)) = socket.next().await {
            if let Some((code, _)) = message.as_close() {
                return Report::Code(code.into());
            }
        }
        Report::Nothing
    })
}

fn main() {
    let constants = [
        ("CloseCode.NORMAL_CLOSURE", CloseCode::NORMAL_CLOSURE),
        ("CloseCode.GOING_AWAY", CloseCode::GOING_AWAY),
        ("CloseCode.PROTOCOL_ERROR", CloseCode::PROTOCOL_ERROR),
        ("CloseCode.UNSUPPORTED_DATA", CloseCode::UNSUPPORTED_DATA),
        ("CloseCode.NO_STATUS_RECEIVED", CloseCode::NO_STATUS_RECEIVED),
        ("CloseCode.INVALID_FRAME_PAYLOAD_DATA", CloseCode::INVALID_FRAME_PAYLOAD_DATA),
        ("CloseCode.POLICY_VIOLATION", CloseCode::POLICY_VIOLATION),
        ("CloseCode.MESSAGE_TOO_BIG", CloseCode::MESSAGE_TOO_BIG),
        ("CloseCode.MANDATORY_EXTENSION", CloseCode::MANDATORY_EXTENSION),
        ("CloseCode.INTERNAL_SERVER_ERROR", CloseCode::INTERNAL_SERVER_ERROR),
        ("CloseCode.SERVICE_RESTART", CloseCode::SERVICE_RESTART),
        ("CloseCode.SERVICE_OVERLOAD", CloseCode::SERVICE_OVERLOAD),
        ("CloseCode.BAD_GATEWAY", CloseCode::BAD_GATEWAY),
    ]
    .map(|(path, code)| (path, u16::from(code)));
    drive(
        "tokio-websockets",
        option_env!("LIBRARY_VERSION").unwrap_or("unknown"),
        vec![Sends { name: "message.close", settings: EVERY.to_string(), open: Some(open) }],
        vec![Receives { name: "as-close", settings: SAMPLE.to_string(), watch: Some(as_close) }],
        &constants,
    );
}
