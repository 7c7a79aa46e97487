// The clock as people meet it: a question that lets it rest, a promise, a report that is reopened or withdrawn, an
// opinion of the answer, and the notices that reached nobody.
import {
  ADMINISTRATOR,
  LIGHTING,
  celje,
  expect,
  expectAccessible,
  expectNoFaults,
  person,
  signIn,
  test,
} from "./fixtures";
import { fileOnOnePage, fileStepByStep } from "./filing";
import { say } from "./words";
import type { Browser, Page } from "@playwright/test";

/** An official at the desk with this request open. */
async function atDesk(browser: Browser, reference: string, now?: string): Promise<Page> {
  const page = await person(browser, now ? { now } : {});
  await signIn(page, LIGHTING);
  await page.getByRole("link", { name: new RegExp(reference) }).click();
  await expect(page.getByRole("heading", { level: 1, name: new RegExp(reference) })).toBeVisible();
  return page;
}

/** The form of an act, unfolded. */
async function unfold(page: Page, title: string) {
  const fold = page.locator("details", { has: page.getByText(title, { exact: true }) }).first();
  if ((await fold.getAttribute("open")) === null) {
    await fold.locator("summary").click();
  }
  return fold;
}

async function answer(page: Page, outcome: string, text: string, date?: string) {
  await page.getByRole("radio", { name: say(`outcome-${outcome}`), exact: true }).check();
  if (date) {
    await page.getByLabel(say("desk-answer-date"), { exact: true }).fill(date);
  }
  await page.getByLabel(say("desk-answer-text"), { exact: true }).fill(text);
  await page.getByRole("button", { name: say("desk-answer-send"), exact: true }).click();
}

test("a question lets the clock rest, and the reply starts it again", async ({ browser }) => {
  const citizen = await person(browser, { width: 360, height: 740, touch: true });
  const filed = await fileStepByStep(citizen, { text: "Svetilka ob cesti utripa in se ugaša." });
  const officer = await atDesk(browser, filed.reference);
  const ask = await unfold(officer, say("desk-act-ask-citizen"));
  await ask.getByRole("button", { name: say("desk-act-ask-citizen-send"), exact: true }).click();
  await expect(ask.getByLabel(say("desk-act-question"), { exact: true })).toBeFocused();
  await expect(ask.getByText(say("field-text-required"))).toBeVisible();
  await ask.getByLabel(say("desk-act-question"), { exact: true }).fill("Na kateri strani ceste je?");
  await ask.getByRole("button", { name: say("desk-act-ask-citizen-send"), exact: true }).click();
  await expect(
    officer.getByText(say("desk-done-ask-citizen", { reference: filed.reference })),
  ).toBeVisible();
  await expect(officer.getByText(say("desk-standing-waiting")).first()).toBeVisible();
  await expect(officer.getByRole("heading", { name: say("desk-question") })).toBeVisible();

  await citizen.goto(celje(filed.link));
  await expect(citizen.getByRole("heading", { name: say("track-question") })).toBeVisible();
  await expect(citizen.getByText("Na kateri strani ceste je?").first()).toBeVisible();
  await expect(citizen.getByText(say("standing-waiting"), { exact: true })).toBeVisible();
  await expectAccessible(citizen, "a question for the citizen");
  const send = citizen.getByRole("button", { name: say("track-reply-send"), exact: true });
  const reply = citizen.getByLabel(say("track-reply"), { exact: true });
  await send.click();
  await expect(reply).toBeFocused();
  await expect(citizen.getByText(say("field-text-required"))).toBeVisible();
  await expectAccessible(citizen, "a reply that is missing");

  // What is typed survives the page.
  await reply.fill("Na levi strani, nasproti vrtca.");
  await citizen.reload();
  await expect(reply).toHaveValue("Na levi strani, nasproti vrtca.");
  await send.click();
  await expect(citizen.getByText(say("track-done-reply"))).toBeVisible();
  await expect(citizen.getByRole("heading", { name: say("track-question") })).toHaveCount(0);
  await expect(citizen.getByText(say("standing-on-time"), { exact: true })).toBeVisible();

  await officer.reload();
  await expect(officer.getByText("Na levi strani, nasproti vrtca.").first()).toBeVisible();
  expectNoFaults(citizen);
  expectNoFaults(officer);
});

