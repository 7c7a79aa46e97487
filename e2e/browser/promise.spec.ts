// The promise in plain words, what it was before, and the calculator that anybody can check it with.
import { celje, expect, expectAccessible, krusevac, person, test } from "./fixtures";
import { say } from "./words";

test("the calculator says when and why, and what is wrong with a start", async ({ browser }) => {
  const page = await person(browser, { width: 360, height: 740 });
  await page.goto(celje("/promise"));
  const start = page.getByLabel(say("promise-received-at"), { exact: true });
  await expect(start).toHaveValue("2026-04-22T12:00");
  await start.fill("2026-04-24T12:40");
  const compute = page.getByRole("button", { name: say("promise-compute"), exact: true });
  await compute.click();
  // A Friday; Monday 27 April is a holiday, so two working days end on Wednesday.
  await expect(page.getByText("v sredo, 29. aprila, ob 12.40").first()).toBeVisible();
  await expect(page.getByRole("status").getByText(/dan upora proti okupatorju/i).first()).toBeVisible();
  await expect(page.getByText(say("promise-computed-by", { rule: 2, calendar: 2 }))).toBeVisible();
  await expectAccessible(page, "a computed deadline");

  const onCall = page.getByLabel(say("promise-category"), { exact: true });
  await onCall.selectOption({ index: 1 });
  await compute.click();
  await expect(page.getByText("v nedeljo, 26. aprila, ob 12.40").first()).toBeVisible();

  await start.fill("");
  await compute.click();
  await expect(page.getByText(say("field-received-at-required")).first()).toBeVisible();
  await expectAccessible(page, "a start that is missing");
});

test("the rule, who is told of a delay, the calendar by year and the history", async ({ browser }) => {
  const page = await person(browser);
  await page.goto(celje("/promise"));
  await expect(page.getByText(say("rule-hours", { hours: 48 })).first()).toBeVisible();
  await expect(
    page.getByText(say("rule-counts-working-days", { weekdays: "od ponedeljka do petka" })).first(),
  ).toBeVisible();
  for (const id of ["addressee-leadership", "promise-pause", "promise-dates"]) {
    await expect(page.getByText(say(id), { exact: true })).toBeVisible();
  }
  await expect(page.getByText("vodja službe in administrator občine")).toBeVisible();
  await expect(page.getByText("Med 20.00 in 7.00")).toBeVisible();
  await expect(page.getByText(say("promise-statutory", { days: 15 }))).toBeVisible();
  for (const year of ["2026", "2027"]) {
    await expect(page.getByRole("heading", { level: 3, name: year, exact: true })).toBeVisible();
  }
  // The rule and the calendar each changed once: both versions of both are told, with when they were in force.
  for (const version of [1, 2]) {
    const heading = page.getByRole("heading", { level: 3, name: say("promise-version", { version }) });
    await expect(heading).toHaveCount(2);
  }
  await expect(page.getByText("Velja od 1. 1. 2024")).toBeVisible();
  await expect(page.getByText(/^Veljala je od začetka do/)).toHaveCount(2);
  await expect(page.getByText(/dan solidarnosti/i).first()).toBeVisible();
  await expect(page.getByRole("link", { name: "/api/promise", exact: true })).toBeVisible();
});

test("Kruševac's Friday rule and holidays are told in Serbian", async ({ browser }) => {
  const page = await person(browser);
  await page.goto(krusevac("/promise"));
  await expect(page.getByText(say("rule-friday", {}, "sr-Cyrl")).first()).toBeVisible();
  // No law names a term there.
  await expect(page.getByText(/тражи и закон/)).toHaveCount(0);
  await page.getByLabel(say("promise-received-at", {}, "sr-Cyrl"), { exact: true }).fill("2026-04-24T12:40");
  await page.getByRole("button", { name: say("promise-compute", {}, "sr-Cyrl"), exact: true }).click();
  // From Monday 00:00 two working days: the end of Tuesday.
  await expect(page.getByText(/28\. априла/).first()).toBeVisible();
});

test("the ways of the page lead from one program to another and back", async ({ browser }) => {
  const page = await person(browser, { width: 360, height: 740 });
  await page.goto(celje());
  await page.getByRole("navigation").getByRole("link", { name: say("shell-promise") }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(say("promise-title"));
  const way = page.getByRole("navigation").getByRole("link", { name: say("shell-promise") });
  await expect(way).toHaveAttribute("aria-current", "page");
  await page.getByRole("main").getByRole("link", { name: say("shell-numbers") }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(say("shell-numbers"));
  await page.getByRole("navigation").getByRole("link", { name: say("shell-track") }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(say("find-title"));
  await page.goBack();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(say("shell-numbers"));
});
