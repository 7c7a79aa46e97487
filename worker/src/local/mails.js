// Shows the mails this local run sent. Everything is put in as text, so a mail cannot bring markup with it.
"use strict";

const list = document.getElementById("mails");
const state = document.getElementById("state");

function element(name, text) {
  const made = document.createElement(name);
  if (text !== undefined) {
    made.textContent = text;
  }
  return made;
}

// The text of a mail, with its addresses as links.
function body(text) {
  const made = element("p");
  made.className = "text";
  for (const part of text.split(/(https?:\/\/[^\s<>"]*[^\s<>".,;:!?)])/)) {
    if (/^https?:\/\//.test(part)) {
      const link = element("a", part);
      link.href = part;
      made.append(link);
    } else {
      made.append(part);
    }
  }
  return made;
}

function item(mail) {
  const made = element("li");
  const head = element("dl");
  const sent = element("time", new Date(mail.sent_at).toLocaleString());
  sent.dateTime = mail.sent_at;
  for (const [name, value] of [["To", mail.to], ["From", mail.from], ["Sent", sent], ["Request", mail.reference]]) {
    const described = element("dd");
    described.append(value);
    head.append(element("dt", name), described);
  }
  made.append(element("h2", mail.subject), head, body(mail.text));
  return made;
}

async function read() {
  state.textContent = "Reading …";
  try {
    const reply = await fetch(`/local/api/mails${location.search}`);
    if (!reply.ok) {
      throw new Error(`status ${reply.status}`);
    }
    const { mails } = await reply.json();
    list.replaceChildren(...mails.map(item));
    state.textContent = mails.length === 1 ? "1 mail" : `${mails.length} mails`;
  } catch (error) {
    state.textContent = `The mails could not be read: ${error.message}`;
  }
}

document.getElementById("reload").addEventListener("click", read);
read();
