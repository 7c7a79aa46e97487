// No accessibility fault on any page and state: in light and dark, in both countries, wide and narrow.
import {
  ADMINISTRATOR,
  LIGHTING,
  arrived,
  bare,
  celje,
  expect,
  expectAccessible,
  krusevac,
  person,
  signIn,
  test,
} from "./fixtures";
import { fileOnOnePage, fileStepByStep } from "./filing";
import { say } from "./words";
import type { Page } from "@playwright/test";

const PAGES = [
  "/",
  "/file",
  "/file/request",
  "/file/question",
  "/track",
  "/receipt",
  "/map",
  "/promise",
  "/numbers",
  "/numbers?from=2025-05-01&to=2026-04-22",
  "/numbers/sheet",
  "/answers",
  "/desk/sign-in",
  "/no-such-page",
];

async function open(page: Page, address: string) {
  await page.goto(address);
  await arrived(page);
  await expect(page.locator("[aria-busy=true]")).toHaveCount(0);
}

for (const { name, host, dark, width } of [
  { name: "Celje, light, wide", host: celje, dark: false, width: 1280 },
  { name: "Celje, dark, 320 px", host: celje, dark: true, width: 320 },
  { name: "Kruševac, dark, wide", host: krusevac, dark: true, width: 1280 },
  { name: "Kruševac, light, 320 px", host: krusevac, dark: false, width: 320 },
]) {
  test(`every page without a fault: ${name}`, async ({ browser }) => {
    // Every page is loaded whole and looked through, one after the other.
    test.setTimeout(240_000);
    const page = await person(browser, { dark, width });
    for (const path of PAGES) {
      await open(page, host(path));
      await expectAccessible(page, `${name}: ${path}`);
    }
  });
}

/** Opens everything that is folded away on the page. */
async function unfoldAll(page: Page) {
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll<HTMLDetailsElement>("main details")) {
      fold.open = true;
    }
  });
}

test("the choice of municipalities", async ({ browser }) => {
  const page = await person(browser);
  await open(page, bare());
  await expect(page.getByRole("link", { name: /Celje/ })).toBeVisible();
  await expectAccessible(page, "the choice");
});

test("every step of filing, its errors, the receipt and the request, at 320 px", async ({ browser }) => {
  const page = await person(browser, { width: 320, height: 640 });
  await open(page, celje("/file/request"));
  await page.getByRole("button", { name: say("file-next"), exact: true }).click();
  await expect(page.getByText(say("shell-errors"))).toBeVisible();
  await expectAccessible(page, "errors on the first step");
  const filed = await fileStepByStep(page, { text: "Svetilka v podhodu ne sveti." }, (state) =>
    expectAccessible(page, state),
  );
  await page.getByText(say("clock-why")).first().click();
  await expectAccessible(page, "the receipt");
  await open(page, celje(filed.link));
  await expectAccessible(page, "the request");
});

test("the whole form with every error, on a wide screen", async ({ browser }) => {
  const page = await person(browser);
  await open(page, celje("/file/request"));
  await page.getByLabel(say("file-email")).fill("ni naslov");
  await page.getByRole("button", { name: say("file-send"), exact: true }).click();
  const summary = page.getByRole("alert").filter({ hasText: say("shell-errors") }).or(
    page.locator(".error-summary"),
  );
  await expect(summary.first()).toBeVisible();
  await expectAccessible(page, "every error");
});

