//! soketto as a client. `close()` takes no code: what it does is recorded all the same.

mod kit;

use kit::{authority, drive, Closer, Receives, Report, Sends, EVERY, SAMPLE};
use soketto::handshake::{Client, ServerResponse};
use soketto::{Incoming, Receiver, Sender};
use tokio::net::TcpStream;
use tokio::runtime::{Builder, Runtime};
use tokio_util::compat::{Compat, TokioAsyncReadCompatExt};

type Socket = Compat<TcpStream>;

fn runtime() -> Runtime {
    Builder::new_current_thread().enable_all().build().expect("a runtime")
}

async fn connect(url: &str) -> Result<(Sender<Socket>, Receiver<Socket>), String> {
    let host = authority(url);
    let path = url.split_once(host).map_or("/", |(_, path)| path);
    let stream = TcpStream::connect(host).await.map_err(|error| error.to_string())?;
    let mut client = Client::new(stream.compat(), host, path);
    match client.handshake().await.map_err(|error| error.to_string())? {
        ServerResponse::Accepted { .. } => Ok(client.into_builder().finish()),
        _ => Err("not accepted".to_string()),
    }
}

fn open(url: &str) -> Result<Closer, String> {
    let runtime = runtime();
    let (mut sender, _receiver) = runtime.block_on(connect(url))?;
    Ok(Box::new(move |_| {
        runtime.block_on(sender.close()).map_err(|error| error.to_string())?;
        Ok(false)
    }))
}

fn close_reason(url: &str) -> Report {
    runtime().block_on(async {
        let (_sender, mut receiver) = connect(url).await.expect("a connection");
        let mut message = Vec::new();
        loop {
            match receiver.receive(&mut message).await {
                Ok(Incoming::Closed(reason)) => return Report::Code(reason.code),
                Ok(_) => message.clear(),
                Err(_) => return Report::Nothing,
            }
        }
    })
}

fn main() {
    drive(
        "soketto",
        option_env!("LIBRARY_VERSION").unwrap_or("unknown"),
        vec![Sends {
            name: "close",
            settings: format!(r#"{SAMPLE},"takesNoReason":true"#),
            open: Some(open),
        }],
        vec![Receives { name: "close-reason", settings: EVERY.to_string(), watch: Some(close_reason) }],
        &[],
    );
}
