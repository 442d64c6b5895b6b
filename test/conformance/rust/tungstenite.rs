//! tungstenite as a client over a plain socket.

mod kit;

use kit::{authority, drive, Closer, Receives, Report, Sends, EVERY};
use std::net::TcpStream;
use tungstenite::protocol::frame::coding::CloseCode;
use tungstenite::protocol::CloseFrame;
use tungstenite::{Message, WebSocket};

fn connect(url: &str) -> Result<WebSocket<TcpStream>, String> {
    let stream = TcpStream::connect(authority(url)).map_err(|error| error.to_string())?;
    Ok(tungstenite::client(url, stream).map_err(|error| error.to_string())?.0)
}

fn open(url: &str) -> Result<Closer, String> {
    let mut socket = connect(url)?;
    Ok(Box::new(move |given| {
        let frame = CloseFrame { code: CloseCode::from(given.code()?), reason: given.reason.as_str().into() };
        socket.close(Some(frame)).map_err(|error| error.to_string())?;
        Ok(false)
    }))
}

fn received_frame(url: &str) -> Report {
    let mut socket = match connect(url) {
        Ok(socket) => socket,
        Err(error) => return Report::Name(error),
    };
    loop {
        match socket.read() {
            Ok(Message::Close(Some(frame))) => return Report::Code(frame.code.into()),
            Ok(Message::Close(None)) | Err(_) => return Report::Nothing,
            Ok(_) => (),
        }
    }
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
        "tungstenite",
        option_env!("LIBRARY_VERSION").unwrap_or("unknown"),
        vec![Sends {
            name: "close-frame",
            settings: format!(r#"{EVERY},"codeRequired":true"#),
            open: Some(open),
        }],
        vec![Receives { name: "received-frame", settings: EVERY.to_string(), watch: Some(received_frame) }],
        &constants,
    );
}
