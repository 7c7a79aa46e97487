// A new municipality from nothing to its first answered request, and what is refused on the way.
import { arrived, bare, expect, expectAccessible, person, tabTo, test } from "./fixtures";
import { KEY, OWN, at, invitationMail, town, type Town } from "./municipality";
import { say } from "./words";
import type { Page } from "@playwright/test";

/** Fills in the form; what is not said here is there already. */
async function fill(page: Page, own: Town) {
  const type = (id: string, words: string) => page.getByLabel(say(id), { exact: true }).fill(words);
  await type("new-key", KEY);
  await page.getByLabel(say("new-country"), { exact: true }).selectOption("SI");
  await page.getByLabel(say("new-own-language"), { exact: true }).selectOption("sl");
  await type("new-name-sl", own.name);
  await type("new-slug", own.slug);
  await type("new-prefix", own.prefix);
  await type("new-phone", "03 703 28 00");
  await type("new-mail-from", `servis48@${own.slug}.example`);
  await type("new-bounds", "14.86, 46.19, 15.04, 46.29");
  await type("new-administrator-name", "Ana Začetnik");
  await type("new-administrator-email", own.email);
}

const send = (page: Page) => page.getByRole("button", { name: say("new-send"), exact: true });

test("a new municipality from nothing to its first answered request", async ({ browser }) => {
  test.setTimeout(240_000);
  const own = town();
  const operator = await person(browser);
  await operator.goto(bare());
  await arrived(operator);
  await operator.getByRole("link", { name: say("choose-new"), exact: true }).click();
  // The form is in another program, which is loaded first.
  await expect(operator.getByRole("heading", { level: 1, name: say("new-title") })).toBeVisible({ timeout: 60_000 });
  await expect(operator.getByLabel(say("new-key"), { exact: true })).toBeVisible();
  await expectAccessible(operator, "the form of a new municipality");

  // Everything that is missing is said at once, and leads to its field.
  await tabTo(operator, send(operator));
  await operator.keyboard.press("Enter");
  await expect(operator.getByText(say("field-slug-required")).first()).toBeVisible();
  await expect(operator.getByText(say("field-bounds-required")).first()).toBeVisible();
  await expectAccessible(operator, "a new municipality without anything");

  await fill(operator, own);
  await operator.getByLabel(say("new-slug"), { exact: true }).fill("celje");
  await send(operator).click();
  await expect(operator.getByText(say("field-slug-taken")).first()).toBeVisible();
  // What was typed is still there.
  await expect(operator.getByLabel(say("new-administrator-email"), { exact: true })).toHaveValue(own.email);
  await operator.getByLabel(say("new-slug"), { exact: true }).fill(own.slug);
  await operator.getByLabel(say("new-key"), { exact: true }).fill("a-key-that-somebody-made-up-0123456789");
  await send(operator).click();
  await expect(operator.getByText(say("problem-wrong-operator-key")).first()).toBeVisible();
  await operator.getByLabel(say("new-key"), { exact: true }).fill(KEY);
  await send(operator).click();
  await expect(operator.getByRole("heading", { level: 2, name: say("new-made-title") })).toBeVisible();
  await expect(operator.locator("#new-made")).toBeFocused();
  await expectAccessible(operator, "a municipality that was made");
  const invitation = await operator.locator(".made-link a").getAttribute("href");
  const mail = await invitationMail(operator, own.email);
  expect(mail.text).toContain(invitation);

  // The administrator accepts, signs in, and reads what is left to do.
  const administrator = await person(browser);
  await administrator.goto(invitation ?? "");
  const password = administrator.getByLabel(say("link-password"), { exact: true });
  await tabTo(administrator, password);
  await administrator.keyboard.type(OWN);
  await administrator.keyboard.press("Enter");
  await expect(administrator.getByText(say("sign-in-told-joined"))).toBeVisible();
  await administrator.getByLabel(say("desk-sign-in-email")).fill(own.email);
  await administrator.getByLabel(say("desk-sign-in-password"), { exact: true }).fill(OWN);
  await administrator.keyboard.press("Enter");
  await expect(administrator).toHaveURL(/\/desk$/);
  await expect(administrator.getByRole("heading", { name: say("start-title") })).toBeVisible();
  await expect(administrator.getByRole("link", { name: say("start-people") })).toBeVisible();
  await expectAccessible(administrator, "what is left to do");

  // A citizen files in a category it began with, whose question may stay open.
  const citizen = await person(browser, { width: 360, height: 740, touch: true });
  await citizen.goto(at(own.slug));
  await arrived(citizen);
  await expect(citizen.getByText(own.name).first()).toBeVisible();
  const filer = await person(browser);
  await filer.goto(at(own.slug, "/file/request"));
  await arrived(filer);
  const category = filer.getByLabel(say("file-category"), { exact: true });
  await category.selectOption({ label: "Javna razsvetljava" });
  const words = "Ulična svetilka pred vrtcem že tri večere ne sveti.";
  await filer.getByLabel(say("file-text"), { exact: true }).fill(words);
  await filer.getByLabel(say("place-address")).fill("Glavni trg 1");
  await filer.getByRole("button", { name: say("file-send"), exact: true }).click();
  await expect(filer.getByRole("heading", { level: 1, name: say("receipt-title") })).toBeVisible();
  const reference = await filer.locator("#receipt-reference").innerText();
  expect(reference).toBe(`${own.prefix}-2026-000001`);
  const link = await filer.locator(".receipt-link a").getAttribute("href");

  // The administrator answers, and the citizen reads it.
  await administrator.reload();
  await administrator.getByRole("link", { name: new RegExp(reference) }).click();
  await expect(administrator.getByText(words).first()).toBeVisible();
  await administrator.getByRole("radio", { name: say("outcome-solved"), exact: true }).check();
  await administrator
    .getByLabel(say("desk-answer-text"), { exact: true })
    .fill("Pregorelo sijalko smo zamenjali. Svetilka od danes znova sveti.");
  const publish = administrator.getByLabel(say("desk-publish"), { exact: true });
  if (await publish.isChecked()) {
    await publish.uncheck();
  }
  await administrator.getByRole("button", { name: say("desk-answer-send"), exact: true }).click();
  await expect(administrator.getByText(say("outcome-solved")).first()).toBeVisible();
  await citizen.goto(at(own.slug, link ?? ""));
  await expect(citizen.getByText("Pregorelo sijalko smo zamenjali.")).toBeVisible();
  await expectAccessible(citizen, "the first answer of a new municipality");
});
