// What the tests share: a moment, people, the accessibility check, the cron trigger and the mails that were sent.
import AxeBuilder from "@axe-core/playwright";
import {
  expect,
  test as base,
  type Browser,
  type BrowserContext,
  type Locator,
  type Page,
} from "@playwright/test";
import { say } from "./words";

const PORT = process.env.SERVIS48_PORT ?? "8787";

/** A Wednesday, 12:00 in Ljubljana and Belgrade; the demo data were made for this day. */
export const WEDNESDAY = "2026-04-22T10:00:00Z";

export const PASSWORD = "servis48-demo";

/** Who validates and sees everything in Celje. */
export const ADMINISTRATOR = "polona.dopisnik@celje.localhost";

/** Who answers for the street lamps of Celje, and who is told when nobody does. */
export const LIGHTING = "gregor.svetlin@celje.localhost";
export const LIGHTING_HEAD = "nada.iskraj@celje.localhost";

export const celje = (path = "/") => `http://celje.localhost:${PORT}${path}`;
export const krusevac = (path = "/") => `http://krusevac.localhost:${PORT}${path}`;
export const bare = (path = "/") => `http://localhost:${PORT}${path}`;

/** The service as this process reaches it: only browsers know that `*.localhost` is this machine. */
export const service = (path: string) => `http://127.0.0.1:${PORT}${path}`;

/** Opens a page of a person who lives at this moment, as the phone and the service both see it. */
export async function person(
  browser: Browser,
  options: { now?: string; width?: number; height?: number; dark?: boolean; touch?: boolean } = {},
): Promise<Page> {
  const now = options.now ?? WEDNESDAY;
  const context = await browser.newContext({
    viewport: { width: options.width ?? 1280, height: options.height ?? 900 },
    colorScheme: options.dark ? "dark" : "light",
    hasTouch: options.touch ?? false,
    reducedMotion: "reduce",
    // Everybody has an address of their own, so that the limits of one test do not meet another's.
    extraHTTPHeaders: { "x-servis48-now": now, "x-real-ip": address() },
  });
  opened.push(context);
  const page = await context.newPage();
  await page.clock.setSystemTime(new Date(now));
  // A page that logs an error or breaks its own content policy has a fault, whatever it looks like.
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("console", (message) => {
    const text = message.text();
    if (/content security policy|panicked/i.test(text)) {
      faults.push(text);
    }
  });
  pageFaults.set(page, faults);
  return page;
}

const opened: BrowserContext[] = [];

/** The pages of a test are closed when it ends. */
export const test = base.extend<{ tidy: void }>({
  tidy: [
    async ({}, use) => {
      await use();
      await Promise.all(opened.splice(0).map((context) => context.close()));
    },
    { auto: true },
  ],
});

let people = 0;

function address(): string {
  people += 1;
  const worker = Number(process.env.TEST_PARALLEL_INDEX ?? 0) + 100;
  return `10.${worker}.${Math.floor(people / 250)}.${people % 250}`;
}

const pageFaults = new WeakMap<Page, string[]>();

/** Fails when the page threw, panicked or broke its content policy. */
export function expectNoFaults(page: Page) {
  expect(pageFaults.get(page) ?? []).toEqual([]);
}

/** No accessibility fault that axe can find, and no sideways scrolling. */
export async function expectAccessible(page: Page, state: string) {
  const found = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
    .analyze();
  const faults = found.violations.map(
    (violation) =>
      `${violation.id}: ${violation.nodes.map((node) => node.target.join(" ")).join(" | ")}`,
  );
  expect(faults, state).toEqual([]);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow, `${state}: sideways scrolling`).toBeLessThanOrEqual(0);
  expectNoFaults(page);
}

/** Waits for the page itself: what stands there before the program runs has a heading too. */
export async function arrived(page: Page) {
  await expect(page.locator("main.loading")).toHaveCount(0);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
}

/** Presses Tab until the target has focus; fails where it never gets it. */
export async function tabTo(page: Page, target: Locator) {
  for (let step = 0; step < 160; step += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) {
      return;
    }
    await page.keyboard.press("Tab");
  }
  throw new Error(`the keyboard never reaches ${target}`);
}

/** Runs the cron handler once, as of this moment. */
export async function sweep(page: Page, at: string) {
  const time = new Date(at).getTime();
  const path = `/cdn-cgi/handler/scheduled?cron=*+*+*+*+*&time=${time}`;
  const reply = await page.request.get(service(path));
  expect(reply.status()).toBe(200);
}

export interface Mail {
  kind: string;
  to: string;
  subject: string;
  text: string;
}

/** The mails to this person that tell of this request, once there are so many. */
export async function mails(page: Page, reference: string, to: string, count: number): Promise<Mail[]> {
  const address = service(`/local/api/mails?reference=${encodeURIComponent(reference)}`);
  let found: Mail[] = [];
  await expect
    .poll(async () => {
      const sent = (await (await page.request.get(address)).json()) as { mails: Mail[] };
      found = sent.mails.filter((mail) => mail.to === to);
      return found.length;
    })
    .toBe(count);
  return found;
}

/** Signs in at the desk of Celje. */
export async function signIn(page: Page, email: string) {
  await page.goto(celje("/desk/sign-in"));
  await page.getByLabel(say("desk-sign-in-email")).fill(email);
  await page.getByLabel(say("desk-sign-in-password"), { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: say("desk-sign-in-send"), exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page).toHaveURL(/\/desk$/);
}

/** A photo as a phone would take it: drawn here, so that no file of anybody is needed. */
export async function photo(page: Page, words: string): Promise<Buffer> {
  const address = await page.evaluate((text) => {
    const canvas = document.createElement("canvas");
    canvas.width = 1600;
    canvas.height = 1200;
    const pen = canvas.getContext("2d");
    if (!pen) {
      throw new Error("no canvas");
    }
    const sky = pen.createLinearGradient(0, 0, 0, 1200);
    sky.addColorStop(0, "#20303f");
    sky.addColorStop(1, "#6b7c86");
    pen.fillStyle = sky;
    pen.fillRect(0, 0, 1600, 1200);
    pen.fillStyle = "#10181d";
    pen.fillRect(770, 300, 60, 900);
    pen.fillRect(560, 280, 480, 50);
    pen.fillStyle = "#e8f1f2";
    pen.font = "90px sans-serif";
    pen.fillText(text, 120, 180);
    return canvas.toDataURL("image/jpeg", 0.9);
  }, words);
  return Buffer.from(address.split(",")[1] ?? "", "base64");
}

export { expect };
