// Settings as a file: taken from one municipality, looked at and taken over in another, once; and a table that was
// chosen by mistake.
import { ADMINISTRATOR, arrived, expect, expectAccessible, person, signIn, tabTo, test } from "./fixtures";
import { at, join, made, town } from "./municipality";
import { say } from "./words";
import type { Page } from "@playwright/test";

/** Celje's settings, as an administrator downloads them. */
async function downloaded(page: Page): Promise<Buffer> {
  await signIn(page, ADMINISTRATOR);
  await page.getByRole("link", { name: say("settings-file-title"), exact: true }).click();
  await arrived(page);
  await expectAccessible(page, "settings as a file");
  const link = page.getByRole("link", { name: say("settings-file-save"), exact: true });
  await expect(link).toHaveAttribute("download", "");
  // What a browser downloads by itself does not know the moment the test lives at, so the page fetches the same.
  const { name, text } = await page.evaluate(async (path) => {
    const reply = await fetch(path);
    return { name: reply.headers.get("content-disposition"), text: await reply.text() };
  }, (await link.getAttribute("href")) ?? "");
  expect(name).toBe('attachment; filename="servis48-celje.json"');
  return Buffer.from(text, "utf8");
}

async function choose(page: Page, name: string, mimeType: string, buffer: Buffer) {
  await page.locator("#settings-file-input").setInputFiles({ name, mimeType, buffer });
}

test("what Celje words well, another municipality takes over, and only once", async ({ browser }) => {
  test.setTimeout(240_000);
  const file = await downloaded(await person(browser));
  const settings = JSON.parse(file.toString("utf8")) as {
    format: string;
    categories: { key: string; names: { sl: string }; department: string }[];
  };
  expect(settings.format).toBe("servis48-settings");
  expect(file.toString("utf8")).not.toContain("@");

  const own = town();
  const page = await person(browser, { width: 360, height: 740 });
  await join(page, own, await made(page, own));
  await page.goto(at(own.slug, "/desk/settings-file"));
  await arrived(page);

  // A table chosen by mistake says what it is, and changes nothing.
  await choose(page, "podrocja.csv", "text/csv", Buffer.from("ime;oddelek\nTrava;Zelenice\n"));
  await expect(page.getByText(say("settings-file-fault-table"))).toBeVisible();
  await expect(page.locator("#settings-file-found")).toBeFocused();
  await expectAccessible(page, "a table instead of settings");

  await choose(page, "servis48-celje.json", "application/json", file);
  await expect(
    page.getByRole("heading", { level: 3, name: say("settings-file-found", { name: "servis48-celje.json" }) }),
  ).toBeVisible();
  await expect(page.locator("#settings-file-found")).toBeFocused();
  await expectAccessible(page, "what a file holds");

  // One category alone, by keyboard: its department comes along.
  await tabTo(page, page.getByRole("button", { name: say("settings-file-no"), exact: true }));
  await page.keyboard.press("Enter");
  await tabTo(page, page.getByRole("button", { name: say("settings-file-send"), exact: true }));
  await page.keyboard.press("Enter");
  await expect(page.getByText(say("settings-file-none-chosen"))).toBeVisible();
  const category = settings.categories[0];
  if (!category) {
    throw new Error("Celje has no category");
  }
  await page.getByRole("checkbox", { name: category.names.sl, exact: true }).focus();
  await page.keyboard.press("Space");
  await tabTo(page, page.getByRole("button", { name: say("settings-file-send"), exact: true }));
  await page.keyboard.press("Enter");
  await expect(page.getByText(say("settings-file-done", { count: 2 }))).toBeVisible();
  await expect(page.locator("#settings-file-taken")).toBeFocused();
  await expectAccessible(page, "what was taken over");

  // The second time it is there already, and the rest can still be chosen.
  await choose(page, "servis48-celje.json", "application/json", file);
  await expect(page.getByText(say("settings-file-state-same"))).toHaveCount(2);
  await expect(page.getByRole("checkbox", { name: category.names.sl, exact: true })).toHaveCount(0);
  await page.getByRole("button", { name: say("settings-file-send"), exact: true }).click();
  await expect(page.locator("#settings-file-taken .notice-good")).toBeVisible();
  await choose(page, "servis48-celje.json", "application/json", file);
  await expect(page.getByText(say("settings-file-nothing-new"))).toBeVisible();
  await expect(page.getByRole("button", { name: say("settings-file-send"), exact: true })).toHaveCount(0);
  await expectAccessible(page, "nothing new in a file");

  await page.goto(at(own.slug, "/file/request"));
  await arrived(page);
});
