// The catalogue: an administrator makes a department and a category with two questions by keyboard, a citizen answers
// them, an emergency notice stops the form, and a routing rule is tried out.
import { ADMINISTRATOR, arrived, celje, expect, expectAccessible, person, signIn, tabTo, test } from "./fixtures";
import { receipt } from "./filing";
import { say } from "./words";
import type { Locator, Page } from "@playwright/test";

/** A name no other run has. */
function named(what: string): string {
  return `${what} ${process.pid}-${Date.now() % 1e6}`;
}

/** Goes to something far down a long page; that the keyboard reaches what lies between is tried once, at the beginning. */
async function reach(target: Locator) {
  await target.focus();
  await expect(target).toBeFocused();
}

/** Fills in the three languages of a name or a wording, with the keyboard. */
async function type(page: Page, labels: string, words: string) {
  for (const language of ["sl", "sr", "en"]) {
    const field = page.getByLabel(say(`${labels}-${language}`), { exact: true });
    // Serbian is asked for only where the municipality offers it.
    if ((await field.count()) > 0) {
      await reach(field);
      await page.keyboard.type(words);
    }
  }
}

async function press(page: Page, button: string) {
  const target = page.getByRole("button", { name: button, exact: true });
  await reach(target);
  await page.keyboard.press("Enter");
}

async function unfold(page: Page, title: string) {
  await reach(page.locator("summary", { hasText: title }));
  await page.keyboard.press("Enter");
}

/** What came of an act is said, and takes the focus. */
async function told(page: Page, message: string, name: string) {
  await expect(page.getByText(say(message, { name }))).toBeVisible();
  await expect(page.locator("#catalogue-news")).toBeFocused();
}

async function makeDepartment(page: Page, name: string) {
  await tabTo(page, page.locator("summary", { hasText: say("catalogue-department-make") }));
  await page.keyboard.press("Enter");
  await press(page, say("catalogue-department-make-send"));
  await expect(page.getByText(say("field-text-sl-required")).first()).toBeVisible();
  await expect(page.getByLabel(say("catalogue-name-sl"), { exact: true })).toBeFocused();
  await expectAccessible(page, "a department without a name");
  await type(page, "catalogue-name", name);
  await press(page, say("catalogue-department-make-send"));
  await told(page, "catalogue-told-department-made", name);
}

async function makeCategory(page: Page, department: string, name: string) {
  await unfold(page, say("catalogue-category-make"));
  await type(page, "catalogue-name", name);
  const choice = page.getByLabel(say("catalogue-category-department"), { exact: true });
  await choice.selectOption({ label: department });
  await reach(page.getByRole("checkbox", { name: say("kind-request"), exact: true }));
  await page.keyboard.press("Space");
  await expectAccessible(page, "a new category");
  await press(page, say("catalogue-category-make-send"));
  await told(page, "catalogue-told-category-made", name);
}

async function makeQuestion(page: Page, words: string, kind: string, choices?: string) {
  await press(page, say("catalogue-question-make"));
  await type(page, "catalogue-question", words);
  await page.getByLabel(say("catalogue-question-type"), { exact: true }).selectOption(kind);
  for (const language of choices ? ["sl", "sr", "en"] : []) {
    const field = page.getByLabel(say(`catalogue-choices-${language}`), { exact: true });
    if ((await field.count()) > 0) {
      await field.fill(choices ?? "");
    }
  }
  await page.getByRole("checkbox", { name: say("catalogue-question-required"), exact: true }).check();
  if (choices) {
    await expectAccessible(page, "a question with choices");
  }
  await press(page, say("catalogue-question-make-send"));
  await told(page, "catalogue-told-question-made", words);
}

