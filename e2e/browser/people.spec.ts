// People at the desk: invited, signed in with a second step, signed out from elsewhere; by keyboard, in every state
// without an accessibility fault.
import { createHmac } from "node:crypto";
import {
  ADMINISTRATOR,
  WEDNESDAY,
  celje,
  expect,
  expectAccessible,
  person,
  service,
  signIn,
  tabTo,
  test,
  type Mail,
} from "./fixtures";
import { say } from "./words";
import type { Browser, Page } from "@playwright/test";

const OWN = "tri lipe pred starim mlinom";

/** An address nobody has yet. */
function newcomer(): string {
  return `brskalnik.${process.pid}.${Date.now()}.${Math.floor(Math.random() * 1e6)}@celje.localhost`;
}

/** The last mail of a kind to somebody, once there is one. */
async function mailTo(page: Page, to: string, kind: string): Promise<Mail> {
  let found: Mail | undefined;
  await expect
    .poll(async () => {
      const path = service(`/local/api/mails?to=${encodeURIComponent(to)}`);
      const sent = (await (await page.request.get(path)).json()) as { mails: Mail[] };
      found = sent.mails.find((mail) => mail.kind === kind);
      return found !== undefined;
    }, { timeout: 60_000 })
    .toBe(true);
  return found as Mail;
}

/** What an authenticator shows (RFC 6238). */
function code(secret: string, at: Date): string {
  let bits = "";
  for (const letter of secret) {
    bits += "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter).toString(2).padStart(5, "0");
  }
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(at.getTime() / 30_000)));
  const hash = createHmac("sha1", key).update(counter).digest();
  const place = (hash.at(-1) ?? 0) & 15;
  return ((hash.readUInt32BE(place) & 0x7fffffff) % 1_000_000).toString().padStart(6, "0");
}

/** Invites somebody with the keyboard alone. */
async function invite(page: Page, email: string) {
  await page.goto(celje("/desk/people"));
  await expect(page.getByRole("heading", { level: 1, name: say("people-title") })).toBeVisible();
  const unfold = page.locator("summary", { hasText: say("people-invite-title") });
  await tabTo(page, unfold);
  await page.keyboard.press("Enter");
  await tabTo(page, page.getByLabel(say("people-email")));
  await page.keyboard.type(email);
  await tabTo(page, page.getByLabel(say("people-name"), { exact: true }));
  await page.keyboard.type("Maja Novinec");
  await tabTo(page, page.getByLabel(say("people-department"), { exact: true }));
  await page.keyboard.press("ArrowDown");
  await tabTo(page, page.getByLabel(say("people-role"), { exact: true }));
  await page.keyboard.press("ArrowDown");
  await expectAccessible(page, "the form of an invitation");
  await tabTo(page, page.getByRole("button", { name: say("people-invite-send") }));
  await page.keyboard.press("Enter");
  await expect(page.getByText(say("people-told-invited", { name: "Maja Novinec" }))).toBeVisible();
  await expect(page.getByText(email)).toBeVisible();
}

/** Somebody invited who has set a password; gives the page on which that was done. */
async function joined(browser: Browser, email: string): Promise<Page> {
  const desk = await person(browser);
  await signIn(desk, ADMINISTRATOR);
  await invite(desk, email);
  const mail = await mailTo(desk, email, "invitation");
  const path = /\/desk\/link\/\S+/.exec(mail.text)?.[0] ?? "";
  const page = await person(browser, { width: 320 });
  await page.goto(celje(path));
  await expect(page.getByRole("heading", { level: 1, name: say("link-invitation-title") })).toBeVisible();
  await expect(page.getByText(email)).toBeVisible();
  await expectAccessible(page, "an invitation");
  // What is too easy is refused, with the field in focus and the reason beside it.
  const password = page.getByLabel(say("link-password"), { exact: true });
  await tabTo(page, password);
  await page.keyboard.type("dobrodošli2026");
  await page.keyboard.press("Enter");
  await expect(page.getByText(say("field-guessable"))).toBeVisible();
  await expect(password).toBeFocused();
  await expectAccessible(page, "an invitation with a password that is easily guessed");
  await password.fill(OWN);
  await page.keyboard.press("Enter");
  await expect(page.getByText(say("sign-in-told-joined"))).toBeVisible();
  return page;
}

