//! Who has the desk of a municipality open, and the telling of it: one object a municipality, asleep while nothing
//! happens. It keeps nothing; what it knows of a window travels with the window's socket.

use api::live::{PING, PONG, SESSION_ENDED, Said, Told};
use serde::{Deserialize, Serialize};
use worker::{
    DurableObject, Env, Request, Response, Result, State, WebSocket, WebSocketIncomingMessage,
    WebSocketPair, WebSocketRequestResponsePair, durable_object,
};

use super::seat::{Seat, others};
use crate::{bindings::Bindings, clock, db::live, live::SEAT};

/// The longest text that a window has to say.
const LONGEST: usize = 200;

/// A window that says what it must not is closed with this (RFC 6455).
const POLICY: u16 = 1008;

/// The answer to a close (RFC 6455).
const NORMAL: u16 = 1000;

/// What the worker tells the object.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Word {
    /// Something changed.
    Changed {
        /// In these departments; in any when there are none.
        departments: Vec<String>,
        /// The request, with the department that has it now.
        request: Option<(String, String)>,
    },
    /// Windows with this tag must be closed.
    Ended {
        /// What [`session_tag`] or [`person_tag`] made.
        tag: String,
    },
}

/// The tag of windows opened with this session.
pub fn session_tag(token_hash: &str) -> String {
    format!("s:{token_hash}")
}

/// The tag of windows of this person.
pub fn person_tag(person_id: &str) -> String {
    format!("p:{person_id}")
}

/// The object.
#[durable_object(websocket)]
pub struct DeskRoom {
    state: State,
    env: Env,
}

impl DurableObject for DeskRoom {
    fn new(state: State, env: Env) -> Self {
        // Answered without waking the object. Where the runtime refuses, the windows find that out and ask again.
        if let Ok(pair) = WebSocketRequestResponsePair::new(PING, PONG) {
            state.set_websocket_auto_response(&pair);
        }
        Self { state, env }
    }

    async fn fetch(&self, mut request: Request) -> Result<Response> {
        let seat = request.headers().get(SEAT)?;
        match seat {
            Some(seat) => self.open(&seat),
            None => {
                let word = request.json().await?;
                self.hear(word);
                Response::empty()
            }
        }
    }

    async fn websocket_message(
        &self,
        socket: WebSocket,
        message: WebSocketIncomingMessage,
    ) -> Result<()> {
        let said = match message {
            WebSocketIncomingMessage::String(text) if text.len() <= LONGEST => {
                serde_json::from_str::<Said>(&text).ok()
            }
            WebSocketIncomingMessage::String(_) | WebSocketIncomingMessage::Binary(_) => None,
        };
        let Some(said) = said else {
            let _ = socket.close(Some(POLICY), Some("not understood"));
            return Ok(());
        };
        self.move_to(&socket, said).await
    }

    async fn websocket_close(&self, socket: WebSocket, _: usize, _: String, _: bool) -> Result<()> {
        self.gone(&socket);
        // A socket stays half open until its close is answered.
        let _ = socket.close(Some(NORMAL), Some(""));
        Ok(())
    }

    async fn websocket_error(&self, socket: WebSocket, _: worker::Error) -> Result<()> {
        self.gone(&socket);
        Ok(())
    }
}

impl DeskRoom {
    /// Takes a window in; the worker has looked at who it is.
    fn open(&self, passed: &str) -> Result<Response> {
        let Passed { seat, tags } = Passed::read(passed)?;
        let pair = WebSocketPair::new()?;
        let tags: Vec<&str> = tags.iter().map(String::as_str).collect();
        self.state.accept_websocket_with_tags(&pair.server, &tags);
        pair.server.serialize_attachment(&seat)?;
        Response::from_websocket(pair.client)
    }

    /// Does what the worker says.
    fn hear(&self, word: Word) {
        match word {
            Word::Changed {
                departments,
                request,
            } => {
                let told = Told {
                    changed: true,
                    present: None,
                };
                for (socket, seat) in self.seats() {
                    if seat.is_stale(clock::now()) {
                        let _ = socket.close(Some(SESSION_ENDED), Some("show the session again"));
                        continue;
                    }
                    if departments.is_empty() || departments.iter().any(|one| seat.reads(one)) {
                        send(&socket, &told);
                    }
                }
                if let Some((request, department)) = request {
                    self.moved(&request, &department);
                }
            }
            Word::Ended { tag } => {
                for socket in self.state.get_websockets_with_tag(&tag) {
                    let _ = socket.close(Some(SESSION_ENDED), Some("the session ended"));
                    self.gone(&socket);
                }
            }
        }
    }