test("a department and a category are made, its questions answered, and its notice stops the form", async ({
  browser,
}) => {
  test.setTimeout(240_000);
  const desk = await person(browser);
  await signIn(desk, ADMINISTRATOR);
  await desk.getByRole("link", { name: say("catalogue-title"), exact: true }).click();
  await arrived(desk);
  await expect(desk.getByRole("heading", { level: 2, name: say("catalogue-departments") })).toBeVisible();
  await expectAccessible(desk, "the catalogue");

  const department = named("Oddelek za igrišča");
  const category = named("Gugalnice");
  await makeDepartment(desk, department);
  await makeCategory(desk, department, category);
  await press(desk, `${say("catalogue-change")} : ${category}`);
  await unfold(desk, say("catalogue-questions"));
  await makeQuestion(desk, "Katero igralo?", "singlevaluelist", "Gugalnica\nTobogan");
  await makeQuestion(desk, "Kdaj se je zgodilo?", "datetime");

  // A button that moves something keeps the focus, so that it can be pressed again.
  const down = desk.getByRole("button", { name: `${say("catalogue-down")}: Katero igralo?`, exact: true });
  await reach(down);
  await desk.keyboard.press("Enter");
  await expect(desk.getByText(say("catalogue-told-down", { name: "Katero igralo?" }))).toBeVisible();
  await expect(down).toBeFocused();

  const citizen = await person(browser);
  await citizen.goto(celje("/file/request"));
  const topics = citizen.getByLabel(say("file-category"), { exact: true });
  await topics.selectOption({ label: category });
  await citizen.getByLabel(say("file-text"), { exact: true }).fill("Veriga gugalnice je pretrgana.");
  await citizen.getByLabel(say("place-address")).fill("Igrišče ob Savinji");
  await citizen.getByRole("button", { name: say("file-send"), exact: true }).click();
  // Both must be answered, in the order the administrator chose.
  const summary = citizen.locator("#error-summary");
  await expect(summary.getByRole("link")).toHaveText([say("field-required"), say("field-required")]);
  await expectAccessible(citizen, "questions without answers");
  await summary.getByRole("link").first().click();
  const moment = citizen.getByLabel("Kdaj se je zgodilo?", { exact: true });
  await expect(moment).toBeFocused();
  await moment.fill("2026-04-21T18:30");
  await citizen.getByRole("radio", { name: "Tobogan", exact: true }).check();
  await citizen.getByRole("button", { name: say("file-send"), exact: true }).click();
  const { link, reference } = await receipt(citizen);

  await citizen.goto(celje(new URL(link, celje()).pathname));
  await arrived(citizen);
  await expect(citizen.getByText("Tobogan", { exact: true })).toBeVisible();
  await expect(citizen.getByText("21. 4. 2026 ob 18.30", { exact: true })).toBeVisible();
  await expectAccessible(citizen, "answers on the tracking page");

  // The desk opens the same category once more, and puts a number in the place of the form.
  await unfold(desk, say("catalogue-emergency"));
  await type(desk, "catalogue-emergency", "Kdor je poškodovan, naj takoj pokliče na pomoč.");
  await reach(desk.getByLabel(say("catalogue-emergency-phone"), { exact: true }));
  await desk.keyboard.type("112");
  await press(desk, say("catalogue-emergency-save"));
  await told(desk, "catalogue-told-emergency", category);
  await expectAccessible(desk, "a category with an emergency notice");

  for (const width of [320, 1280]) {
    const phone = await person(browser, { width });
    await phone.goto(celje("/file/request"));
    await phone.getByLabel(say("file-category"), { exact: true }).selectOption({ label: category });
    const notice = phone.getByRole("alert").filter({ hasText: "poškodovan" });
    await expect(notice.getByRole("link", { name: "112", exact: true })).toHaveAttribute("href", "tel:112");
    await expect(phone.getByLabel(say("file-text"), { exact: true })).toBeHidden();
    for (const button of ["file-next", "file-send"]) {
      await expect(phone.getByRole("button", { name: say(button), exact: true })).toBeHidden();
    }
    await expectAccessible(phone, `an emergency notice at ${width}`);
    // Another topic brings the form back.
    await phone.getByLabel(say("file-category"), { exact: true }).selectOption({ index: 1 });
    await expect(phone.getByLabel(say("file-text"), { exact: true })).toBeVisible();
  }

  // A rule of its own category alone, tried out and removed again.
  const rule = named("Ob koncu tedna");
  await unfold(desk, say("catalogue-route-make"));
  await reach(desk.getByLabel(say("catalogue-route-name"), { exact: true }));
  await desk.keyboard.type(rule);
  await desk.getByLabel(say("catalogue-route-category"), { exact: true }).selectOption({ label: category });
  await desk.getByLabel(say("catalogue-route-when"), { exact: true }).selectOption("off-duty");
  await desk.getByLabel(say("catalogue-route-department"), { exact: true }).selectOption({ label: department });
  await expectAccessible(desk, "a routing rule");
  await press(desk, say("catalogue-route-make-send"));
  await told(desk, "catalogue-told-route-made", rule);
  await desk.getByLabel(say("catalogue-trial-category"), { exact: true }).selectOption({ label: category });
  for (const [moment, message] of [
    ["2026-04-25T12:00", "catalogue-trial-by-rule"],
    ["2026-04-22T12:00", "catalogue-trial-by-category"],
  ] as const) {
    await desk.getByLabel(say("catalogue-trial-at"), { exact: true }).fill(moment);
    await press(desk, say("catalogue-trial-send"));
    await expect(desk.getByText(say(message, { department, rule }))).toBeVisible();
  }
  await expectAccessible(desk, "what would happen");
  await press(desk, `${say("catalogue-change")} : ${rule}`);
  await press(desk, say("catalogue-route-remove"));
  await told(desk, "catalogue-told-route-removed", rule);

  // No category is left behind for other tests to choose.
  await press(desk, `${say("catalogue-change")} : ${category}`);
  await press(desk, say("catalogue-category-retire"));
  await press(desk, say("catalogue-category-retire-sure"));
  await told(desk, "catalogue-told-category-retired", category);
  await press(desk, `${say("catalogue-change")} : ${department}`);
  // The department still owes the citizen an answer, so it is kept open, and the report is named.
  await press(desk, say("catalogue-department-close"));
  await expect(desk.getByText(say("catalogue-department-kept-open"))).toBeVisible();
  await expect(desk.getByText(say("catalogue-kept-by-requests", { what: reference }))).toBeVisible();
  await expectAccessible(desk, "a department that is kept open");
});
