// The municipality itself: an administrator chooses colours that can be read and arms, visitors see them; a rule and a
// calendar are tried and published.
import {
  PASSWORD,
  arrived,
  expect,
  expectAccessible,
  krusevac,
  person,
  tabTo,
  test,
} from "./fixtures";
import { say as sayIn } from "./words";
import type { Browser, Page } from "@playwright/test";

/** Kruševac speaks Serbian, its own language first. */
const say = (id: string, args: Record<string, string | number> = {}) => sayIn(id, args, "sr-Cyrl");

async function administrator(browser: Browser): Promise<Page> {
  const page = await person(browser);
  await page.goto(krusevac("/desk/sign-in"));
  await arrived(page);
  await page.getByRole("button", { name: "српски (ћирилица)" }).or(page.locator("button.language[lang='sr-Cyrl']")).first().click();
  await page.getByLabel(say("desk-sign-in-email")).fill("zorica.pisaric@krusevac.localhost");
  await page.getByLabel(say("desk-sign-in-password"), { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: say("desk-sign-in-send"), exact: true }).click();
  await expect(page).toHaveURL(/\/desk$/);
  return page;
}

/** A picture of these sides, drawn here. */
async function picture(page: Page, width: number, height: number): Promise<Buffer> {
  const address = await page.evaluate(
    ([across, down]) => {
      const canvas = document.createElement("canvas");
      canvas.width = across ?? 0;
      canvas.height = down ?? 0;
      const pen = canvas.getContext("2d");
      if (!pen) {
        throw new Error("no canvas");
      }
      pen.fillStyle = "#8a1538";
      pen.fillRect(0, 0, canvas.width, canvas.height);
      return canvas.toDataURL("image/png");
    },
    [width, height],
  );
  return Buffer.from(address.split(",")[1] ?? "", "base64");
}

async function press(page: Page, id: string) {
  await page.getByRole("button", { name: say(id), exact: true }).click();
}

const accentOf = (page: Page) =>
  page.evaluate(() =>
    getComputedStyle(document.documentElement).getPropertyValue("--accent").trim(),
  );

test("colours and arms are chosen so that they can be read, and visitors see them", async ({ browser }) => {
  const desk = await administrator(browser);
  await desk.getByRole("link", { name: say("own-title"), exact: true }).click();
  await arrived(desk);
  await expect(desk.getByRole("heading", { level: 2, name: say("own-details") })).toBeVisible();
  await expectAccessible(desk, "the municipality");

  // Too pale: the page says so while it is typed, and the form is not sent. By keys alone.
  const accent = desk.getByLabel(say("own-accent"), { exact: true });
  await tabTo(desk, accent);
  await expect(accent).toBeFocused();
  await accent.selectText();
  await desk.keyboard.type("#ffd100");
  await expect(desk.getByText("1,3 : 1", { exact: false })).toBeVisible();
  await desk.keyboard.press("Enter");
  await expect(desk.getByText(say("field-accent-too-pale"))).toBeVisible();
  await expect(accent).toBeFocused();
  await expect(accent).toHaveValue("#ffd100");
  await expectAccessible(desk, "a colour that is too pale");

  await accent.selectText();
  await desk.keyboard.type("#8a1538");
  await expect(desk.locator(".look-preview")).toHaveCount(2);
  await desk.keyboard.press("Enter");
  await expect(desk.getByText(say("own-look-saved"))).toBeVisible();
  await expect(desk.locator("#look-news")).toBeFocused();
  await expectAccessible(desk, "colours that were saved");

  // What is no picture is told at the field; a picture is sent as soon as it is chosen.
  const file = desk.locator("#arms-arms");
  await file.setInputFiles({ name: "grb.svg", mimeType: "image/svg+xml", buffer: Buffer.from("<svg/>") });
  await expect(desk.getByText(say("field-arms-invalid"))).toBeVisible();
  await file.setInputFiles({ name: "grb.png", mimeType: "image/png", buffer: await picture(desk, 200, 240) });
  await expect(desk.getByText(say("own-arms-saved"))).toBeVisible();
  await expect(desk.locator("img.own-arms")).toBeVisible();

  for (const dark of [false, true]) {
    const visitor = await person(browser, { dark, width: 360 });
    await visitor.goto(krusevac());
    await arrived(visitor);
    const seen = await accentOf(visitor);
    if (dark) {
      // Lighter than what was chosen, so that it can be read on dark paper too.
      expect(["#4fc3a8", "#8a1538"]).not.toContain(seen);
    } else {
      expect(seen).toBe("#8a1538");
    }
    await expect(visitor.locator(".head img.arms")).toBeVisible();
    await expectAccessible(visitor, dark ? "the dark first page in their colours" : "the first page in their colours");
  }

  await press(desk, "own-arms-remove");
  await expect(desk.getByText(say("own-arms-none"))).toBeVisible();
  await press(desk, "own-look-reset");
  await press(desk, "own-look-save");
  await expect(desk.getByText(say("own-look-saved"))).toBeVisible();

  // What it was and what it is stand in the log.
  await desk.goto(krusevac("/desk/audit"));
  await expect(desk.getByText("#8a1538").first()).toBeVisible();
});

