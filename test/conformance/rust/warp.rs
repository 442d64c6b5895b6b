//! warp as a server: what its handlers send, and what they are told.

mod kit;

use futures_util::{SinkExt, StreamExt};
use kit::{arrived, connection_name, drive, report, server, Receives, Report, Sends};
use tokio::runtime::{Builder, Handle};
use tokio::sync::oneshot;
use warp::ws::{Message, WebSocket, Ws};
use warp::Filter;

/// Makes the call when it is asked for; the connection lives until then.
async fn close(socket: WebSocket, name: String) {
    let runtime = Handle::current();
    let mut kept = Some(socket);
    let (done, all_done) = oneshot::channel::<()>();
    let mut done = Some(done);
    arrived(
        &name,
        Box::new(move |given| {
            let message = Message::close_with(given.code()?, given.reason.clone());
            let mut socket = kept.take().ok_or("called before")?;
            let sent = runtime.block_on(socket.send(message));
            drop(done.take());
            sent.map(|()| false).map_err(|error| error.to_string())
        }),
    );
    let _ = all_done.await;
}

async fn watch(mut socket: WebSocket, name: String) {
    while let Some(Ok(message)) = socket.next().await {
        if message.is_close() {
            let told = message.close_frame().map_or(Report::Nothing, |(code, _)| Report::Code(code));
            return report(&name, told);
        }
    }
    report(&name, Report::Nothing);
}

fn main() {
    let runtime = Builder::new_multi_thread().worker_threads(2).enable_all().build().expect("a runtime");
    let listener = runtime.block_on(tokio::net::TcpListener::bind("127.0.0.1:0")).expect("a port");
    let port = listener.local_addr().expect("an address").port();
    let closing = warp::path("close-with").and(warp::ws()).and(warp::query::raw()).map(|upgrade: Ws, query: String| {
        upgrade.on_upgrade(move |socket| close(socket, connection_name(&query)))
    });
    let watching =
        warp::path("received-frame").and(warp::ws()).and(warp::query::raw()).map(|upgrade: Ws, query: String| {
            upgrade.on_upgrade(move |socket| watch(socket, connection_name(&query)))
        });
    std::thread::spawn(move || runtime.block_on(warp::serve(closing.or(watching)).incoming(listener).run()));
    let settings = |path: &str| server(port, "sample").replace("/?", &format!("/{path}?"));
    drive(
        "warp",
        option_env!("LIBRARY_VERSION").unwrap_or("unknown"),
        vec![Sends {
            name: "close-with",
            settings: format!(r#"{},"codeRequired":true"#, settings("close-with")),
            open: None,
        }],
        vec![Receives { name: "received-frame", settings: settings("received-frame"), watch: None }],
        &[],
    );
}
