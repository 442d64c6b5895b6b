//! A chat server on axum: one room a path.
use std::{collections::HashMap, sync::Arc, time::Duration};

use axum::{
    extract::{
        ws::{close_code, CloseFrame, Message, WebSocket, WebSocketUpgrade},
        Path, State,
    },
    response::Response,
    routing::get,
    Router,
};
use tokio::sync::{broadcast, Mutex};

/// Codes of our own, as in websocket-close-codes.json.
const KICKED: u16 = 4003;
const IDLE_TOO_LONG: u16 = 4008;

const CAPACITY: usize = 1000;
const IDLE: Duration = Duration::from_millis(4000);

type Rooms = Arc<Mutex<HashMap<String, broadcast::Sender<String>>>>;

#[tokio::main]
async fn main() {
    let app = Router::new()
        .route("/rooms/{name}", get(upgrade))
        .with_state(Rooms::default());
    let listener = tokio::net::TcpListener::bind("127.0.0.1:3000")
        .await
        .unwrap();
    axum::serve(listener, app).await.unwrap();
}

async fn upgrade(
    ws: WebSocketUpgrade,
    Path(name): Path<String>,
    State(rooms): State<Rooms>,
) -> Response {
    ws.on_upgrade(move |socket| serve(socket, name, rooms))
}

async fn serve(mut socket: WebSocket, name: String, rooms: Rooms) {
    let sender = rooms
        .lock()
        .await
        .entry(name)
        .or_insert_with(|| broadcast::channel(CAPACITY).0)
        .clone();
    if sender.receiver_count() >= CAPACITY {
        return end(socket, 503, "the room is full").await;
    }
    let mut receiver = sender.subscribe();
    loop {
        tokio::select! {
            said = receiver.recv() => match said {
                Ok(text) => {
                    if socket.send(Message::Text(text.into())).await.is_err() {
                        return;
                    }
                }
                // tungstenite below writes whatever it is given, even this.
                Err(_) => return end(socket, close_code::ABNORMAL, "too slow").await,
            },
            heard = tokio::time::timeout(IDLE, socket.recv()) => match heard {
                Ok(Some(Ok(Message::Text(text)))) if text.as_str() == "/kick" => {
                    return end(socket, KICKED, "a moderator removed you").await;
                }
                Ok(Some(Ok(Message::Text(text)))) => {
                    let _ = sender.send(text.to_string());
                }
                Ok(Some(Ok(Message::Close(frame)))) => return note(frame),
                Ok(Some(Ok(_))) => {}
                Ok(_) => return,
                Err(_) => return end(socket, IDLE_TOO_LONG, "nothing was sent for ten minutes").await,
            },
        }
    }
}

async fn end(mut socket: WebSocket, code: u16, reason: &'static str) {
    let frame = CloseFrame {
        code,
        reason: reason.into(),
    };
    let _ = socket.send(Message::Close(Some(frame))).await;
}

fn note(frame: Option<CloseFrame>) {
    match frame.map(|frame| frame.code) {
        None => println!("closed without a code"),
        Some(close_code::NORMAL | close_code::AWAY) => println!("left"),
        Some(4000..=4999) => println!("closed for a reason of the client's own"),
        Some(code) => println!("closed with {code}"),
    }
}
