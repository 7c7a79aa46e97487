// The whole path with the keyboard alone.
import { PASSWORD, arrived, celje, expect, expectNoFaults, person, tabTo, test } from "./fixtures";
import { receipt } from "./filing";
import { say } from "./words";

test("file, sign in and answer without a mouse", async ({ browser }) => {
  // Some two hundred keys, one after the other.
  test.slow();
  const page = await person(browser);
  await page.goto(celje());
  await arrived(page);
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: say("shell-skip") })).toBeFocused();
  await page.keyboard.press("Enter");
  await tabTo(page, page.getByRole("main").getByRole("link", { name: say("begin-request") }).first());
  await page.keyboard.press("Enter");

  // A new page begins at its heading, for people who cannot see that it changed.
  await expect(page).toHaveURL(/\/file\/request/);
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  const category = page.getByLabel(say("file-category"), { exact: true });
  await tabTo(page, category);
  await page.keyboard.type("Javna razsvetljava");
  if ((await category.inputValue()) === "") {
    await page.keyboard.press("ArrowDown");
  }
  await tabTo(page, page.getByLabel(say("file-text"), { exact: true }));
  await page.keyboard.type("Svetilka ob pločniku ne sveti.");
  await tabTo(page, page.getByLabel(say("place-address")));
  await page.keyboard.type("Mariborska cesta 12");
  await tabTo(page, page.getByRole("button", { name: say("file-send"), exact: true }));
  await page.keyboard.press("Enter");
  const filed = await receipt(page);
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();

  const desk = await person(browser);
  await desk.goto(celje("/desk/sign-in"));
  await tabTo(desk, desk.getByLabel(say("desk-sign-in-email")));
  await desk.keyboard.type("polona.dopisnik@celje.localhost");
  await desk.keyboard.press("Tab");
  await desk.keyboard.type(PASSWORD);
  await desk.keyboard.press("Enter");
  await expect(desk).toHaveURL(/\/desk$/);
  await expect(desk.locator(".inbox-row").first()).toBeVisible();
  const row = desk.getByRole("link", { name: new RegExp(filed.reference) });
  const more = desk.getByRole("button", { name: say("desk-more"), exact: true });
  while ((await row.count()) === 0 && (await more.count()) > 0) {
    await tabTo(desk, more);
    await desk.keyboard.press("Enter");
    await desk.waitForTimeout(300);
  }
  await tabTo(desk, row);
  await desk.keyboard.press("Enter");
  const solved = desk.getByRole("radio", { name: say("outcome-solved"), exact: true });
  await expect(solved).toBeVisible();
  await tabTo(desk, desk.getByRole("radio").first());
  await desk.keyboard.press("Space");
  await expect(desk.getByRole("radio").first()).toBeChecked();
  await tabTo(desk, desk.getByLabel(say("desk-answer-text"), { exact: true }));
  await desk.keyboard.type("Svetilka od danes znova sveti.");
  await tabTo(desk, desk.getByRole("button", { name: say("desk-answer-send"), exact: true }));
  await desk.keyboard.press("Enter");
  await expect(desk.getByText(say("desk-done-track", { reference: filed.reference }))).toBeVisible();
  expectNoFaults(page);
  expectNoFaults(desk);
});