/** The first step of signing in. */
async function password(page: Page, email: string) {
  await page.goto(celje("/desk/sign-in"));
  await page.getByLabel(say("desk-sign-in-email")).fill(email);
  await page.getByLabel(say("desk-sign-in-password"), { exact: true }).fill(OWN);
  await page.keyboard.press("Enter");
}

test("invited, accepted, signed in", async ({ browser }) => {
  test.setTimeout(120_000);
  const email = newcomer();
  const page = await joined(browser, email);
  await password(page, email);
  await expect(page).toHaveURL(/\/desk$/);
  // The link is used up, and says what to do.
  const mail = await mailTo(page, email, "invitation");
  await page.goto(celje(/\/desk\/link\/\S+/.exec(mail.text)?.[0] ?? ""));
  await expect(page.getByRole("heading", { level: 1, name: say("link-over-title") })).toBeVisible();
  await expectAccessible(page, "a link that was used");
});

test("two-step sign-in is set up with the keyboard and asked for from then on", async ({ browser }) => {
  test.setTimeout(120_000);
  const email = newcomer();
  const page = await joined(browser, email);
  await password(page, email);
  await expect(page).toHaveURL(/\/desk$/);
  await page.goto(celje("/desk/account"));
  await tabTo(page, page.getByRole("button", { name: say("account-two-step-begin") }));
  await page.keyboard.press("Enter");
  await tabTo(page, page.locator("#two-step-current-password"));
  await page.keyboard.type(OWN);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("img", { name: say("two-step-qr") })).toBeVisible();
  await expectAccessible(page, "an authenticator being set up");
  const secret = ((await page.locator(".key-letters").textContent()) ?? "").replace(/\s/g, "");
  expect(secret).toMatch(/^[A-Z2-7]{32}$/);
  await tabTo(page, page.getByLabel(say("two-step-code"), { exact: true }));
  await page.keyboard.type(code(secret, new Date(WEDNESDAY)));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: say("two-step-codes-title") })).toBeFocused();
  await expectAccessible(page, "recovery codes");
  const recovery = (await page.locator(".codes code").allTextContents())[0] ?? "";
  await tabTo(page, page.getByRole("button", { name: say("two-step-codes-kept") }));
  await page.keyboard.press("Enter");
  await expect(page.getByText(say("account-two-step-turned-on"))).toBeVisible();
  await expect(page.getByText(say("account-two-step-codes", { count: 10 }))).toBeVisible();

  // Half a minute later, elsewhere: the password is not enough.
  const then = "2026-04-22T10:00:30Z";
  const other = await person(browser, { now: then, dark: true });
  await password(other, email);
  await expect(other.getByRole("heading", { level: 1, name: say("sign-in-code-title") })).toBeFocused();
  await expectAccessible(other, "the second step");
  await tabTo(other, other.getByLabel(say("sign-in-code"), { exact: true }));
  await other.keyboard.type("12 34");
  await other.keyboard.press("Enter");
  await expect(other.getByText(say("field-code-invalid"))).toBeVisible();
  await other.getByLabel(say("sign-in-code"), { exact: true }).fill(code(secret, new Date(then)));
  await other.keyboard.press("Enter");
  await expect(other).toHaveURL(/\/desk$/);

  // And without the phone, a recovery code.
  const third = await person(browser, { now: then });
  await password(third, email);
  await third.getByLabel(say("sign-in-code"), { exact: true }).fill(recovery.toUpperCase());
  await third.keyboard.press("Enter");
  await expect(third).toHaveURL(/\/desk$/);
});