test("a reply that does not arrive is kept, and sent once", async ({ browser }) => {
  const citizen = await person(browser);
  const filed = await fileOnOnePage(citizen, { text: "Svetilka pri mostu ne sveti." });
  const officer = await atDesk(browser, filed.reference);
  const ask = await unfold(officer, say("desk-act-ask-citizen"));
  await ask.getByLabel(say("desk-act-question"), { exact: true }).fill("Pri katerem mostu je to?");
  await ask.getByRole("button", { name: say("desk-act-ask-citizen-send"), exact: true }).click();
  await expect(officer.getByText(say("desk-done-ask-citizen", { reference: filed.reference }))).toBeVisible();

  await citizen.goto(celje(filed.link));
  const reply = citizen.getByLabel(say("track-reply"), { exact: true });
  const send = citizen.getByRole("button", { name: say("track-reply-send"), exact: true });
  await reply.fill("Pri starem mostu čez Savinjo.");
  let posts = 0;
  await citizen.route("**/reply", async (route) => {
    posts += 1;
    if (posts === 1) {
      await route.abort("internetdisconnected");
    } else {
      await new Promise((resolve) => setTimeout(resolve, 500));
      await route.continue();
    }
  });
  await send.click();
  await expect(citizen.getByText(say("shell-offline"))).toBeVisible();
  await expect(reply).toHaveValue("Pri starem mostu čez Savinjo.");
  await send.click();
  // Pressed again while it is on its way.
  await send.dispatchEvent("click");
  await expect(citizen.getByText(say("track-done-reply"))).toBeVisible();
  expect(posts).toBe(2);
});

test("what is not settled is reopened, with a new deadline and the answer so far", async ({ browser }) => {
  const citizen = await person(browser);
  const filed = await fileOnOnePage(citizen, { text: "Svetilka pred šolo ne sveti." });
  const officer = await atDesk(browser, filed.reference);
  await answer(officer, "solved", "Sijalko smo zamenjali, svetilka znova sveti.");
  await expect(officer.getByText(say("desk-done-track", { reference: filed.reference }))).toBeVisible();

  const later = await person(browser, { now: "2026-04-23T10:00:00Z" });
  await later.goto(celje(filed.link));
  const fold = await unfold(later, say("track-reopen"));
  await expectAccessible(later, "the form to reopen");
  await fold.getByLabel(say("track-reopen-why"), { exact: true }).fill("Zvečer se je spet ugasnila.");
  await fold.getByRole("button", { name: say("track-reopen-send"), exact: true }).click();
  await expect(later.getByText(say("track-done-reopen"))).toBeVisible();
  // Two working days from Thursday noon; Monday 27 April is a holiday.
  await expect(later.getByText("v torek, 28. aprila, ob 12.00").first()).toBeVisible();
  await expect(later.getByRole("heading", { name: say("track-former", { count: 1 }) })).toBeVisible();
  await later.locator("details", { hasText: "Sijalko smo zamenjali" }).locator("summary").click();
  await expect(later.getByText("Sijalko smo zamenjali, svetilka znova sveti.")).toBeVisible();
  await expectAccessible(later, "a reopened request");

  const desk = await atDesk(browser, filed.reference, "2026-04-23T10:05:00Z");
  await expect(desk.getByText("Zvečer se je spet ugasnila.").first()).toBeVisible();
  await expect(desk.getByLabel(say("desk-answer-text"), { exact: true })).toBeVisible();
  expectNoFaults(later);
});

