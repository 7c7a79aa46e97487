// Four languages: offered by the municipality, switched in place, remembered, and told to the browser.
import { celje, expect, expectAccessible, krusevac, person, test } from "./fixtures";
import { say } from "./words";

test("Kruševac speaks Serbian in both scripts and English, and remembers the choice", async ({ browser }) => {
  const page = await person(browser);
  await page.goto(krusevac());
  const html = page.locator("html");
  await expect(html).toHaveAttribute("lang", "sr-Cyrl");
  await expect(page.getByText(say("home-find", {}, "sr-Cyrl")).first()).toBeVisible();

  const choose = async (name: string) => {
    const label = new RegExp(
      [say("shell-language", {}, "sr-Cyrl"), "Jezik", say("shell-language", {}, "en")].join("|"),
    );
    const select = page.getByRole("combobox", { name: label });
    if (await select.count()) {
      await select.first().selectOption({ label: name });
    } else {
      await page.getByRole("button", { name }).first().click();
    }
  };
  await choose("Srpski");
  await expect(html).toHaveAttribute("lang", "sr-Latn");
  await expect(page.locator("main")).not.toContainText(/[а-яј]{3}/i);
  await page.reload();
  await expect(html).toHaveAttribute("lang", "sr-Latn");
  await choose("English");
  await expect(html).toHaveAttribute("lang", "en");
  await expect(page.getByText(say("home-find", {}, "en")).first()).toBeVisible();
  await expectAccessible(page, "English");
});

test("Celje speaks Slovenian first", async ({ browser }) => {
  const page = await person(browser);
  await page.goto(celje("/track"));
  await expect(page.locator("html")).toHaveAttribute("lang", "sl");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(say("find-title"));
  await expect(page).toHaveTitle(new RegExp(say("find-title").slice(0, 10)));
});
