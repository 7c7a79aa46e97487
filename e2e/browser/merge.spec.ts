// Two people report the same lamp: the officer merges the reports by keyboard, is told who else gets the answer, undoes
// it and merges again; both reporters read the one answer on their own pages.
import { LIGHTING, celje, expect, expectAccessible, expectNoFaults, mails, person, signIn, test } from "./fixtures";
import { fileOnOnePage } from "./filing";
import { say } from "./words";
import type { Page } from "@playwright/test";

const ANSWER = "Pregorelo sijalko smo zamenjali, svetilka znova sveti.";

async function open(page: Page, reference: string) {
  await page.goto(celje("/desk"));
  await page.getByRole("link", { name: new RegExp(reference) }).first().click();
  await expect(page.getByRole("heading", { level: 1, name: new RegExp(reference) })).toBeVisible();
}

/** Merges the report on the page with another one, by keyboard. */
async function merge(officer: Page, into: string) {
  await officer.getByText(say("desk-act-merge"), { exact: true }).press("Enter");
  const number = officer.getByLabel(say("desk-merge-number"), { exact: true });
  await number.fill(into);
  await number.press("Enter");
}

test("two reporters of one lamp get one answer", async ({ browser }) => {
  test.slow();
  const first = await person(browser);
  const lead = await fileOnOnePage(first, { text: "Svetilka pri postaji ne sveti že tri večere." });
  const second = await person(browser, { width: 360, height: 740 });
  const desktop = await person(browser);
  const email = `druga-${lead.reference.toLowerCase()}@example.com`;
  const follower = await fileOnOnePage(desktop, { text: "Pri avtobusni postaji je tema.", email });

  const officer = await person(browser);
  await signIn(officer, LIGHTING);
  await open(officer, follower.reference);

  // A number that is none is refused at the field.
  await merge(officer, "postaja");
  await expect(officer.getByText(say("field-duplicate-of-invalid"))).toBeVisible();
  await expectAccessible(officer, "merging with a number that is none");
  const number = officer.getByLabel(say("desk-merge-number"), { exact: true });
  await number.fill(lead.reference);
  await officer.getByRole("button", { name: say("desk-act-merge-send"), exact: true }).press("Enter");
  await expect(officer.getByText(say("desk-done-merge", { reference: follower.reference }))).toBeVisible();
  await expect(officer.getByRole("heading", { name: say("desk-merge-lead"), exact: true })).toBeVisible();
  await expect(officer.locator("#answer")).toHaveCount(0);
  await expectAccessible(officer, "a report that follows another one");

  // Undone, and done again.
  await officer.getByText(say("desk-act-part"), { exact: true }).press("Enter");
  await officer.getByRole("button", { name: say("desk-act-part-send"), exact: true }).press("Enter");
  await expect(officer.getByText(say("desk-done-part", { reference: follower.reference }))).toBeVisible();
  await expect(officer.locator("#answer")).toBeVisible();
  await merge(officer, lead.reference);
  await expect(officer.getByText(say("desk-done-merge", { reference: follower.reference }))).toBeVisible();

  await second.goto(celje(follower.link));
  await expect(second.getByText(say("timeline-merged", { reference: lead.reference })).first()).toBeVisible();
  await expectAccessible(second, "a report that is dealt with together with another one");

  // From the follower to its lead.
  await officer.locator(".beside").getByRole("link", { name: lead.reference, exact: true }).first().click();
  await expect(officer.getByRole("heading", { level: 1, name: new RegExp(lead.reference) })).toBeVisible();
  await expect(officer.getByText(say("desk-merge-also-to", { count: 1 }))).toBeVisible();
  await expect(officer.getByText(say("desk-among-joined", { reference: follower.reference })).first()).toBeVisible();
  await officer.setViewportSize({ width: 320, height: 740 });
  await expectAccessible(officer, "a report that others follow, on a narrow screen");
  await officer.setViewportSize({ width: 1280, height: 900 });
  await officer.getByRole("radio", { name: say("outcome-solved"), exact: true }).check();
  await officer.getByLabel(say("desk-answer-text"), { exact: true }).fill(ANSWER);
  await officer.getByRole("button", { name: say("desk-answer-send"), exact: true }).click();
  await expect(officer.locator("#desk-news")).toContainText(lead.reference);

  const [mail] = (await mails(first, follower.reference, email, 2)).filter(({ kind }) => kind === "answer");
  expect(mail?.text).toContain(ANSWER);
  expect(mail?.text).toContain(follower.reference);
  expect(mail?.text).not.toContain(lead.reference);
  await second.reload();
  await expect(second.getByText(ANSWER).first()).toBeVisible();
  await first.goto(celje(lead.link));
  await expect(first.getByText(ANSWER).first()).toBeVisible();
  await expect(first.getByText(say("timeline-joined")).first()).toBeVisible();
  await expect(first.locator("main")).not.toContainText(follower.reference);
  for (const page of [first, second, officer]) {
    expectNoFaults(page);
  }
});

test("a report that stands beside is merged with one press", async ({ browser }) => {
  const citizen = await person(browser);
  const email = `dvakrat-${Date.now()}-${test.info().workerIndex}@example.com`;
  const first = await fileOnOnePage(citizen, { text: "Svetilka pri mostu utripa.", email });
  const second = await fileOnOnePage(citizen, { text: "Luč pri mostu še vedno utripa.", email });
  const officer = await person(browser);
  await signIn(officer, LIGHTING);
  await open(officer, second.reference);
  const beside = officer.locator(".beside");
  const merging = beside.getByRole("button", { name: say("desk-merge-with", { reference: first.reference }), exact: true });
  await expect(merging.first()).toBeVisible();
  await expectAccessible(officer, "reports beside, each with a button to merge");
  await merging.first().scrollIntoViewIfNeeded();
  await officer.screenshot({ path: "target/inbox/merge-beside-1280.png" });
  await merging.first().press("Enter");
  await expect(officer.getByText(say("desk-done-merge", { reference: second.reference }))).toBeVisible();
  await expect(merging).toHaveCount(0);
  await expect(officer.getByRole("heading", { name: say("desk-merge-lead"), exact: true })).toBeVisible();
  await expect(beside.getByRole("link", { name: first.reference, exact: true }).first()).toBeVisible();
  expectNoFaults(officer);
});
