//! Speaks the driver side of the line protocol (see ../README.md).
#![allow(dead_code)]

use std::collections::HashMap;
use std::io::BufRead;
use std::panic::{catch_unwind, AssertUnwindSafe};
use std::sync::mpsc::{channel, Receiver, Sender};
use std::sync::{Arc, Mutex, OnceLock};

/// The arguments of one call.
pub struct Given {
    code: Option<String>,
    pub reason: String,
}

impl Given {
    /// The code in the type that most crates take; an error where that type cannot hold it.
    pub fn code(&self) -> Result<u16, String> {
        self.code.as_deref().and_then(|text| text.parse().ok()).ok_or_else(|| "no u16".to_string())
    }

    pub fn has_code(&self) -> bool {
        self.code.is_some()
    }
}

/// Makes the call under test on one connection; `Ok(true)` says that it left the connection open.
pub type Closer = Box<dyn FnMut(&Given) -> Result<bool, String> + Send>;

/// What user code was told: a number, a name, or nothing.
pub enum Report {
    Code(u16),
    Name(String),
    Nothing,
}

/// One API that closes. `settings` are further fields of the protocol, as JSON.
pub struct Sends {
    pub name: &'static str,
    pub settings: String,
    pub open: Option<fn(&str) -> Result<Closer, String>>,
}

/// One API that tells how a connection ended.
pub struct Receives {
    pub name: &'static str,
    pub settings: String,
    pub watch: Option<fn(&str) -> Report>,
}

/// A client whose every code is tried.
pub const EVERY: &str = r#""role":"client","codes":"every""#;
/// A client over another library, whose codes are sampled.
pub const SAMPLE: &str = r#""role":"client","codes":"sample""#;

/// Settings of a server that listens on this port.
pub fn server(port: u16, codes: &str) -> String {
    format!(r#""role":"server","codes":"{codes}","url":"ws://127.0.0.1:{port}/?connection={{connection}}""#)
}

type Shared<T> = Arc<Mutex<T>>;

/// Things that are waited for by the name of a connection.
struct Meetings<T>(Mutex<HashMap<String, (Sender<T>, Shared<Receiver<T>>)>>);

impl<T> Meetings<T> {
    fn at(&self, name: &str) -> (Sender<T>, Shared<Receiver<T>>) {
        let mut boxes = self.0.lock().unwrap();
        let (sender, receiver) = boxes.entry(name.to_string()).or_insert_with(|| {
            let (sender, receiver) = channel();
            (sender, Arc::new(Mutex::new(receiver)))
        });
        (sender.clone(), receiver.clone())
    }

    fn put(&self, name: &str, value: T) {
        let _ = self.at(name).0.send(value);
    }

    fn take(&self, name: &str) -> T {
        let receiver = self.at(name).1;
        let value = receiver.lock().unwrap().recv().expect("the sender is kept");
        self.0.lock().unwrap().remove(name);
        value
    }
}

static ARRIVALS: OnceLock<Meetings<Closer>> = OnceLock::new();
static REPORTS: OnceLock<Meetings<Report>> = OnceLock::new();
static OPENED: OnceLock<Mutex<HashMap<String, Closer>>> = OnceLock::new();

/// A server under test has accepted the connection of this name.
pub fn arrived(name: &str, closer: Closer) {
    ARRIVALS.get_or_init(|| Meetings(Mutex::default())).put(name, closer);
}

/// User code of a server under test was told how the connection of this name ended.
pub fn report(name: &str, told: Report) {
    REPORTS.get_or_init(|| Meetings(Mutex::default())).put(name, told);
}

/// The name of a connection, from the URL or query that it was opened with.
pub fn connection_name(text: &str) -> String {
    let rest = text.split("connection=").nth(1).unwrap_or("");
    rest.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '-' || *c == '_').collect()
}

/// Host and port of a WebSocket URL.
pub fn authority(url: &str) -> &str {
    url.trim_start_matches("ws://").split('/').next().unwrap_or("")
}

