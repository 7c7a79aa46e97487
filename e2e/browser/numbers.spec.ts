// How the promise is kept in numbers: every number with its denominator, the address that leads back to it, and the
// weekly sheet on one page of paper. The demo data differ with every seed, so what is shown is held against the wire.
import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { celje, expect, expectAccessible, expectNoFaults, krusevac, person, test } from "./fixtures";
import { say, type Locale } from "./words";

interface Counts {
  received: number;
  reopened: number;
  on_time: number;
  late: number;
  unanswered: number;
  withdrawn: number;
}

interface Group {
  id: string;
  name: Record<string, string>;
  counts: Counts;
}

interface Numbers {
  from: string;
  to: string;
  total: Counts;
  departments: Group[];
  categories: Group[];
  months: { month: string; counts: Counts }[];
}

const YEAR = "from=2025-05-01&to=2026-04-22";

const decided = (counts: Counts) => counts.on_time + counts.late + counts.unanswered;

/** The same numbers as the page gets them; the page itself goes there, for only browsers know `*.localhost`. */
async function read(page: Page, query: string, host = celje): Promise<Numbers> {
  const reply = await page.goto(host(`/api/numbers?${query}`));
  expect(reply?.status()).toBe(200);
  return (await reply?.json()) as Numbers;
}

/** "93,8 %", rounded down. */
function share(counts: Counts): string {
  const permille = Math.floor((counts.on_time * 1000) / decided(counts));
  const number =
    permille === 1000 || counts.on_time === 0
      ? `${permille / 10}`
      : `${Math.floor(permille / 10)},${permille % 10}`;
  return say("percent", { number });
}

function headline(counts: Counts, locale: Locale = "sl"): string {
  return say(
    "numbers-headline",
    { "on-time": counts.on_time, decided: decided(counts), share: share(counts) },
    locale,
  );
}

const heading = (page: Page, name: string, level = 2) => page.getByRole("heading", { level, name, exact: true });

test("the first page tells this month's answers and leads to all of them", async ({ browser }) => {
  const page = await person(browser, { width: 360, height: 740 });
  const month = await read(page, "");
  await page.goto(celje());
  const line = page.getByRole("link", {
    name: say("home-numbers", { "on-time": month.total.on_time, decided: decided(month.total) }),
    exact: true,
  });
  await line.click();
  await expect(page).toHaveURL(celje("/numbers"));
  await expect(heading(page, headline(month.total))).toBeVisible();
  await expect(heading(page, say("shell-numbers"), 1)).toBeVisible();
});

test("a year in numbers: they add up, in bars and in tables", async ({ browser }) => {
  const page = await person(browser);
  const year = await read(page, YEAR);
  const { total } = year;
  await page.goto(celje(`/numbers?${YEAR}`));
  await expect(heading(page, headline(total))).toBeVisible();
  for (const [name, count] of [
    ["count-received", total.received],
    ["count-on-time", total.on_time],
    ["count-late", total.late],
    ["count-unanswered", total.unanswered],
    ["count-withdrawn", total.withdrawn],
    ["count-running", total.received + total.reopened - decided(total) - total.withdrawn],
  ] as const) {
    const fact = page.locator(".figures .fact").filter({ has: page.getByText(say(name), { exact: true }) });
    await expect(fact.getByRole("definition")).toHaveText(`${count}`);
  }
  const departments = page.getByRole("region", { name: say("numbers-departments") }).first();
  await departments.getByText(say("numbers-table")).click();
  const table = departments.getByRole("table");
  await expect(table.getByRole("row")).toHaveCount(year.departments.length + 2);
  for (const { name, counts } of year.departments) {
    const row = table.getByRole("row").filter({ has: page.getByRole("rowheader", { name: name.sl, exact: true }) });
    const shown = decided(counts) < 20 ? say("numbers-few") : share(counts);
    await expect(row.getByRole("cell")).toHaveText([
      `${counts.on_time}`,
      `${counts.late}`,
      `${counts.unanswered}`,
      shown,
    ]);
  }
  await expectAccessible(page, "a year with a table open");
});

test("what has under 20 cases is never ranked", async ({ browser }) => {
  const page = await person(browser);
  const year = await read(page, YEAR);
  await page.goto(celje(`/numbers?${YEAR}`));
  const shown = page.getByRole("region", { name: say("numbers-departments") }).first().locator(".bars > li");
  await expect(shown).toHaveCount(year.departments.length);
  const few = year.departments.filter(({ counts }) => decided(counts) < 20);
  const ranked = year.departments.filter(({ counts }) => decided(counts) >= 20);
  // The ranked come first; the others keep the municipality's order, with counts and without a share.
  for (const [place, { name, counts }] of few.entries()) {
    const row = shown.nth(ranked.length + place);
    await expect(row).toContainText(name.sl ?? "");
    await expect(row).toContainText(
      say("numbers-part", { "on-time": counts.on_time, decided: decided(counts) }),
    );
    await expect(row).toContainText(say("numbers-few"));
    await expect(row).not.toContainText("%");
    await expect(row.locator("svg")).toHaveCount(0);
  }
});

