// Two pairs of eyes: the department drafts, the administrator sends back with a comment, the department writes again,
// the administrator publishes; only then the citizen has an answer.
//
// The setting holds for a whole municipality; no other test of the browser answers in Kruševac.
import { PASSWORD, arrived, expect, expectAccessible, expectNoFaults, krusevac, person, photo, test } from "./fixtures";
import { say } from "./words";
import type { Browser, Page } from "@playwright/test";

const speak = (id: string, args: Record<string, string | number> = {}) => say(id, args, "sr-Cyrl");

const FIRST = "Сијалицу смо заменили.";
const SECOND = "Сијалицу смо заменили у уторак, светиљка поново ради.";
const COMMENT = "Наведите и када је сијалица замењена.";

async function at(browser: Browser, email: string, width = 1280): Promise<Page> {
  const page = await person(browser, { width });
  await page.goto(krusevac("/desk/sign-in"));
  await page.getByLabel(speak("desk-sign-in-email")).fill(email);
  await page.getByLabel(speak("desk-sign-in-password"), { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: speak("desk-sign-in-send"), exact: true }).click();
  await expect(page).toHaveURL(/\/desk$/);
  await arrived(page);
  return page;
}

async function publishing(page: Page, choice: "direct" | "four-eyes") {
  await page.goto(krusevac("/desk/answering"));
  await page.getByRole("radio", { name: speak(`desk-publishing-${choice}`), exact: true }).check();
  await expectAccessible(page, "who sends an answer");
  await page.getByRole("button", { name: speak("answering-save"), exact: true }).click();
  await expect(page.getByText(speak("answering-saved"))).toBeVisible();
}

async function filed(page: Page): Promise<{ reference: string; link: string }> {
  await page.goto(krusevac("/file/request"));
  const select = page.getByLabel(speak("file-category"), { exact: true });
  const option = select.locator("option").filter({ hasText: /расвет/i }).first();
  await select.selectOption((await option.getAttribute("value")) ?? "");
  await page.getByLabel(speak("file-text"), { exact: true }).fill("Светиљка код парка не ради.");
  await page.getByLabel(speak("place-address")).fill("Обилићева 12");
  await page.getByRole("button", { name: speak("file-send"), exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: speak("receipt-title") })).toBeVisible();
  const reference = await page.locator("#receipt-reference").innerText();
  const link = (await page.locator(".receipt-link a").getAttribute("href")) ?? "";
  return { reference, link: new URL(link, krusevac()).pathname };
}

test("a draft is sent back once, written again and published", async ({ browser }) => {
  test.setTimeout(120_000);
  const administrator = await at(browser, "zorica.pisaric@krusevac.localhost");
  await publishing(administrator, "four-eyes");
  try {
    const citizen = await person(browser, { width: 360, height: 740 });
    const desktop = await person(browser);
    const { reference, link } = await filed(desktop);

    const officer = await at(browser, "milica.lucic@krusevac.localhost");
    await officer.getByRole("link", { name: new RegExp(reference) }).click();
    await officer.getByRole("radio", { name: speak("outcome-solved"), exact: true }).check();
    const letter = officer.getByLabel(speak("desk-answer-text"), { exact: true });
    await letter.fill(FIRST);
    await officer.locator("#photo-after").setInputFiles({
      name: "posle.jpg",
      mimeType: "image/jpeg",
      buffer: await photo(officer, "posle"),
    });
    await expect(officer.getByText(speak("photo-kept"))).toBeVisible();
    await expect(officer.getByText(speak("desk-draft-hint"))).toBeVisible();
    await officer.getByRole("button", { name: speak("desk-draft-send"), exact: true }).click();
    await expect(officer.getByText(speak("desk-done-draft", { reference }))).toBeVisible();
    await expectAccessible(officer, "a draft that waits");

    await citizen.goto(krusevac(link));
    await expect(citizen.getByText(reference).first()).toBeVisible();
    await expect(citizen.getByText(FIRST)).toHaveCount(0);

    await administrator.goto(krusevac("/desk?queue=drafted"));
    await administrator.getByRole("link", { name: new RegExp(reference) }).click();
    await expect(administrator.locator(".case").getByText(FIRST).first()).toBeVisible();
    await expectAccessible(administrator, "a draft to be published");
    const back = administrator.locator("details", {
      has: administrator.getByText(speak("desk-act-send-back"), { exact: true }),
    }).first();
    await back.locator("summary").click();
    await back.getByRole("textbox").fill(COMMENT);
    await back.getByRole("button", { name: speak("desk-act-send-back-send"), exact: true }).click();
    await expect(administrator.getByText(speak("desk-done-send-back", { reference }))).toBeVisible();

    await officer.goto(krusevac("/desk"));
    await officer.getByRole("link", { name: new RegExp(reference) }).click();
    await expect(officer.getByText(COMMENT).first()).toBeVisible();
    await expectAccessible(officer, "a draft that was sent back");
    await expect(letter).toHaveValue(FIRST);
    await letter.fill(SECOND);
    await officer.getByRole("button", { name: speak("desk-draft-send"), exact: true }).click();
    await expect(officer.getByText(speak("desk-done-draft", { reference }))).toBeVisible();

    await administrator.goto(krusevac("/desk?queue=drafted"));
    await administrator.getByRole("link", { name: new RegExp(reference) }).click();
    await expect(administrator.getByLabel(speak("desk-answer-text"), { exact: true })).toHaveValue(SECOND);
    await administrator.getByRole("button", { name: speak("desk-confirm-send"), exact: true }).click();
    await expect(administrator.getByText(speak("desk-done-track", { reference }))).toBeVisible();

    await citizen.reload();
    await expect(citizen.getByText(SECOND).first()).toBeVisible();
    await expect(citizen.getByText(COMMENT)).toHaveCount(0);
    await expect(citizen.locator(".photo img")).toHaveCount(1);
    await expectAccessible(citizen, "an answer that two people saw");
    for (const page of [citizen, officer, administrator]) {
      expectNoFaults(page);
    }
  } finally {
    await publishing(administrator, "direct");
  }
});
