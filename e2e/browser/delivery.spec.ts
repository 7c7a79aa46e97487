// Answers that a person brings: called twice in vain and then reached, written and posted, brought by a colleague
// meanwhile.
import type { Page } from "@playwright/test";
import {
  LIGHTING,
  LIGHTING_HEAD,
  arrived,
  celje,
  expect,
  expectAccessible,
  expectNoFaults,
  person,
  signIn,
  tabTo,
  test,
} from "./fixtures";
import { ANSWER, CALLER, answeredByHand, bring } from "./taken";
import { say } from "./words";

const NOTE = "Dosegljiva je šele po peti uri.";

const item = (page: Page, reference: string) => page.locator(".delivery-item").filter({ hasText: reference });
const head = (page: Page, reference: string) =>
  item(page, reference).getByRole("button", { name: new RegExp(reference) });
const button = (page: Page, id: string) => page.getByRole("button", { name: say(id), exact: true });
const news = (page: Page) => page.locator("#delivery-news");

/** Opens an answer of the list by keyboard, whichever is open. */
async function open(page: Page, reference: string) {
  // Others may have more to bring than a page holds.
  const more = button(page, "desk-more");
  await expect(head(page, reference).or(more).first()).toBeVisible();
  await expect(async () => {
    if ((await head(page, reference).count()) === 0) {
      await more.click({ timeout: 1_000 });
    }
    await expect(head(page, reference)).toBeVisible({ timeout: 1_000 });
  }).toPass();
  if ((await head(page, reference).getAttribute("aria-expanded")) !== "true") {
    await head(page, reference).press("Enter");
  }
  await expect(head(page, reference)).toHaveAttribute("aria-expanded", "true");
  await expect(page.locator(".delivery-body")).toHaveCount(1);
}

test("a caller is not reached twice, and then told", async ({ browser }) => {
  test.slow();
  const officer = await person(browser);
  await signIn(officer, LIGHTING);
  const taken = await answeredByHand(officer, { channel: "phone" });
  const other = await answeredByHand(officer, { channel: "phone" });

  // By keyboard from the desk to the list of calls.
  const link = officer.getByRole("link", { name: say("delivery-title"), exact: true });
  await tabTo(officer, link);
  await officer.keyboard.press("Enter");
  await expect(officer.getByRole("heading", { level: 1, name: say("delivery-title") })).toBeFocused();
  const calls = officer.getByRole("link", { name: say("reply-channel-phone"), exact: true });
  await tabTo(officer, calls);
  await officer.keyboard.press("Enter");
  await expect(officer).toHaveURL(/\/desk\/deliveries\?channel=phone$/);
  await expect(calls).toHaveAttribute("aria-current", "page");
  await open(officer, taken.reference);
  const row = item(officer, taken.reference);
  await expect(row.getByRole("link", { name: "+386 40 123 456" })).toHaveAttribute("href", "tel:+38640123456");
  await expect(row).toContainText(CALLER.name);
  await expect(row.locator(".letter")).toContainText(ANSWER);
  await expectAccessible(officer, "an answer to be told by telephone");
  await officer.setViewportSize({ width: 320, height: 740 });
  await expectAccessible(officer, "an answer to be told by telephone, on a narrow screen");
  await officer.setViewportSize({ width: 1280, height: 900 });

  // How it ended has to be chosen; what was noted stays.
  await row.getByLabel(say("delivery-note"), { exact: true }).fill(NOTE);
  await row.getByText(say("delivery-failed-phone"), { exact: true }).press("Enter");
  await button(officer, "delivery-attempt-send").press("Enter");
  const nobody = row.getByRole("radio", { name: say("attempt-no-answer"), exact: true });
  await expect(nobody).toBeFocused();
  await expect(row.getByText(say("field-attempt-required"))).toBeVisible();
  await expectAccessible(officer, "an attempt with nothing chosen");
  await officer.keyboard.press("Space");
  await expect(nobody).toBeChecked();
  await tabTo(officer, button(officer, "delivery-attempt-send"));
  await officer.keyboard.press("Enter");
  await expect(news(officer)).toBeFocused();
  await expect(news(officer)).toContainText(say("delivery-tried-noted", { reference: taken.reference }));
  await expect(head(officer, taken.reference)).toContainText(say("delivery-tries", { count: 1 }));
  // The next is open meanwhile.
  await expect(head(officer, taken.reference)).toHaveAttribute("aria-expanded", "false");
  await expectAccessible(officer, "an attempt that is written down");
  await expect(news(officer).getByRole("button")).toBeVisible();
  await news(officer).getByRole("button").press("Enter");
  await expect(officer.locator(".delivery-head[aria-expanded=true]")).toBeFocused();

  await open(officer, taken.reference);
  await expect(row.locator(".bring-tried")).toContainText(NOTE);
  await expect(row.locator(".bring-tried")).toContainText(say("attempt-no-answer"));
  await row.getByText(say("delivery-failed-phone"), { exact: true }).press("Enter");
  await row.getByRole("radio", { name: say("attempt-busy"), exact: true }).press("Space");
  await button(officer, "delivery-attempt-send").press("Enter");
  await expect(head(officer, taken.reference)).toContainText(say("delivery-tries", { count: 2 }));

  // The caller reads that it was tried, and nothing of the note.
  const citizen = await person(browser);
  await citizen.goto(celje(`/track/${taken.token}`));
  await expect(citizen.getByText(say("timeline-tried")).first()).toBeVisible();
  await expect(citizen.locator("main")).not.toContainText("peti uri");
  expectNoFaults(citizen);

  // At the request itself the same can be done; it has the number and what was tried.
  await officer.goto(celje(`/desk/requests/${taken.id}`));
  await arrived(officer);
  const here = officer.locator(".bring-here");
  await expect(here.locator(".bring-tried")).toContainText(say("attempt-busy"));
  await expect(officer.locator(".case-read")).toContainText(`${CALLER.street}, ${CALLER.post}`);
  await expect(officer.locator(".case-read")).toContainText(say("delivery-entered-by"));
  await expectAccessible(officer, "a request whose answer is to be told");
  await here.getByText(say("delivery-failed-phone"), { exact: true }).press("Enter");
  await here.getByRole("radio", { name: say("attempt-call-later"), exact: true }).press("Space");
  await button(officer, "delivery-attempt-send").press("Enter");
  await expect(officer.locator("#desk-news")).toBeFocused();
  await expect(officer.locator("#desk-news")).toContainText(say("delivery-tried-here"));
  await expect(here.locator(".bring-tried li")).toHaveCount(3);

  // The third call reaches her.
  await officer.goto(celje("/desk/deliveries?channel=phone"));
  await open(officer, taken.reference);
  await tabTo(officer, button(officer, "delivery-done-phone"));
  await officer.keyboard.press("Enter");
  await expect(news(officer)).toBeFocused();
  await expect(news(officer)).toContainText(say("delivery-told-phone", { reference: taken.reference }));
  await expect(item(officer, taken.reference)).toHaveCount(0);
  await expect(head(officer, other.reference)).toBeVisible();
  await expectAccessible(officer, "an answer that was told");
  await officer.goto(celje(`/desk/requests/${taken.id}`));
  await expect(officer.locator(".timeline")).toContainText(say("delivery-delivered-phone"));
  await expect(officer.locator(".bring-here")).toHaveCount(0);
  expectNoFaults(officer);
});

