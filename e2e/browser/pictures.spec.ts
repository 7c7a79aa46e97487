// The pages as pictures: in the results of every run, so that they can be looked at. With SERVIS48_PICTURES set, those
// that the README shows go to docs/pictures.
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { LIGHTING, arrived, celje, expect, expectNoFaults, krusevac, person, photo, signIn, test } from "./fixtures";
import { fileOnOnePage } from "./filing";
import { say } from "./words";

const README = ["track-phone", "home", "file-krusevac", "map", "desk"];

function path(name: string): string {
  const shown = process.env.SERVIS48_PICTURES !== undefined && README.includes(name);
  return join(__dirname, shown ? "../../docs/pictures" : "results/pictures", `${name}.png`);
}

async function take(page: Page, name: string, fullPage = false) {
  await arrived(page);
  await page.waitForLoadState("networkidle");
  await page.screenshot({ path: path(name), fullPage });
  expectNoFaults(page);
}

test("citizen's pages on a phone", async ({ browser }) => {
  const page = await person(browser, { width: 360, height: 740 });
  await page.goto(celje());
  await take(page, "home-phone", true);
  await page.goto(celje("/file/request"));
  await take(page, "file-phone", true);
  await page.goto(celje("/promise"));
  await page.getByRole("button", { name: say("promise-compute"), exact: true }).click();
  await expect(page.getByText("v petek, 24. aprila, ob 12.00").first()).toBeVisible();
  await take(page, "promise-phone", true);
  await page.goto(celje("/numbers"));
  await expect(page.locator(".headline")).toBeVisible();
  await take(page, "numbers-phone", true);
  const wide = await person(browser);
  const filed = await fileOnOnePage(wide, {
    text: "Ulična svetilka pred vrtcem že tri večere ne sveti. Otroci hodijo domov po temi.",
    address: "Mariborska cesta 12, pri vrtcu",
    photo: await photo(wide, "Mariborska cesta"),
  });
  await take(wide, "receipt", true);
  await page.goto(celje(filed.link));
  await take(page, "track-phone");
  const dark = await person(browser, { width: 360, height: 740, dark: true, now: "2026-04-24T14:00:00Z" });
  await dark.goto(celje(filed.link));
  await take(dark, "track-overdue-dark", true);
});

test("citizen's pages on a desktop", async ({ browser }) => {
  const page = await person(browser);
  await page.goto(celje());
  await take(page, "home", true);
  await page.goto(celje("/file/request"));
  await take(page, "file", true);
  await page.goto(celje("/map"));
  await expect(page.getByRole("link", { name: /CE-20\d\d-\d{6}/ }).first()).toBeVisible();
  await page.waitForTimeout(1500);
  await take(page, "map");
  await page.goto(celje("/numbers?from=2025-05-01&to=2026-04-22"));
  await expect(page.locator(".headline")).toBeVisible();
  await take(page, "numbers", true);
  await page.goto(krusevac());
  await take(page, "home-krusevac", true);
  await page.goto(krusevac("/file/request"));
  await take(page, "file-krusevac", true);
  await page.goto(krusevac("/promise"));
  await take(page, "promise-krusevac", true);
});

test("the desk", async ({ browser }) => {
  const citizen = await person(browser);
  const filed = await fileOnOnePage(citizen, {
    text: "Svetilka na otroškem igrišču ne sveti že teden dni.",
    photo: await photo(citizen, "Igrišče"),
  });
  const page = await person(browser);
  await signIn(page, LIGHTING);
  await take(page, "desk-inbox");
  await page.getByRole("link", { name: new RegExp(filed.reference) }).click();
  await page.getByRole("radio", { name: say("outcome-solved"), exact: true }).check();
  await page.getByLabel(say("desk-answer-text"), { exact: true }).fill("Svetilko smo popravili, znova sveti.");
  await take(page, "desk");
  const tablet = await person(browser, { width: 768, height: 1024, dark: true });
  await signIn(tablet, LIGHTING);
  await take(tablet, "desk-tablet-dark");
});