test("a rule and a calendar are tried and then published", async ({ browser }) => {
  const desk = await administrator(browser);
  await desk.getByRole("link", { name: say("rules-title"), exact: true }).click();
  await arrived(desk);
  await expect(desk.getByRole("heading", { level: 2, name: say("rules-rule"), exact: true })).toBeVisible();
  await expectAccessible(desk, "rule and calendar");

  // Hours by the clock of the office, as people write them.
  await desk.getByRole("radio", { name: new RegExp(say("clock-kind-office-hours")) }).check();
  const monday = desk.getByLabel(say("weekday-1"), { exact: true });
  await monday.fill("16–8");
  await press(desk, "rules-rule-publish");
  await expect(desk.getByText(say("field-office-invalid"))).toBeVisible();
  await expect(monday).toBeFocused();
  await expectAccessible(desk, "office hours that are none");
  for (const day of [1, 2, 3, 4, 5]) {
    await desk.getByLabel(say(`weekday-${day}`), { exact: true }).fill("8.00–12.00, 13–16");
  }
  await desk.getByLabel(say("rules-hours"), { exact: true }).fill("14");
  // A Tuesday morning: seven hours that day, seven the next.
  await desk.getByRole("textbox", { name: say("rules-trial-start"), exact: true }).fill("2026-04-21T08:00");
  await press(desk, "rules-trial-send");
  await expect(desk.locator("#trial-title ~ div .lead")).toContainText("22. априла");
  await expectAccessible(desk, "a rule that is tried");

  // The calendar: a day off needs a name.
  await desk.getByLabel(say("rules-day-date"), { exact: true }).fill("2031-06-28");
  await press(desk, "rules-day-add");
  await expect(desk.getByText(say("field-name-required"))).toBeVisible();
  await desk.getByLabel(say("rules-day-name"), { exact: true }).fill("Дан града");
  await press(desk, "rules-day-add");
  await expect(desk.getByText(say("rules-calendar-unpublished"))).toBeVisible();
  await expectAccessible(desk, "a day that is not published yet");

  // Far ahead, so that nothing anybody else reads is counted by it.
  const from = desk.locator("#rule-valid-from");
  await from.fill("2026-04-01T00:00");
  await press(desk, "rules-rule-publish");
  await expect(desk.getByText(say("field-valid-from-in-the-past"))).toBeVisible();
  await from.fill("2031-01-01T00:00");
  await press(desk, "rules-rule-publish");
  await expect(desk.getByText(say("rules-rule-published"))).toBeVisible();
  await expect(desk.locator("#rule-news")).toBeFocused();
  await desk.locator("#calendar-valid-from").fill("2031-01-01T00:00");
  await press(desk, "rules-calendar-publish");
  await expect(desk.getByText(say("rules-calendar-published"))).toBeVisible();
  await expect(desk.getByText(say("rules-calendar-unpublished"))).toHaveCount(0);
  await expectAccessible(desk, "a rule and a calendar that were published");

  const visitor = await person(browser);
  await visitor.goto(krusevac("/promise"));
  await arrived(visitor);
  await expect(visitor.getByText("Дан града").first()).toBeVisible();
});