test("the choice stands in the address: back, reload and a named period keep it", async ({ browser }) => {
  const page = await person(browser);
  const year = await read(page, YEAR);
  const { id, name, counts } = year.departments[0];
  await page.goto(celje(`/numbers?${YEAR}`));
  await expect(heading(page, headline(year.total))).toBeVisible();
  const department = page.getByLabel(say("numbers-department"), { exact: true });
  await department.selectOption({ label: name.sl });
  await expect(page).toHaveURL(celje(`/numbers?${YEAR}&department=${id}`));
  await expect(heading(page, headline(counts))).toBeVisible();
  await page.reload();
  await expect(department).toHaveValue(id);
  await expect(heading(page, headline(counts))).toBeVisible();

  await page.getByRole("link", { name: say("numbers-last-month"), exact: true }).click();
  await expect(page).toHaveURL(celje(`/numbers?from=2026-03-01&to=2026-03-31&department=${id}`));
  await expect(page.getByRole("link", { name: say("numbers-last-month") })).toHaveAttribute("aria-current", "true");
  await expect(page.getByLabel(say("numbers-from"), { exact: true })).toHaveValue("2026-03-01");
  await page.goBack();
  await expect(page).toHaveURL(celje(`/numbers?${YEAR}&department=${id}`));
  await page.goBack();
  await expect(department).toHaveValue("");
  await expect(heading(page, headline(year.total))).toBeVisible();
});

test("a period that is none is refused at its field, on the page and by the worker alike", async ({ browser }) => {
  const page = await person(browser, { width: 360, height: 740 });
  await page.goto(celje("/numbers"));
  await page.getByLabel(say("numbers-from"), { exact: true }).fill("2026-05-01");
  await page.getByLabel(say("numbers-to"), { exact: true }).fill("2026-04-01");
  await page.getByRole("button", { name: say("numbers-show"), exact: true }).click();
  await expect(page.getByText(say("field-from-not-allowed")).first()).toBeVisible();
  await expectAccessible(page, "a period that is none");
  const reply = await page.goto(celje("/api/numbers?from=2026-05-01&to=2026-04-01"));
  expect(reply?.status()).toBe(422);
  expect(((await reply?.json()) as { fields: unknown }).fields).toEqual([{ field: "from", code: "not-allowed" }]);

  await page.goto(celje("/numbers?department=nobody"));
  await expect(page.getByText(say("field-department-unknown")).first()).toBeVisible();
});

test("a period without a report says so", async ({ browser }) => {
  const page = await person(browser);
  await page.goto(celje("/numbers?from=2001-01-01&to=2001-01-31"));
  await expect(page.getByText(say("numbers-empty"))).toBeVisible();
  await expectAccessible(page, "an empty period");
});

test("the numbers come as a table to take along", async ({ browser }) => {
  const page = await person(browser);
  await page.goto(celje(`/numbers?${YEAR}`));
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: say("numbers-csv"), exact: true }).click();
  const path = await (await download).path();
  const lines = readFileSync(path, "utf8").trim().split(/\r?\n/);
  expect(lines.length).toBeGreaterThan(2);
  expectNoFaults(page);
});

test("Kruševac's numbers in both scripts", async ({ browser }) => {
  const page = await person(browser);
  const year = await read(page, YEAR, krusevac);
  await page.goto(krusevac(`/numbers?${YEAR}`));
  const shown = page.locator(".headline");
  await expect(shown).toHaveText(headline(year.total, "sr-Cyrl").replace(/\u00a0%/, "%"));
  await page.getByRole("button", { name: "Srpski" }).click();
  await expect(shown).toContainText("odgovora u roku");
  await expect(page.locator("main")).not.toContainText(/[а-яј]{3}/i);
});

test("the weekly sheet is one page of paper and turns from week to week", async ({ browser }) => {
  const page = await person(browser);
  await page.goto(celje("/numbers"));
  const sheets = page.getByRole("region", { name: say("numbers-sheets") });
  const department = sheets.getByRole("link").first();
  const name = (await department.textContent()) ?? "";
  await department.click();
  await expect(heading(page, say("sheet-title"), 1)).toBeFocused();
  await expect(heading(page, name)).toBeVisible();
  await expect(page.getByText(say("sheet-week", { from: "13. 4. 2026", to: "19. 4. 2026" }))).toBeVisible();
  await expectAccessible(page, "the weekly sheet");
  const paper = await page.pdf({ preferCSSPageSize: true });
  expect(paper.toString("latin1").match(/\/Type\s*\/Page\b/g)).toHaveLength(1);

  await page.getByRole("link", { name: say("sheet-previous"), exact: true }).click();
  await expect(page).toHaveURL(/week=2026-04-06/);
  await expect(page.getByText(say("sheet-week", { from: "6. 4. 2026", to: "12. 4. 2026" }))).toBeVisible();
  const next = page.getByRole("link", { name: say("sheet-next"), exact: true });
  await next.click();
  await expect(page).toHaveURL(/week=2026-04-13/);
  await next.click();
  // No week begins after today.
  await expect(page).toHaveURL(/week=2026-04-20/);
  await expect(next).toHaveCount(0);
});

test("a sheet without a department, or of one that is none, offers all of them", async ({ browser }) => {
  const page = await person(browser, { width: 360, height: 740 });
  await page.goto(celje("/numbers/sheet"));
  await expect(page.getByText(say("sheet-choose"))).toBeVisible();
  await expectAccessible(page, "the choice of a sheet");
  await page.goto(celje("/numbers/sheet?department=nobody"));
  await expect(page.getByText(say("field-department-unknown"))).toBeVisible();
  await expect(page.locator(".links a").first()).toBeVisible();
});

test("without the worker the numbers say what happened and can be tried again", async ({ browser }) => {
  const page = await person(browser);
  await page.route("**/api/numbers?*", (route) => route.abort());
  await page.goto(celje(`/numbers?${YEAR}`));
  await expect(page.getByText(say("shell-offline"))).toBeVisible();
  await page.unroute("**/api/numbers?*");
  await page.getByRole("button", { name: say("shell-retry"), exact: true }).click();
  await expect(page.locator(".headline")).toBeVisible();
});