    /// Whoever has a request open that went to a department they do not read is not there any more.
    fn moved(&self, request: &str, department: &str) {
        let mut out = false;
        for (socket, seat) in self.seats() {
            if seat.is_at(request) && !seat.reads(department) {
                out = true;
                let seat = Seat {
                    admitted: false,
                    answering: false,
                    ..seat
                };
                let _ = socket.serialize_attachment(&seat);
            }
        }
        if out {
            self.tell_of(request);
        }
    }

    /// Notes where a window is, if that is a request they may read, and tells the others there.
    async fn move_to(&self, socket: &WebSocket, said: Said) -> Result<()> {
        let Some(before) = seat_of(socket) else {
            return Ok(());
        };
        let admitted = before.admitted && before.request == said.request;
        if admitted && before.answering == said.answering {
            return Ok(());
        }
        let left = before.request.clone().filter(|_| before.admitted);
        let seat = Seat {
            request: said.request.clone(),
            answering: said.answering,
            admitted,
            ..before
        };
        socket.serialize_attachment(&seat)?;
        if let Some(left) = left {
            self.tell_of(&left);
        }
        let Some(request) = said.request.filter(|_| !admitted) else {
            return Ok(());
        };
        let db = self.env.db().map_err(inner)?;
        let department = live::department_of(&db, &seat.municipality_id, &request)
            .await
            .map_err(|error| worker::Error::RustError(error.to_string()))?;
        // Meanwhile they may have gone on.
        let Some(seat) = seat_of(socket).filter(|seat| seat.request.as_ref() == Some(&request))
        else {
            return Ok(());
        };
        if department.is_some_and(|department| seat.reads(&department)) {
            let seat = Seat {
                admitted: true,
                ..seat
            };
            socket.serialize_attachment(&seat)?;
            self.tell_of(&request);
        }
        Ok(())
    }

    /// A window was closed.
    fn gone(&self, socket: &WebSocket) {
        let Some(seat) = seat_of(socket) else { return };
        let request = seat.request.clone().filter(|_| seat.admitted);
        let seat = Seat {
            request: None,
            admitted: false,
            answering: false,
            ..seat
        };
        let _ = socket.serialize_attachment(&seat);
        if let Some(request) = request {
            self.tell_of(&request);
        }
    }

    /// Tells everybody who has a request open who else has.
    fn tell_of(&self, request: &str) {
        let there: Vec<(WebSocket, Seat)> = self
            .seats()
            .into_iter()
            .filter(|(_, seat)| seat.is_at(request))
            .collect();
        let seats: Vec<Seat> = there.iter().map(|(_, seat)| seat.clone()).collect();
        for (socket, seat) in &there {
            let told = Told {
                changed: false,
                present: Some(others(&seats, request, &seat.person_id)),
            };
            send(socket, &told);
        }
    }

    fn seats(&self) -> Vec<(WebSocket, Seat)> {
        self.state
            .get_websockets()
            .into_iter()
            .filter_map(|socket| seat_of(&socket).map(|seat| (socket, seat)))
            .collect()
    }
}

fn seat_of(socket: &WebSocket) -> Option<Seat> {
    socket.deserialize_attachment().ok().flatten()
}

/// A window that cannot be told any more is about to be closed.
fn send(socket: &WebSocket, told: &Told) {
    let _ = socket.send(told);
}

/// The error's text for the log: nobody else reads what the object returns.
fn inner(error: crate::error::AppError) -> worker::Error {
    let (_, context) = error.into_parts();
    worker::Error::RustError(context.unwrap_or_default())
}

/// A window as the worker hands it over, in one header of ASCII.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Passed {
    /// The window.
    pub seat: Seat,
    /// What it can be found by.
    pub tags: Vec<String>,
}

impl Passed {
    /// As it is written.
    pub fn write(&self) -> std::result::Result<String, serde_json::Error> {
        use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
        Ok(URL_SAFE_NO_PAD.encode(serde_json::to_vec(self)?))
    }

    fn read(text: &str) -> Result<Self> {
        use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
        let bytes = URL_SAFE_NO_PAD
            .decode(text)
            .map_err(|error| worker::Error::RustError(error.to_string()))?;
        Ok(serde_json::from_slice(&bytes)?)
    }
}