/// Greets, and answers commands until the standard input ends.
pub fn drive(library: &str, version: &str, sends: Vec<Sends>, receives: Vec<Receives>, constants: &[(&str, u16)]) {
    std::panic::set_hook(Box::new(|_| ()));
    let list = |apis: Vec<(&str, &str)>| {
        apis.iter().map(|(name, settings)| format!(r#""{name}":{{{settings}}}"#)).collect::<Vec<_>>().join(",")
    };
    println!(
        r#"{{"hello":{{"library":"{library}","version":"{version}","runtime":"Rust","sends":{{{}}},"receives":{{{}}}{}}}}}"#,
        list(sends.iter().map(|api| (api.name, api.settings.as_str())).collect()),
        list(receives.iter().map(|api| (api.name, api.settings.as_str())).collect()),
        if constants.is_empty() {
            String::new()
        } else {
            let values: Vec<_> = constants.iter().map(|(name, code)| format!(r#""{name}":{code}"#)).collect();
            format!(r#","constants":{{{}}}"#, values.join(","))
        },
    );
    let (sends, receives) = (Arc::new(sends), Arc::new(receives));
    for line in std::io::stdin().lock().lines().map_while(Result::ok) {
        let (sends, receives) = (sends.clone(), receives.clone());
        std::thread::spawn(move || {
            let api = text(&line, "api").unwrap_or_default();
            let answer = if text(&line, "do").as_deref() == Some("send") {
                send(&line, sends.iter().find(|send| send.name == api).expect("an API of the driver"))
            } else {
                receive(&line, receives.iter().find(|receive| receive.name == api).expect("an API of the driver"))
            };
            println!(r#"{{"id":{},{answer}}}"#, value(&line, "id").unwrap_or("0"));
        });
    }
    std::process::exit(0);
}

fn send(line: &str, api: &Sends) -> String {
    let name = text(line, "connection").unwrap_or_default();
    let opened = OPENED.get_or_init(Mutex::default);
    let kept = opened.lock().unwrap().remove(&name);
    let made = match (kept, api.open) {
        (Some(closer), _) => Ok(closer),
        (None, Some(open)) => open(&text(line, "url").unwrap_or_default()),
        (None, None) => Ok(ARRIVALS.get_or_init(|| Meetings(Mutex::default())).take(&name)),
    };
    let mut closer = match made {
        Ok(closer) => closer,
        Err(error) => return format!(r#""outcome":"threw","error":{:?}"#, format!("NOT CONNECTED {error}")),
    };
    let code = value(line, "code").map(str::to_string);
    let given = Given { code, reason: text(line, "reason").unwrap_or_default() };
    match catch_unwind(AssertUnwindSafe(|| closer(&given))) {
        Ok(Ok(false)) => r#""outcome":"returned","open":false"#.to_string(),
        Ok(Ok(true)) => {
            opened.lock().unwrap().insert(name, closer);
            r#""outcome":"returned","open":true"#.to_string()
        }
        Ok(Err(error)) => {
            opened.lock().unwrap().insert(name, closer);
            format!(r#""outcome":"threw","error":{error:?}"#)
        }
        Err(problem) => {
            let text = problem.downcast_ref::<&str>().map(|text| text.to_string());
            let text = text.or_else(|| problem.downcast_ref::<String>().cloned()).unwrap_or_default();
            format!(r#""outcome":"crashed","error":{text:?}"#)
        }
    }
}

fn receive(line: &str, api: &Receives) -> String {
    let told = match api.watch {
        Some(watch) => watch(&text(line, "url").unwrap_or_default()),
        None => {
            let name = text(line, "connection").unwrap_or_default();
            REPORTS.get_or_init(|| Meetings(Mutex::default())).take(&name)
        }
    };
    match told {
        Report::Code(code) => format!(r#""reported":{code}"#),
        Report::Name(name) => format!(r#""reported":{name:?}"#),
        Report::Nothing => r#""reported":null"#.to_string(),
    }
}

/// What follows a key of a command, up to the next comma or brace. Special values are objects: `{"special":"NaN"`.
fn value<'a>(line: &'a str, key: &str) -> Option<&'a str> {
    let rest = line.split_once(&format!(r#""{key}":"#))?.1;
    if let Some(quoted) = rest.strip_prefix('"') {
        return rest.get(..quoted.find('"')? + 2);
    }
    rest.split([',', '}']).next()
}

/// A text of a command. No text of the protocol holds an escape.
fn text(line: &str, key: &str) -> Option<String> {
    Some(value(line, key)?.strip_prefix('"')?.strip_suffix('"')?.to_string())
}