test("a promise is made, and kept at the desk", async ({ browser }) => {
  const citizen = await person(browser);
  const filed = await fileOnOnePage(citizen, { text: "Drog svetilke je nagnjen." });
  const officer = await atDesk(browser, filed.reference);
  await answer(officer, "planned", "Drog bomo zamenjali.", "2026-05-04");
  await expect(officer.getByText(say("desk-done-track", { reference: filed.reference }))).toBeVisible();
  await citizen.goto(celje(filed.link));
  await expect(citizen.getByText(say("standing-promised", { date: "4. 5. 2026" }))).toBeVisible();
  await expect(citizen.getByText(say("promise-state-open"), { exact: true })).toBeVisible();
  await expectAccessible(citizen, "a promise");

  const desk = await atDeskAnswered(browser, filed.reference);
  const done = await unfold(desk, say("desk-act-resolve"));
  await expectAccessible(desk, "a promise at the desk");
  await done.getByRole("button", { name: say("desk-act-resolve-send"), exact: true }).click();
  await expect(desk.getByText(say("desk-done-resolve", { reference: filed.reference }))).toBeVisible();
  await citizen.reload();
  await expect(citizen.getByText(say("track-then-kept"))).toBeVisible();
  await expect(citizen.getByText(say("promise-state-kept"), { exact: true })).toBeVisible();
});

/** The same for a request that was answered, wherever it stands in the lists. */
async function atDeskAnswered(browser: Browser, reference: string): Promise<Page> {
  const page = await person(browser);
  await signIn(page, LIGHTING);
  const row = page.getByRole("link", { name: new RegExp(reference) });
  await expect(page.locator(".inbox-row").first()).toBeVisible();
  if ((await row.count()) === 0) {
    await page.getByRole("link", { name: say("desk-queue-answered") }).click();
  }
  await row.first().click();
  await expect(page.getByRole("heading", { level: 1, name: new RegExp(reference) })).toBeVisible();
  return page;
}

test("a promise that cannot be kept opens the request again", async ({ browser }) => {
  const citizen = await person(browser);
  const filed = await fileOnOnePage(citizen, { text: "Svetilka ob kolesarski stezi manjka." });
  const officer = await atDesk(browser, filed.reference);
  await officer.getByLabel(say("desk-publish"), { exact: true }).check();
  await officer.getByLabel(say("desk-publish-text"), { exact: true }).fill("Ob kolesarski stezi manjka svetilka.");
  await answer(officer, "planned", "Postavili bomo novo.", "2026-05-04");
  await expect(officer.getByText(say("desk-done-track", { reference: filed.reference }))).toBeVisible();
  const broken = await unfold(officer, say("desk-act-break-promise"));
  await broken.getByRole("button", { name: say("desk-act-break-promise-send"), exact: true }).click();
  await expect(broken.getByText(say("field-reason-required"))).toBeVisible();
  await broken.getByLabel(say("desk-act-reason"), { exact: true }).fill("Dobavitelj zamuja.");
  await broken.getByRole("button", { name: say("desk-act-break-promise-send"), exact: true }).click();
  await expect(officer.getByText(say("desk-done-break-promise", { reference: filed.reference }))).toBeVisible();
  await expect(officer.getByText(say("standing-promise-broken")).first()).toBeVisible();
  await citizen.goto(celje(filed.link));
  await expect(citizen.getByText(say("standing-promise-broken")).first()).toBeVisible();
  await expect(citizen.getByText("Dobavitelj zamuja.").first()).toBeVisible();
  await expectAccessible(citizen, "a broken promise");

  // Everyone sees it: in the list of what is open again, and on its own page with the answer that was not kept.
  const anyone = await person(browser);
  await anyone.goto(celje("/map?outcome=open-again"));
  const row = anyone.locator(".published-row", { hasText: filed.reference });
  await expect(row.getByText(say("standing-promise-broken"))).toBeVisible();
  await expectAccessible(anyone, "what is open again in the list");
  await row.getByRole("link").click();
  await expect(anyone.getByRole("heading", { name: say("map-former-answer") })).toBeVisible();
  await expect(anyone.getByText("Postavili bomo novo.")).toBeVisible();
  await expect(anyone.locator(".state-sentence")).toBeVisible();
  await anyone.getByText(say("clock-why")).click();
  await expectAccessible(anyone, "a published request that is open again");
  expectNoFaults(anyone);
});