/** How many pages a PDF of Chromium has: it leaves the objects of pages uncompressed. */
const pages = (pdf: Buffer) => pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0;

const MILLIMETRE = 96 / 25.4;

test("a letter is printed for a window envelope and posted", async ({ browser }) => {
  test.slow();
  const officer = await person(browser);
  await signIn(officer, LIGHTING);
  const taken = await answeredByHand(officer, { channel: "post" });
  await officer.goto(celje("/desk/deliveries?channel=post"));
  await open(officer, taken.reference);
  await expect(item(officer, taken.reference).locator("address")).toContainText(CALLER.street);
  await expectAccessible(officer, "an answer to be posted");
  await officer.getByRole("link", { name: say("delivery-letter-link"), exact: true }).press("Enter");
  await expect(officer).toHaveURL(new RegExp(`/desk/requests/${taken.id}/letter$`));
  await expect(officer.getByRole("heading", { level: 1, name: say("letter-title", { reference: taken.reference }) })).toBeVisible();
  const letter = officer.locator(".post");
  for (const said of [CALLER.name, CALLER.street, CALLER.post, taken.reference, taken.pin, ANSWER, "/track"]) {
    await expect(letter).toContainText(said);
  }
  await expect(letter).not.toContainText(taken.token);
  await expectAccessible(officer, "a letter on the screen");
  await officer.setViewportSize({ width: 320, height: 740 });
  await expectAccessible(officer, "a letter on a narrow screen");
  await officer.setViewportSize({ width: 1280, height: 900 });

  // On paper there is the letter alone, and the address stands in the window.
  await officer.emulateMedia({ media: "print" });
  await expect(officer.locator(".head")).toBeHidden();
  await expect(button(officer, "letter-print")).toBeHidden();
  const sheet = await letter.boundingBox();
  const window = await letter.locator(".post-window span").nth(1).boundingBox();
  const top = ((window?.y ?? 0) - (sheet?.y ?? 0)) / MILLIMETRE + 20;
  const left = ((window?.x ?? 0) - (sheet?.x ?? 0)) / MILLIMETRE + 25;
  expect(top).toBeGreaterThan(60);
  expect(top).toBeLessThan(70);
  expect(left).toBeCloseTo(25, 0);
  const one = await officer.pdf({ preferCSSPageSize: true });
  expect(pages(one)).toBe(1);
  // A4 in points.
  expect(one.toString("latin1")).toMatch(/\/MediaBox\s*\[0 0 59[45]\.?\d* 84[12]\.?\d*\]/);
  await officer.emulateMedia({ media: null });

  // It is in the post.
  await tabTo(officer, button(officer, "delivery-done-post"));
  await officer.keyboard.press("Enter");
  await expect(officer.locator("#letter-news")).toBeFocused();
  await expect(officer.locator("#letter-news")).toContainText(say("letter-posted"));
  await expect(button(officer, "delivery-done-post")).toHaveCount(0);
  await expectAccessible(officer, "a letter that was posted");
  await officer.goto(celje("/desk/deliveries?channel=post"));
  await expect(officer.locator(".pending")).toHaveCount(0);
  await expect(item(officer, taken.reference)).toHaveCount(0);
  await officer.goto(celje(`/desk/requests/${taken.id}`));
  await expect(officer.locator(".timeline")).toContainText(say("delivery-delivered-post"));
  expectNoFaults(officer);
});

