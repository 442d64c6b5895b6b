//! axum as a server: what its handlers send, and what they are told.

mod kit;

use axum::extract::ws::{close_code, CloseFrame, Message, WebSocket, WebSocketUpgrade};
use axum::http::Uri;
use axum::response::Response;
use axum::routing::get;
use axum::Router;
use kit::{arrived, connection_name, drive, report, server, Receives, Report, Sends};
use tokio::runtime::{Builder, Handle};
use tokio::sync::oneshot;

async fn accept(upgrade: WebSocketUpgrade, uri: Uri) -> Response {
    let name = connection_name(uri.query().unwrap_or(""));
    let sends = uri.path() == "/close-frame";
    upgrade.on_upgrade(move |socket| async move {
        if sends {
            close(socket, &name).await
        } else {
            watch(socket, &name).await
        }
    })
}

/// Makes the call when it is asked for; the connection lives until then.
async fn close(socket: WebSocket, name: &str) {
    let runtime = Handle::current();
    let mut kept = Some(socket);
    let (done, all_done) = oneshot::channel::<()>();
    let mut done = Some(done);
    arrived(
        name,
        Box::new(move |given| {
            let frame = CloseFrame { code: given.code()?, reason: given.reason.as_str().into() };
            let mut socket = kept.take().ok_or("called before")?;
            let sent = runtime.block_on(socket.send(Message::Close(Some(frame))));
            drop(done.take());
            sent.map(|()| false).map_err(|error| error.to_string())
        }),
    );
    let _ = all_done.await;
}

async fn watch(mut socket: WebSocket, name: &str) {
    while let Some(Ok(message)) = socket.recv().await {
        if let Message::Close(frame) = message {
            return report(name, frame.map_or(Report::Nothing, |frame| Report::Code(frame.code)));
        }
    }
    report(name, Report::Nothing);
}

fn main() {
    let runtime = Builder::new_multi_thread().worker_threads(2).enable_all().build().expect("a runtime");
    let listener = runtime.block_on(tokio::net::TcpListener::bind("127.0.0.1:0")).expect("a port");
    let port = listener.local_addr().expect("an address").port();
    let app = Router::new().route("/close-frame", get(accept)).route("/received-frame", get(accept));
    runtime.spawn(async move { axum::serve(listener, app).await });
    let settings = |path: &str| server(port, "sample").replace("/?", &format!("/{path}?"));
    drive(
        "axum",
        option_env!("LIBRARY_VERSION").unwrap_or("unknown"),
        vec![Sends {
            name: "close-frame",
            settings: format!(r#"{},"codeRequired":true"#, settings("close-frame")),
            open: None,
        }],
        vec![Receives { name: "received-frame", settings: settings("received-frame"), watch: None }],
        &[
            ("close_code.NORMAL", close_code::NORMAL),
            ("close_code.AWAY", close_code::AWAY),
            ("close_code.PROTOCOL", close_code::PROTOCOL),
            ("close_code.UNSUPPORTED", close_code::UNSUPPORTED),
            ("close_code.STATUS", close_code::STATUS),
            ("close_code.ABNORMAL", close_code::ABNORMAL),
            ("close_code.INVALID", close_code::INVALID),
            ("close_code.POLICY", close_code::POLICY),
            ("close_code.SIZE", close_code::SIZE),
            ("close_code.EXTENSION", close_code::EXTENSION),
            ("close_code.ERROR", close_code::ERROR),
            ("close_code.RESTART", close_code::RESTART),
            ("close_code.AGAIN", close_code::AGAIN),
        ],
    );
}
