// One answer to several requests: chosen by keyboard and by their boxes, answered together, each told by itself.
import { LIGHTING, expect, expectAccessible, expectNoFaults, person, signIn, test } from "./fixtures";
import { fileOnOnePage } from "./filing";
import { say } from "./words";

test("two requests are chosen and get one answer, each with its own number", async ({ browser }) => {
  const citizen = await person(browser);
  const first = await fileOnOnePage(citizen, { text: "Svetilke v vsej ulici ne svetijo od sinoči." });
  const other = await person(browser);
  const second = await fileOnOnePage(other, { text: "Cela ulica je v temi, nobena svetilka ne sveti." });
  const desk = await person(browser);
  await signIn(desk, LIGHTING);
  const row = (reference: string) => desk.getByRole("link", { name: new RegExp(reference) });
  const box = (reference: string) =>
    desk.getByRole("checkbox", { name: say("many-check", { reference }), exact: true });

  // The key begins choosing, and takes the row that has focus.
  await row(first.reference).focus();
  await desk.keyboard.press("x");
  await expect(box(first.reference)).toBeChecked();
  await expect(row(first.reference)).toBeFocused();
  await expect(desk.getByText(say("many-chosen", { count: 1 }))).toBeVisible();
  await box(second.reference).check();
  await expect(desk.getByText(say("many-chosen", { count: 2 }))).toBeVisible();
  await expectAccessible(desk, "two requests are chosen");

  await desk.getByRole("button", { name: say("many-answer"), exact: true }).press("Enter");
  await expect(desk.getByRole("heading", { name: say("many-title"), exact: true })).toBeFocused();
  const send = desk.getByRole("button", { name: say("many-send"), exact: true });
  await send.click();
  await expect(desk.locator("#many-outcome")).toBeFocused();
  await expectAccessible(desk, "an answer to several that lacks everything");
  const form = desk.locator(".many");
  await form.getByRole("radio", { name: say("outcome-solved"), exact: true }).check();
  await form
    .getByLabel(say("many-text"), { exact: true })
    .fill("Kabel je popravljen, prijava {number} je rešena.");
  await send.click();
  const done = desk.locator("#many-done");
  await expect(done).toBeFocused();
  for (const { reference } of [first, second]) {
    await expect(done.getByRole("listitem").filter({ hasText: reference })).toContainText(
      say("many-result-answered"),
    );
    await expect(box(reference)).toHaveCount(0);
  }
  await expectAccessible(desk, "what became of those chosen");
  await done.getByRole("link", { name: first.reference, exact: true }).click();
  await expect(desk.locator(".letter").first()).toContainText(`prijava ${first.reference} je rešena`);
  expectNoFaults(desk);
});

test("all that are shown are chosen at once, and left again", async ({ browser }) => {
  const citizen = await person(browser);
  const filed = await fileOnOnePage(citizen, { text: "Svetilka pri mostu utripa že ves teden." });
  const desk = await person(browser, { width: 768, height: 1024 });
  await signIn(desk, LIGHTING);
  await expect(desk.getByRole("link", { name: new RegExp(filed.reference) })).toBeVisible();
  await desk.getByRole("button", { name: say("many-choose"), exact: true }).click();
  await expect(desk.getByText(say("many-chosen-none"))).toBeVisible();
  await desk.getByRole("button", { name: say("many-all"), exact: true }).click();
  const box = desk.getByRole("checkbox", { name: say("many-check", { reference: filed.reference }), exact: true });
  await expect(box).toBeChecked();
  await expectAccessible(desk, "all that are shown are chosen");
  await desk.getByRole("button", { name: say("many-none"), exact: true }).click();
  await expect(box).not.toBeChecked();
  await expect(desk.getByText(say("many-chosen-none"))).toBeVisible();
  expectNoFaults(desk);
});