test("a long letter has as many pages as it needs, in the language of whom it is for", async ({ browser }) => {
  const officer = await person(browser);
  await signIn(officer, LIGHTING);
  const paragraph = "Za vsako svetilko v ulici smo pregledali kabel, omarico in sijalko. ".repeat(4).trim();
  const taken = await answeredByHand(officer, {
    channel: "post",
    language: "en",
    answer: Array.from({ length: 9 }, () => paragraph).join("\n\n"),
    contact: { name: "Marjeta Klicar", phone: "040 123 456", street: "Gledališka ulica 4", post: "3000 Celje" },
  });
  await officer.goto(celje(`/desk/requests/${taken.id}/letter`));
  const letter = officer.locator(".post");
  await expect(letter).toHaveAttribute("lang", "en");
  await expect(letter).toContainText(say("post-hello", {}, "en"));
  await expect(letter).toContainText(say("post-outcome", { outcome: say("outcome-solved", {}, "en") }, "en"));
  await expect(button(officer, "letter-print")).toBeVisible();
  expect(pages(await officer.pdf({ preferCSSPageSize: true }))).toBe(2);
  expectNoFaults(officer);
});

test("what a colleague did meanwhile is said, and nothing that was typed is lost", async ({ browser }) => {
  test.slow();
  const officer = await person(browser);
  await signIn(officer, LIGHTING);
  const tried = await answeredByHand(officer, { channel: "in-person" });
  const told = await answeredByHand(officer, { channel: "in-person" });
  const colleague = await person(browser);
  await signIn(colleague, LIGHTING_HEAD);

  await officer.goto(celje("/desk/deliveries?channel=in-person"));
  await open(officer, tried.reference);
  const note = () => item(officer, tried.reference).getByLabel(say("delivery-note"), { exact: true });
  await note().fill(NOTE);
  await bring(colleague, tried.id, "in-person", "no-answer");
  await button(officer, "delivery-done-in-person").press("Enter");
  await expect(news(officer)).toBeFocused();
  await expect(news(officer)).toContainText(say("delivery-overtaken", { reference: tried.reference }));
  await expect(item(officer, tried.reference).locator(".bring-tried")).toContainText(say("delivery-nobody-came"));
  await expect(note()).toHaveValue(NOTE);
  await expectAccessible(officer, "an answer that a colleague tried meanwhile");
  await button(officer, "delivery-done-in-person").press("Enter");
  await expect(news(officer)).toContainText(say("delivery-told-in-person", { reference: tried.reference }));

  await open(officer, told.reference);
  await bring(colleague, told.id, "in-person");
  await button(officer, "delivery-done-in-person").press("Enter");
  await expect(news(officer)).toBeFocused();
  await expect(news(officer)).toContainText(say("delivery-gone", { reference: told.reference }));
  await expect(item(officer, told.reference)).toHaveCount(0);
  await expectAccessible(officer, "an answer that a colleague brought meanwhile");

  // Where the service is not reached, nothing is lost either.
  const third = await answeredByHand(officer, { channel: "sms" });
  await officer.goto(celje("/desk/deliveries?channel=sms"));
  await open(officer, third.reference);
  await expect(item(officer, third.reference).locator(".bring .own-words")).toContainText(ANSWER);
  await expectAccessible(officer, "an answer to be sent as a text message");
  // Another way than the chosen one is said to be one.
  await officer.getByText(say("delivery-other"), { exact: true }).press("Enter");
  await officer.getByLabel(say("delivery-channel"), { exact: true }).selectOption("in-person");
  await expect(officer.getByText(say("delivery-another-way", {
    chosen: say("reply-channel-sms"),
    channel: say("reply-channel-in-person"),
  }))).toBeVisible();
  await expectAccessible(officer, "an answer that is brought another way");
  await officer.context().setOffline(true);
  await button(officer, "delivery-done-in-person").press("Enter");
  await expect(officer.locator("#deliver-failed")).toBeFocused();
  await expectAccessible(officer, "an answer that could not be written down");
  await officer.context().setOffline(false);
  await button(officer, "delivery-done-in-person").press("Enter");
  await expect(news(officer)).toContainText(say("delivery-told-in-person", { reference: third.reference }));
  expectNoFaults(officer);
  expectNoFaults(colleague);
});
