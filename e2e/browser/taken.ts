// Requests that were taken in at the desk and answered, made by the calls the desk itself makes: what is tested with them
// begins after that.
import { expect, type Page } from "@playwright/test";
import { LAMPS } from "./filing";

export interface Taken {
  id: string;
  reference: string;
  pin: string;
  token: string;
}

export interface Call {
  status: number;
  body: any;
}

/** A call of somebody signed in, from their own page: it has its cookies and its moment. */
export async function call(page: Page, method: "GET" | "POST", path: string, body?: unknown): Promise<Call> {
  const key = `browser-${Date.now()}-${Math.floor(Math.random() * 1e9)}`;
  return page.evaluate(
    async ({ method, path, body, key }) => {
      const headers: Record<string, string> = { "content-type": "application/json", "idempotency-key": key };
      const reply = await fetch(path, { method, headers, body: body && JSON.stringify(body) });
      return { status: reply.status, body: await reply.json() };
    },
    { method, path, body, key },
  );
}

export interface Telling {
  channel: "phone" | "sms" | "post" | "in-person";
  answer?: string;
  language?: string;
  contact?: Record<string, string>;
}

/** The person who telephoned, in every test of this kind. */
export const CALLER = {
  name: "Marjeta Klicar",
  phone: "040 123 456",
  street: "Gledališka ulica 4",
  post: "3000 Celje",
};

/** What the caller is answered. */
export const ANSWER = "Pregorelo sijalko smo zamenjali, svetilka znova sveti.";

/** Takes in what somebody said on the telephone and answers it; the answer waits to be brought. */
export async function answeredByHand(page: Page, telling: Telling): Promise<Taken> {
  const { body: municipality } = await call(page, "GET", "/api/municipality");
  const lamps = municipality.categories.find((category: any) => LAMPS.test(category.name.sl));
  const taken = await call(page, "POST", "/api/desk/intake", {
    channel: "phone",
    kind: "request",
    category: lamps.id,
    text: "Svetilka pri avtobusni postaji že tri večere ne sveti.",
    address: "Mariborska cesta 12",
    language: telling.language ?? "sl",
    contact: telling.contact ?? CALLER,
    reply_channel: telling.channel,
    informed: true,
  });
  expect(taken.status, JSON.stringify(taken.body)).toBe(200);
  const id = taken.body.id as string;
  const request = await call(page, "GET", `/api/desk/requests/${id}`);
  const answered = await call(page, "POST", `/api/desk/requests/${id}/answer`, {
    version: request.body.version,
    outcome: "solved",
    text: telling.answer ?? ANSWER,
  });
  expect(answered.status, JSON.stringify(answered.body)).toBe(200);
  expect(answered.body.status).toBe("answered");
  return taken.body as Taken;
}

/** What a colleague does meanwhile: says how bringing it went. */
export async function bring(page: Page, id: string, channel: string, attempt?: string) {
  const request = await call(page, "GET", `/api/desk/requests/${id}`);
  const done = await call(page, "POST", `/api/desk/requests/${id}/deliver`, {
    version: request.body.version,
    channel,
    ...(attempt && { attempt }),
  });
  expect(done.status, JSON.stringify(done.body)).toBe(200);
}