test("a request is withdrawn only after the page has said what that means", async ({ browser }) => {
  const citizen = await person(browser, { width: 320, height: 640 });
  const filed = await fileStepByStep(citizen, { text: "Svetilka pri garažah utripa." });
  await citizen.goto(celje(filed.link));
  // With the keyboard alone: the fold, then the button in it.
  const summary = citizen.getByText(say("track-withdraw"), { exact: true });
  await summary.focus();
  await citizen.keyboard.press("Enter");
  await expect(citizen.getByText(say("track-withdraw-sure"))).toBeVisible();
  await expectAccessible(citizen, "the question before withdrawing");
  await citizen.keyboard.press("Tab");
  const yes = citizen.getByRole("button", { name: say("track-withdraw-send"), exact: true });
  await expect(yes).toBeFocused();
  await citizen.keyboard.press("Enter");
  await expect(citizen.getByText(say("track-done-withdraw"))).toBeVisible();
  await expect(citizen.getByText(say("track-now-withdrawn")).first()).toBeVisible();
  await expect(yes).toHaveCount(0);
  await expectAccessible(citizen, "a withdrawn request");
});

test("an answer that was delivered is rated once", async ({ browser }) => {
  const citizen = await person(browser);
  const filed = await fileOnOnePage(citizen, { text: "Svetilka v parku ne sveti." });
  const officer = await atDesk(browser, filed.reference);
  await answer(officer, "solved", "Svetilka v parku znova sveti.");
  await expect(officer.getByText(say("desk-done-track", { reference: filed.reference }))).toBeVisible();

  await citizen.goto(celje(filed.link));
  const send = citizen.getByRole("button", { name: say("track-rating-send"), exact: true });
  await send.click();
  await expect(citizen.getByText(say("field-score-required"))).toBeVisible();
  await expectAccessible(citizen, "a rating that is missing");
  await citizen.getByRole("radio", { name: say("rating-5"), exact: true }).check();
  await citizen.getByLabel(say("track-rating-text"), { exact: true }).fill("Hitro in prijazno.");
  await send.click();
  await expect(citizen.getByText(say("track-done-rating"))).toBeVisible();
  await expect(citizen.getByText(say("rating-5"), { exact: true })).toBeVisible();
  await expect(send).toHaveCount(0);
  await expectAccessible(citizen, "a rated answer");

  await officer.reload();
  await expect(officer.getByRole("heading", { name: say("desk-rating") })).toBeVisible();
  await expect(officer.getByText("Hitro in prijazno.")).toBeVisible();
});

test("an administrator sees the notices that reached nobody, and tries one again", async ({ browser }) => {
  const page = await person(browser);
  await signIn(page, ADMINISTRATOR);
  const notice = {
    id: "n1",
    kind: "overdue",
    request_id: "r1",
    reference: "CE-2026-000123",
    person: "Nada Iskraj",
    created_at: "2026-04-21T10:00:00Z",
    attempts: 14,
    failed_at: "2026-04-22T09:00:00Z",
    failure: "refused",
  };
  // No mail of the tests is ever refused for a day, so the replies are made up here; their form is the wire's.
  await page.route("**/api/desk/notices", (route) => route.fulfill({ json: { notices: [notice] } }));
  await page.route("**/api/desk/notices/n1/retry", (route) => route.fulfill({ json: { notices: [] } }));
  await page.reload();
  await page.getByRole("link", { name: new RegExp(`${say("notices-link")}.*1`) }).click();
  await expect(page.getByRole("heading", { level: 1, name: say("notices-title") })).toBeVisible();
  await expect(page.getByText(say("notice-failure-refused"))).toBeVisible();
  await expect(page.getByText("Nada Iskraj", { exact: true })).toBeVisible();
  await expect(page.getByRole("link", { name: notice.reference })).toHaveAttribute("href", "/desk/requests/r1");
  await expectAccessible(page, "notices");
  await page.getByRole("button", { name: new RegExp(say("notices-retry")) }).click();
  await expect(page.getByText(say("notices-retried"))).toBeVisible();
  await expect(page.getByText(say("notices-empty"))).toBeVisible();
  await expectAccessible(page, "no notices");
});

test("notices are for administrators alone", async ({ browser }) => {
  const page = await person(browser);
  await signIn(page, LIGHTING);
  await expect(page.locator(".inbox-row").first()).toBeVisible();
  await expect(page.getByRole("link", { name: say("notices-link") })).toHaveCount(0);
  await page.goto(celje("/desk/notices"));
  await expect(page.getByText(say("problem-not-allowed"))).toBeVisible();
  await expectAccessible(page, "notices that are not for this person");
});
