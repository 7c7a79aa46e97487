// Two desks at the same time: counts that move by themselves, who else is at a request, and no socket to be had.
//
// A socket carries no clock of the test, so these people live now.
import { LIGHTING, LIGHTING_HEAD, celje, expect, expectAccessible, expectNoFaults, person, signIn, test } from "./fixtures";
import { fileOnOnePage } from "./filing";
import { say } from "./words";

const now = () => new Date().toISOString();

test("what one does moves the list of the other, and both see each other at a request", async ({ browser }) => {
  const head = await person(browser, { now: now() });
  await signIn(head, LIGHTING_HEAD);
  await expect(head.getByText(say("desk-live-live"))).toBeVisible();
  await expectAccessible(head, "a desk that is told");

  const citizen = await person(browser, { now: now() });
  const filed = await fileOnOnePage(citizen, { text: "Svetilka pri mostu ne sveti." });
  // Within far less than the half minute after which it would look by itself.
  const row = head.getByRole("link", { name: new RegExp(filed.reference) });
  await expect(row).toBeVisible({ timeout: 10_000 });

  const officer = await person(browser, { now: now() });
  await signIn(officer, LIGHTING);
  await officer.getByRole("link", { name: new RegExp(filed.reference) }).click();
  await expect(officer.getByLabel(say("desk-answer-text"), { exact: true })).toBeVisible();
  await row.click();
  await expect(head.getByText(say("desk-present-open", { count: 1, names: "Gregor Svetlin" }))).toBeVisible();
  await expect(officer.getByText(say("desk-present-open", { count: 1, names: "Nada Iskraj" }))).toBeVisible();
  await expectAccessible(officer, "somebody else at the request");

  await officer.getByLabel(say("desk-answer-text"), { exact: true }).fill("Svetilko bomo popravili.");
  await expect(head.getByText(say("desk-present-answering", { count: 1, names: "Gregor Svetlin" }))).toBeVisible();
  await expectAccessible(head, "somebody else answers");

  await officer.getByRole("radio", { name: say("outcome-solved"), exact: true }).check();
  await officer.getByRole("button", { name: say("desk-answer-send"), exact: true }).click();
  await expect(officer.getByText(say("desk-done-track", { reference: filed.reference }))).toBeVisible();
  await expect(row).toHaveCount(0, { timeout: 10_000 });
  await officer.goto(celje("/desk"));
  await expect(head.locator(".presence")).toHaveText("");
  for (const page of [head, citizen, officer]) {
    expectNoFaults(page);
  }
});

test("a desk without a socket says so, looks by itself, and is told again when it can be", async ({ browser }) => {
  test.setTimeout(120_000);
  const page = await person(browser, { now: now() });
  let blocked = true;
  await page.routeWebSocket(/\/api\/desk\/live$/, (socket) => {
    if (blocked) {
      void socket.close({ code: 1011 });
    } else {
      socket.connectToServer();
    }
  });
  await signIn(page, LIGHTING_HEAD);
  await expect(page.getByText(say("desk-live-polling"))).toBeVisible();
  await expectAccessible(page, "a desk that looks by itself");
  const filed = await fileOnOnePage(await person(browser, { now: now() }), { text: "Svetilka ob poti ne sveti." });
  const row = page.getByRole("link", { name: new RegExp(filed.reference) });
  await expect(row).toBeVisible({ timeout: 45_000 });
  blocked = false;
  await expect(page.getByText(say("desk-live-live"))).toBeVisible({ timeout: 60_000 });
});
