//! fastwebsockets as a client, after a handshake of the driver's own.

mod kit;

use fastwebsockets::{CloseCode, Frame, OpCode, Role, WebSocket};
use kit::{authority, drive, Closer, Receives, Report, Sends, EVERY};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::runtime::{Builder, Runtime};

fn runtime() -> Runtime {
    Builder::new_current_thread().enable_all().build().expect("a runtime")
}

async fn connect(url: &str) -> std::io::Result<WebSocket<TcpStream>> {
    let host = authority(url);
    let path = url.split_once(host).map_or("/", |(_, path)| path);
    let mut stream = TcpStream::connect(host).await?;
    let request = format!(
        "GET {path} HTTP/1.1\r\nHost: {host}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\
         Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n"
    );
    stream.write_all(request.as_bytes()).await?;
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        head.push(stream.read_u8().await?);
    }
    Ok(WebSocket::after_handshake(stream, Role::Client))
}

fn open(url: &str) -> Result<Closer, String> {
    let runtime = runtime();
    let mut socket = runtime.block_on(connect(url)).map_err(|error| error.to_string())?;
    Ok(Box::new(move |given| {
        let frame = Frame::close(given.code()?, given.reason.as_bytes());
        runtime.block_on(socket.write_frame(frame)).map_err(|error| error.to_string())?;
        Ok(false)
    }))
}

/// The code in the payload of the Close frame that a read gives; with `auto_close`, the error in its place.
fn watch(url: &str, auto_close: bool) -> Report {
    runtime().block_on(async {
        let mut socket = connect(url).await.expect("a connection");
        socket.set_auto_close(auto_close);
        loop {
            match socket.read_frame().await {
                Ok(frame) if frame.opcode == OpCode::Close => {
                    let Some(bytes) = frame.payload.first_chunk::<2>() else { return Report::Nothing };
                    return Report::Code(CloseCode::from(u16::from_be_bytes(*bytes)).into());
                }
                Ok(_) => (),
                Err(error) if auto_close => return Report::Name(format!("{error:?}")),
                Err(_) => return Report::Nothing,
            }
        }
    })
}

fn main() {
    let constants = [
        ("CloseCode.Normal", CloseCode::Normal),
        ("CloseCode.Away", CloseCode::Away),
        ("CloseCode.Protocol", CloseCode::Protocol),
        ("CloseCode.Unsupported", CloseCode::Unsupported),
        ("CloseCode.Status", CloseCode::Status),
        ("CloseCode.Abnormal", CloseCode::Abnormal),
        ("CloseCode.Invalid", CloseCode::Invalid),
        ("CloseCode.Policy", CloseCode::Policy),
        ("CloseCode.Size", CloseCode::Size),
        ("CloseCode.Extension", CloseCode::Extension),
        ("CloseCode.Error", CloseCode::Error),
        ("CloseCode.Restart", CloseCode::Restart),
        ("CloseCode.Again", CloseCode::Again),
        ("CloseCode.Tls", CloseCode::Tls),
    ]
    .map(|(path, code)| (path, u16::from(code)));
    drive(
        "fastwebsockets",
        option_env!("LIBRARY_VERSION").unwrap_or("unknown"),
        vec![Sends {
            name: "frame.close",
            settings: format!(r#"{EVERY},"codeRequired":true"#),
            open: Some(open),
        }],
        vec![
            Receives {
                name: "close-code",
                settings: EVERY.to_string(),
                watch: Some(|url| watch(url, false)),
            },
            Receives {
                name: "close-code@auto_close",
                settings: EVERY.to_string(),
                watch: Some(|url| watch(url, true)),
            },
        ],
        &constants,
    );
}
