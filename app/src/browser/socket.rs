//! A socket to our own worker.

use std::rc::Rc;

use wasm_bindgen::{JsCast, prelude::Closure};
use web_sys::{CloseEvent, MessageEvent, WebSocket};

use super::window;

/// What happens at a socket.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Happened {
    /// It is open.
    Opened,
    /// A text came.
    Text(String),
    /// It is closed, or was never opened, with a code of RFC 6455 or our own.
    Closed(u16),
}

/// A socket that is open, or on its way; it is closed when this goes away, and nothing happens afterwards.
pub struct Socket {
    socket: WebSocket,
    _opened: Closure<dyn Fn()>,
    _text: Closure<dyn Fn(MessageEvent)>,
    _closed: Closure<dyn Fn(CloseEvent)>,
}

impl Socket {
    /// Opens a socket; `None` where the browser has none or will not open it.
    pub fn open(path: &str, happens: impl Fn(Happened) + 'static) -> Option<Self> {
        let location = window()?.location();
        let scheme = match location.protocol().ok()?.as_str() {
            "https:" => "wss",
            _ => "ws",
        };
        let address = format!("{scheme}://{}{path}", location.host().ok()?);
        let socket = WebSocket::new(&address).ok()?;
        let happens = Rc::new(happens);
        let opened = Closure::new({
            let happens = happens.clone();
            move || happens(Happened::Opened)
        });
        let text = Closure::new({
            let happens = happens.clone();
            move |event: MessageEvent| {
                if let Some(text) = event.data().as_string() {
                    happens(Happened::Text(text));
                }
            }
        });
        let closed = Closure::new(move |event: CloseEvent| happens(Happened::Closed(event.code())));
        socket.set_onopen(Some(opened.as_ref().unchecked_ref()));
        socket.set_onmessage(Some(text.as_ref().unchecked_ref()));
        socket.set_onclose(Some(closed.as_ref().unchecked_ref()));
        Some(Self {
            socket,
            _opened: opened,
            _text: text,
            _closed: closed,
        })
    }

    /// Sends a text; one that cannot be sent is lost with its socket.
    pub fn send(&self, text: &str) {
        let _ = self.socket.send_with_str(text);
    }
}

impl Drop for Socket {
    fn drop(&mut self) {
        self.socket.set_onopen(None);
        self.socket.set_onmessage(None);
        self.socket.set_onclose(None);
        let _ = self.socket.close();
    }
}