test("a device is signed out from another", async ({ browser }) => {
  test.setTimeout(120_000);
  const email = newcomer();
  const lost = await joined(browser, email);
  await password(lost, email);
  await expect(lost).toHaveURL(/\/desk$/);
  const page = await person(browser);
  await password(page, email);
  await expect(page).toHaveURL(/\/desk$/);
  await page.goto(celje("/desk/account"));
  await expect(page.getByText(say("account-session-this"))).toHaveCount(1);
  await expectAccessible(page, "the own access");
  const end = page.getByRole("button", { name: new RegExp(`^${say("account-session-end")}\\s*:`) });
  await expect(end).toHaveCount(1);
  await tabTo(page, end);
  await page.keyboard.press("Enter");
  await expect(page.getByText(say("account-session-ended"))).toBeVisible();
  await expect(end).toHaveCount(0);
  await lost.goto(celje("/desk/account"));
  await expect(lost).toHaveURL(/\/desk\/sign-in\?/);
  await expect(lost.getByText(say("desk-sign-in-ended"))).toBeVisible();
});

test("a forgotten password is set anew", async ({ browser }) => {
  test.setTimeout(120_000);
  const email = newcomer();
  const page = await joined(browser, email);
  await page.getByRole("link", { name: say("sign-in-forgot") }).click();
  await expect(page.getByRole("heading", { level: 1, name: say("forgot-title") })).toBeFocused();
  await expectAccessible(page, "a forgotten password");
  await page.getByLabel(say("desk-sign-in-email")).fill(email);
  await page.keyboard.press("Enter");
  await expect(page.getByText(say("forgot-sent"))).toBeVisible();
  const mail = await mailTo(page, email, "password-link");
  await page.goto(celje(/\/desk\/link\/\S+/.exec(mail.text)?.[0] ?? ""));
  await expect(page.getByRole("heading", { level: 1, name: say("link-password-title") })).toBeVisible();
  await expectAccessible(page, "a link to a new password");
  await page.getByLabel(say("link-password"), { exact: true }).fill("modra skodelica na polici");
  await page.keyboard.press("Enter");
  await expect(page.getByText(say("sign-in-told-set"))).toBeVisible();
});

for (const width of [1280, 320]) {
  test(`people are managed and the log tells of it, ${width} px`, async ({ browser }) => {
    test.setTimeout(120_000);
    const email = newcomer();
    await joined(browser, email);
    const desk = await person(browser, { width });
    await signIn(desk, ADMINISTRATOR);
    await desk.goto(celje("/desk/people"));
    const row = desk.getByRole("listitem").filter({ hasText: email });
    await expect(row).toContainText(say("access-open"));
    await expectAccessible(desk, `people, ${width} px`);
    const change = row.getByRole("button", { name: new RegExp(`^${say("people-change")}`) });
    await tabTo(desk, change);
    await desk.keyboard.press("Enter");
    await expect(change).toHaveAttribute("aria-expanded", "true");
    await desk.getByLabel(say("people-role"), { exact: true }).last().selectOption("auditor");
    await expectAccessible(desk, `somebody being changed, ${width} px`);
    await row.getByRole("button", { name: say("people-save") }).click();
    await expect(desk.getByText(say("people-told-changed", { name: "Maja Novinec" }))).toBeVisible();
    await expect(row).toContainText(say("role-auditor"));
    await change.click();
    await row.getByRole("button", { name: say("people-end"), exact: true }).click();
    await row.getByRole("button", { name: say("people-end-sure") }).click();
    await expect(desk.getByText(say("people-told-ended", { name: "Maja Novinec" }))).toBeVisible();

    await desk.goto(celje("/desk/audit"));
    const entries = desk.getByRole("region", { name: say("audit-title") }).getByRole("listitem");
    await expect(entries.first()).toBeVisible();
    await expectAccessible(desk, `the audit log, ${width} px`);
    await desk.getByLabel(say("audit-act"), { exact: true }).selectOption("access-ended");
    await tabTo(desk, desk.getByRole("button", { name: say("audit-show"), exact: true }));
    await desk.keyboard.press("Enter");
    const ended = say("audit-act-access-ended");
    await expect(entries.filter({ hasText: ended }).first()).toContainText("Maja Novinec");
    await expect(entries.filter({ hasText: say("audit-act-signed-in") })).toHaveCount(0);
  });
}
