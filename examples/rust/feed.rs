//! Follows a feed over tokio-tungstenite.
use futures_util::{SinkExt, StreamExt};
use tokio_tungstenite::{
    connect_async,
    tungstenite::{
        protocol::{frame::coding::CloseCode, CloseFrame},
        Error, Message,
    },
};

const RETRY_AFTER_MS: u64 = 1000;

enum Outcome {
    Retry,
    Stop,
}

async fn follow(url: &str, limit: usize) -> Result<Outcome, Error> {
    let (mut socket, _) = connect_async(url).await?;
    let mut seen = 0;
    while let Some(message) = socket.next().await {
        match message? {
            Message::Text(text) => {
                seen += 1;
                println!("{text}");
                if seen == limit {
                    socket
                        .close(Some(CloseFrame {
                            code: CloseCode::Away,
                            reason: "seen enough".into(),
                        }))
                        .await?;
                    return Ok(Outcome::Stop);
                }
            }
            Message::Binary(_) => {
                // `Status` is 1005: the crate puts it on the wire, and the peer fails the connection.
                let frame = CloseFrame {
                    code: CloseCode::Status,
                    reason: "".into(),
                };
                socket.send(Message::Close(Some(frame))).await?;
            }
            Message::Close(Some(frame)) => {
                return Ok(match frame.code {
                    CloseCode::Normal | CloseCode::Library(4001) => Outcome::Stop,
                    // Refused codes are reported as 1002, lost connections as an error.
                    CloseCode::Abnormal => Outcome::Retry,
                    code if u16::from(code) >= 4000 => Outcome::Stop,
                    _ => Outcome::Retry,
                });
            }
            _ => {}
        }
    }
    Ok(Outcome::Retry)
}

#[tokio::main]
async fn main() -> Result<(), Error> {
    while let Outcome::Retry = follow("wss://feed.example/ticks", 5000).await? {
        tokio::time::sleep(std::time::Duration::from_millis(RETRY_AFTER_MS)).await;
    }
    Ok(())
}