for (const width of [1280, 768, 320]) {
  test(`the desk at ${width} px: inbox, request, errors, answered`, async ({ browser }) => {
    const citizen = await person(browser);
    const filed = await fileOnOnePage(citizen, { text: `Svetilka na parkirišču ne sveti (${width}).` });
    const page = await person(browser, { width, dark: width === 768 });
    await signIn(page, LIGHTING);
    await expect(page.getByRole("link", { name: new RegExp(filed.reference) })).toBeVisible();
    await expectAccessible(page, `inbox at ${width} px`);
    await page.getByRole("link", { name: new RegExp(filed.reference) }).click();
    await expect(page.getByLabel(say("desk-answer-text"), { exact: true })).toBeVisible();
    await expectAccessible(page, `request at ${width} px`);
    await page.getByRole("button", { name: say("desk-answer-send"), exact: true }).click();
    await expect(page.getByText(say("shell-errors"))).toBeVisible();
    await expectAccessible(page, `errors at ${width} px`);
    for (const outcome of ["planned", "not-competent", "rejected", "duplicate-of"]) {
      await page.getByRole("radio", { name: say(`outcome-${outcome}`), exact: true }).check();
      await expectAccessible(page, `${outcome} at ${width} px`);
    }
    await page.getByRole("radio", { name: say("outcome-solved"), exact: true }).check();
    await page.getByLabel(say("desk-answer-text"), { exact: true }).fill("Svetilka znova sveti.");
    await page.getByLabel(say("desk-publish"), { exact: true }).check();
    await expectAccessible(page, `publication at ${width} px`);
    await page.getByRole("button", { name: say("desk-answer-send"), exact: true }).click();
    await expect(page.getByText(say("desk-done-track", { reference: filed.reference }))).toBeVisible();
    await expectAccessible(page, `answered at ${width} px`);
  });
}

for (const { width, dark } of [
  { width: 1280, dark: false },
  { width: 320, dark: true },
]) {
  test(`every act of the desk and of the citizen, unfolded, at ${width} px`, async ({ browser }) => {
    const citizen = await person(browser, { width, dark });
    const filed = await fileOnOnePage(await person(browser), { text: `Svetilka ob reki utripa (${width}).` });
    await open(citizen, celje(filed.link));
    await unfoldAll(citizen);
    await expectAccessible(citizen, "a request with its acts");
    const page = await person(browser, { width, dark });
    await signIn(page, ADMINISTRATOR);
    await expect(page.locator(".inbox-row").first()).toBeVisible();
    await expectAccessible(page, "the list of an administrator");
    await page.goto(celje("/desk/notices"));
    await expect(page.getByRole("heading", { level: 1, name: say("notices-title") })).toBeVisible();
    await expect(page.locator(".empty, .failed").first()).toBeVisible();
    await expectAccessible(page, "notices");

    const desk = await person(browser, { width, dark });
    await signIn(desk, LIGHTING);
    await desk.getByRole("link", { name: new RegExp(filed.reference) }).click();
    await expect(desk.getByText(say("desk-act-ask-citizen"), { exact: true })).toBeVisible();
    await unfoldAll(desk);
    await expectAccessible(desk, "every act at the desk");
    await desk.getByLabel(say("desk-act-question"), { exact: true }).fill("Na katerem bregu je svetilka?");
    await desk.getByRole("button", { name: say("desk-act-ask-citizen-send"), exact: true }).click();
    await expect(desk.getByText(say("desk-done-ask-citizen", { reference: filed.reference }))).toBeVisible();
    await unfoldAll(desk);
    await expectAccessible(desk, "a request that waits for the citizen");
    await citizen.reload();
    await expect(citizen.getByRole("heading", { name: say("track-question") })).toBeVisible();
    await expectAccessible(citizen, "a question for the citizen");
  });
}

test("a published request and the map with a point chosen", async ({ browser }) => {
  const page = await person(browser);
  await open(page, celje("/map"));
  const entry = page.getByRole("link", { name: /CE-20\d\d-\d{6}/ }).first();
  await expect(entry).toBeVisible();
  const address = await entry.getAttribute("href");
  await open(page, celje(address ?? ""));
  await expectAccessible(page, "a published request");
});

test("text at 200 % on a phone loses nothing", async ({ browser }) => {
  const page = await person(browser, { width: 360, height: 740 });
  for (const path of ["/", "/file/request", "/track", "/map", "/promise", "/numbers?from=2025-05-01&to=2026-04-22"]) {
    await open(page, celje(path));
    await page.evaluate(() => {
      document.documentElement.style.fontSize = "200%";
    });
    await expectAccessible(page, `200 %: ${path}`);
  }
});
