// A municipality of a test's own, so that nothing of it is in anybody's way.
import { expect, service, type Mail } from "./fixtures";
import { say } from "./words";
import type { Page } from "@playwright/test";

const PORT = process.env.SERVIS48_PORT ?? "8787";

/** The key of local runs (`xtask/src/secrets.rs`). */
export const KEY = "servis48-demo-operator-key-for-this-machine";

/** A password nobody guesses. */
export const OWN = "tri lipe pred starim mlinom";

export interface Town {
  slug: string;
  prefix: string;
  name: string;
  email: string;
}

let towns = 0;

/** A name, an address and letters that nobody has yet. */
export function town(): Town {
  towns += 1;
  const number = (Date.now() + process.pid * 7_919 + towns) % 26 ** 3;
  const letter = (place: number) => String.fromCharCode(65 + (Math.floor(number / 26 ** place) % 26));
  const slug = `kraj-${process.pid}-${Date.now()}-${towns}`;
  return {
    slug,
    prefix: `X${letter(0)}${letter(1)}${letter(2)}`,
    name: `Občina Kraj ${towns}`,
    email: `ana@${slug}.example`,
  };
}

/** An address of its page. */
export const at = (slug: string, path = "/") => `http://${slug}.localhost:${PORT}${path}`;

/** Makes one as a script would, without anything to begin with; gives the invitation's link. */
export async function made(page: Page, own: Town): Promise<string> {
  const reply = await page.request.post(service("/api/municipalities"), {
    headers: { authorization: `Bearer ${KEY}` },
    data: {
      slug: own.slug,
      name: { sl: own.name },
      country: "SI",
      languages: ["sl"],
      phone: "03 703 28 00",
      mail_from: `servis48@${own.slug}.example`,
      prefix: own.prefix,
      bounds: "14.86, 46.19, 15.04, 46.29",
      administrator: "Ana Začetnik",
      email: own.email,
      starter: false,
    },
  });
  expect(reply.status(), await reply.text()).toBe(200);
  return ((await reply.json()) as { invitation: string }).invitation;
}

/** Accepts an invitation and signs in. */
export async function join(page: Page, own: Town, invitation: string) {
  await page.goto(invitation);
  await expect(page.getByRole("heading", { level: 1, name: say("link-invitation-title") })).toBeVisible();
  await page.getByLabel(say("link-password"), { exact: true }).fill(OWN);
  await page.keyboard.press("Enter");
  await expect(page.getByText(say("sign-in-told-joined"))).toBeVisible();
  await page.getByLabel(say("desk-sign-in-email")).fill(own.email);
  await page.getByLabel(say("desk-sign-in-password"), { exact: true }).fill(OWN);
  await page.getByRole("button", { name: say("desk-sign-in-send"), exact: true }).click();
  await expect(page).toHaveURL(/\/desk$/);
}

/** The invitation that came by mail. */
export async function invitationMail(page: Page, to: string): Promise<Mail> {
  let found: Mail | undefined;
  await expect
    .poll(async () => {
      const path = service(`/local/api/mails?to=${encodeURIComponent(to)}`);
      const sent = (await (await page.request.get(path)).json()) as { mails: Mail[] };
      found = sent.mails.find((mail) => mail.kind === "invitation");
      return found !== undefined;
    }, { timeout: 60_000 })
    .toBe(true);
  return found as Mail;
}
