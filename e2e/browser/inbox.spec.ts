// Finding a request at the desk: by words, by filters that stand in the address, by keys that can be switched off, and
// by what the same person reported.
import { LIGHTING, celje, expect, expectAccessible, expectNoFaults, person, signIn, test } from "./fixtures";
import { fileOnOnePage } from "./filing";
import { say } from "./words";
import type { Page } from "@playwright/test";

const box = (desk: Page) => desk.getByRole("searchbox", { name: say("desk-search") });

/** A word that nobody else wrote. */
const own = (begins: string) => `${begins}${Date.now().toString(36)}${Math.floor(Math.random() * 1e6).toString(36)}`;

test("words are found while they are typed, marked, and never stand in the address", async ({ browser }) => {
  const word = own("q");
  const citizen = await person(browser);
  const filed = await fileOnOnePage(citizen, { text: `Svetilka pri Čopovi džamiji ${word} ne sveti.` });
  const desk = await person(browser);
  await signIn(desk, LIGHTING);
  await expect(box(desk)).toBeVisible();
  await expectAccessible(desk, "a list with its search");

  // By the keyboard alone: the key leads to the box, a pause asks.
  await desk.keyboard.press("/");
  await expect(box(desk)).toBeFocused();
  await desk.keyboard.type(`copovi ${word.slice(0, -1)}`);
  await expect(desk.getByRole("heading", { name: say("desk-search-title") })).toBeVisible();
  const row = desk.getByRole("link", { name: new RegExp(filed.reference) });
  await expect(row).toBeVisible();
  await expect(desk.getByText(say("desk-search-found", { count: 1 }))).toBeVisible();
  await expect(row.locator("mark")).toHaveText(["Čopovi", word]);
  expect(desk.url()).not.toContain(word.slice(0, -1));
  await expectAccessible(desk, "what was found");
  await desk.screenshot({ path: "target/inbox/found-1280.png" });

  // A request opens beside what was found, and a list takes its place.
  await row.click();
  await expect(desk.getByRole("heading", { level: 1 })).toContainText(filed.reference);
  await expect(box(desk)).toHaveValue(`copovi ${word.slice(0, -1)}`);
  expect(desk.url()).not.toContain(word.slice(0, -1));
  await desk.getByRole("link", { name: new RegExp(say("desk-queue-open")) }).click();
  await expect(box(desk)).toHaveValue("");
  await expect(desk.getByRole("heading", { name: say("desk-queue-open") })).toBeVisible();

  await box(desk).fill(own("x"));
  await desk.keyboard.press("Enter");
  await expect(desk.getByText(say("desk-search-nothing-person"))).toBeVisible();
  await expectAccessible(desk, "nothing found");
});

test("filters stand in the address, and going back undoes them", async ({ browser }) => {
  const desk = await person(browser);
  await signIn(desk, LIGHTING);
  await desk.locator(".inbox-filters summary").press("Enter");
  const channel = desk.getByLabel(say("desk-filter-channel"), { exact: true });
  await channel.selectOption("phone");
  await expect(desk).toHaveURL(/\?channel=phone$/);
  await expect(desk.getByText(say("desk-filters-chosen", { count: 1 }))).toBeVisible();
  await desk.getByLabel(say("desk-filter-from"), { exact: true }).fill("2026-04-01");
  await expect(desk).toHaveURL(/channel=phone&from=2026-04-01$/);
  await expectAccessible(desk, "a list that is narrowed");
  await desk.screenshot({ path: "target/inbox/filters-1280.png" });

  await desk.goBack();
  await expect(desk).toHaveURL(/\?channel=phone$/);
  await expect(desk.getByLabel(say("desk-filter-from"), { exact: true })).toHaveValue("");
  await desk.goBack();
  await expect(desk).toHaveURL(/\/desk$/);
  await expect(channel).toHaveValue("");

  // Whoever follows the link sees the same, also where nothing fits.
  await desk.goto(celje("/desk?queue=overdue&channel=fax&to=2020-01-01"));
  await expect(desk.getByText(say("desk-filters-chosen", { count: 2 }))).toBeVisible();
  await expect(channel).toHaveValue("fax");
  await expect(desk.getByText(say("desk-filter-nothing"))).toBeVisible();
  const district = desk.getByLabel(say("desk-filter-district"), { exact: true });
  await district.selectOption({ label: "Mestna četrt Center" });
  await expect(desk).toHaveURL(/district=celje-district-center/);
  await desk.reload();
  await expect(district.locator("option:checked")).toHaveText("Mestna četrt Center");
  await desk.getByRole("button", { name: say("desk-filters-clear") }).press("Enter");
  await expect(desk).toHaveURL(/\?queue=overdue$/);
  expectNoFaults(desk);
});

