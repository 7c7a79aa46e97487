//! A window of the desk, as a browser opens it: a socket with cookie and `Origin`.

use std::{
    net::TcpStream,
    time::{Duration, Instant},
};

use api::{
    Endpoint,
    live::{OpenLive, Said, Told},
};
use chrono::SecondsFormat;
use tungstenite::{Error, Message, WebSocket, client::IntoClientRequest, http::HeaderValue};

use crate::{Client, NOW};

/// How long something may take that is told at once.
const PATIENCE: Duration = Duration::from_secs(10);

/// An open window.
pub struct Window(WebSocket<TcpStream>);

impl Client {
    /// Opens a window of the desk from a page of this origin.
    ///
    /// # Errors
    /// The status of the refusal.
    pub fn open_window(&self, origin: Option<&str>) -> Result<Window, u16> {
        let address = self.base.replace("http://", "");
        let mut request = format!("ws://{address}{}", OpenLive.path())
            .into_client_request()
            .expect("a well-formed request");
        let headers = request.headers_mut();
        let value = |text: &str| HeaderValue::from_str(text).expect("a header");
        headers.insert("host", value(&self.host));
        if let Some(origin) = origin {
            headers.insert("origin", value(origin));
        }
        if let Some(cookie) = self.cookie() {
            headers.insert("cookie", value(&cookie));
        }
        if let Some(now) = self.now {
            let now = now.to_rfc3339_opts(SecondsFormat::Millis, true);
            headers.insert(NOW, value(&now));
        }
        let stream = TcpStream::connect(address).expect("the product listens");
        stream
            .set_read_timeout(Some(Duration::from_millis(100)))
            .expect("a timeout");
        let mut begun = tungstenite::client(request, stream);
        let give_up = wait_until();
        loop {
            match begun {
                Ok((socket, _)) => return Ok(Window(socket)),
                Err(tungstenite::HandshakeError::Failure(Error::Http(reply))) => {
                    return Err(reply.status().as_u16());
                }
                Err(tungstenite::HandshakeError::Interrupted(half)) if !is_over(give_up) => {
                    begun = half.handshake();
                }
                Err(error) => panic!("no handshake: {error}"),
            }
        }
    }
}

impl Window {
    /// Says where the window is.
    pub fn say(&mut self, said: &Said) {
        let text = serde_json::to_string(said).expect("JSON");
        self.send(&text);
    }

    /// Sends any text.
    pub fn send(&mut self, text: &str) {
        self.0
            .send(Message::text(text))
            .expect("the socket is open");
    }

    /// The next text; ends the test where none comes in time.
    pub fn text(&mut self) -> String {
        match self.next(wait_until()) {
            Some(Ok(text)) => text,
            Some(Err(code)) => panic!("the socket was closed with {code}"),
            None => panic!("nothing was told"),
        }
    }

    /// What is told next.
    pub fn told(&mut self) -> Told {
        let text = self.text();
        serde_json::from_str(&text).unwrap_or_else(|error| panic!("{error}: {text}"))
    }

    /// Reads on until this is told.
    pub fn told_that(&mut self, what: impl Fn(&Told) -> bool) -> Told {
        loop {
            let told = self.told();
            if what(&told) {
                return told;
            }
        }
    }

    /// The code with which the socket is closed.
    pub fn closed(&mut self) -> u16 {
        let give_up = wait_until();
        loop {
            match self.next(give_up) {
                Some(Ok(_)) => {}
                Some(Err(code)) => return code,
                None => panic!("the socket stays open"),
            }
        }
    }

    /// Everything told for this long.
    pub fn told_within(&mut self, time: Duration) -> Vec<Told> {
        let mut all = Vec::new();
        let until = deadline(time);
        while let Some(Ok(text)) = self.next(until) {
            all.push(serde_json::from_str(&text).unwrap_or_else(|error| panic!("{error}: {text}")));
        }
        all
    }

    /// Closes the window.
    pub fn close(mut self) {
        self.0.close(None).expect("the socket is open");
        self.closed();
    }

    /// A text, or the code of the close; nothing where the time is over first.
    fn next(&mut self, until: Instant) -> Option<Result<String, u16>> {
        loop {
            match self.0.read() {
                Ok(Message::Text(text)) => return Some(Ok(text.as_str().to_owned())),
                Ok(Message::Close(frame)) => {
                    let code = frame.map_or(1005, |frame| frame.code.into());
                    // Reading on sends the close back.
                    let _ = self.0.read();
                    return Some(Err(code));
                }
                Ok(_) => {}
                Err(Error::ConnectionClosed | Error::AlreadyClosed) => return Some(Err(1006)),
                Err(Error::Io(error))
                    if matches!(
                        error.kind(),
                        std::io::ErrorKind::WouldBlock | std::io::ErrorKind::TimedOut
                    ) =>
                {
                    if is_over(until) {
                        return None;
                    }
                }
                Err(error) => panic!("the socket broke: {error}"),
            }
        }
    }
}

fn wait_until() -> Instant {
    deadline(PATIENCE)
}

#[expect(
    clippy::disallowed_methods,
    reason = "a test waits by the machine's clock"
)]
fn deadline(time: Duration) -> Instant {
    Instant::now() + time
}

fn is_over(until: Instant) -> bool {
    deadline(Duration::ZERO) >= until
}