test("the list is worked by keys, and single keys can be switched off for good", async ({ browser }) => {
  const desk = await person(browser);
  await signIn(desk, LIGHTING);
  const rows = desk.locator(".inbox-row");
  await expect(rows.nth(1)).toBeVisible();
  await desk.keyboard.press("j");
  await expect(rows.nth(0)).toBeFocused();
  await desk.keyboard.press("j");
  await expect(rows.nth(1)).toBeFocused();
  await desk.keyboard.press("k");
  await expect(rows.nth(0)).toBeFocused();
  await desk.keyboard.press("?");
  const single = desk.getByLabel(say("desk-keys-on"));
  await expect(single).toBeVisible();
  await expect(single).toBeChecked();
  await expectAccessible(desk, "the keys");

  await single.press("Space");
  await expect(single).not.toBeChecked();
  await desk.reload();
  await expect(rows.nth(1)).toBeVisible();
  await desk.keyboard.press("j");
  await desk.keyboard.press("?");
  await desk.keyboard.press("/");
  await expect(box(desk)).not.toBeFocused();
  await expect(single).not.toBeVisible();
  // Arrows and Enter are no characters.
  await rows.nth(0).focus();
  await desk.keyboard.press("j");
  await expect(rows.nth(0)).toBeFocused();
  await desk.keyboard.press("ArrowDown");
  await expect(rows.nth(1)).toBeFocused();
  await desk.keyboard.press("Enter");
  await expect(desk).toHaveURL(/\/desk\/requests\//);
  expectNoFaults(desk);
});

test("what the same person reported stands beside the request", async ({ browser }) => {
  const email = `${own("ista")}@example.com`;
  const citizen = await person(browser);
  const first = await fileOnOnePage(citizen, { text: "Svetilka ob igrišču ne sveti.", email });
  const second = await fileOnOnePage(citizen, { text: "Svetilka ob šoli utripa.", email });
  const desk = await person(browser);
  await signIn(desk, LIGHTING);
  // By the whole address, which stands in no address of a page.
  await box(desk).fill(email);
  await desk.getByRole("link", { name: new RegExp(first.reference) }).click();
  expect(desk.url()).not.toContain("@");
  const beside = desk.locator(".beside");
  await expect(beside.getByRole("heading", { name: say("desk-same-person") })).toBeVisible();
  await expectAccessible(desk, "a request with others beside it");
  await beside.scrollIntoViewIfNeeded();
  await desk.screenshot({ path: "target/inbox/beside-1280.png" });
  await beside.getByRole("link", { name: second.reference }).click();
  await expect(desk.getByRole("heading", { level: 1 })).toContainText(second.reference);
  expectNoFaults(desk);
});

test("on a tablet the filters are folded and nothing scrolls sideways", async ({ browser }) => {
  for (const width of [768, 320]) {
    const desk = await person(browser, { width, height: 1024 });
    await signIn(desk, LIGHTING);
    await expect(box(desk)).toBeVisible();
    await expect(desk.getByLabel(say("desk-filter-kind"), { exact: true })).not.toBeVisible();
    await expectAccessible(desk, `a list at ${width}`);
    await desk.screenshot({ path: `target/inbox/list-${width}.png` });
    await desk.locator(".inbox-filters summary").click();
    await expect(desk.getByLabel(say("desk-filter-kind"), { exact: true })).toBeVisible();
    await expectAccessible(desk, `filters at ${width}`);
    await desk.screenshot({ path: `target/inbox/filters-${width}.png` });
  }
});

test("a view is saved under a name, found beside the lists, renamed, moved and removed", async ({ browser }) => {
  const names = [own("Luči po telefonu "), own("Druga ")];
  const desk = await person(browser);
  await signIn(desk, LIGHTING);
  await desk.goto(celje("/desk?queue=overdue&channel=phone"));
  const name = desk.getByLabel(say("desk-views-name"), { exact: true });
  const save = desk.getByRole("button", { name: say("desk-views-save"), exact: true });
  await save.press("Enter");
  await expect(desk.getByText(say("field-name-required"))).toBeVisible();
  await expectAccessible(desk, "a view without a name");
  for (const one of names) {
    await name.fill(one);
    await save.press("Enter");
    await expect(desk.getByText(say("desk-views-saved", { name: one }))).toBeVisible();
  }
  const views = desk.getByRole("navigation", { name: say("desk-views") });
  await expect(views.getByRole("link", { name: names[0] })).toHaveAttribute("aria-current", "true");
  // It is a list of its own, and an officer keeps none for everybody.
  await expect(desk.getByLabel(say("desk-views-for-all"))).toHaveCount(0);
  await desk.getByRole("link", { name: new RegExp(say("desk-queue-open")) }).click();
  await expect(desk).toHaveURL(/\/desk$/);
  await views.getByRole("link", { name: names[1] }).press("Enter");
  await expect(desk).toHaveURL(/queue=overdue&channel=phone$/);

  await desk.reload();
  await desk.getByText(say("desk-views-keep"), { exact: true }).press("Enter");
  await expect(desk.getByRole("button", { name: say("desk-views-up", { name: names[1] ?? "" }) })).toBeVisible();
  await expectAccessible(desk, "views to be kept in order");
  await desk.screenshot({ path: "target/inbox/views-1280.png" });
  await desk.getByRole("button", { name: say("desk-views-up", { name: names[1] ?? "" }) }).press("Enter");
  const order = async () => {
    const texts = await views.getByRole("link").allInnerTexts();
    return texts.map((text) => text.trim()).filter((text) => names.some((one) => one.trim() === text));
  };
  await expect.poll(order).toEqual([names[1]?.trim(), names[0]?.trim()]);
  const renamed = own("Tretja ");
  const field = desk.getByLabel(say("desk-views-name-of", { name: names[1] ?? "" }), { exact: true });
  await field.fill(renamed);
  await field.press("Tab");
  await expect(views.getByRole("link", { name: renamed })).toBeVisible();
  for (const one of [renamed, names[0] ?? ""]) {
    await desk.getByRole("button", { name: say("desk-views-remove", { name: one }) }).press("Enter");
    await expect(views.getByRole("link", { name: one })).toHaveCount(0);
  }
  expectNoFaults(desk);
});
