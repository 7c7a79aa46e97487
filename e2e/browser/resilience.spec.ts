// A bad network, an impatient thumb, the back button: nothing that was typed is lost, and nothing is filed twice.
import { LIGHTING, celje, expect, expectAccessible, expectNoFaults, person, service, signIn, test } from "./fixtures";
import { LAMPS, fileOnOnePage, receipt } from "./filing";
import { say } from "./words";
import type { Browser, Page } from "@playwright/test";

async function fill(page: Page, words: string) {
  await page.goto(celje("/file/request"));
  const select = page.getByLabel(say("file-category"), { exact: true });
  const option = select.locator("option").filter({ hasText: LAMPS }).first();
  await select.selectOption((await option.getAttribute("value")) ?? "");
  await page.getByLabel(say("file-text"), { exact: true }).fill(words);
  await page.getByLabel(say("place-address")).fill("Mariborska cesta 12");
}

test("what was typed is there again after a reload", async ({ browser }) => {
  const page = await person(browser);
  await fill(page, "Svetilka pri mostu ne sveti.");
  await page.reload();
  await expect(page.getByLabel(say("file-text"), { exact: true })).toHaveValue("Svetilka pri mostu ne sveti.");
  await expect(page.getByLabel(say("place-address"))).toHaveValue("Mariborska cesta 12");
});

test("without a network the filing waits, and is sent by itself when the network is back", async ({ browser }) => {
  const page = await person(browser);
  await fill(page, "Svetilka pod gradom ne sveti.");
  await page.context().setOffline(true);
  await page.getByRole("button", { name: say("file-send"), exact: true }).click();
  await expect(page.getByText(say("file-offline")).first()).toBeVisible();
  await expectAccessible(page, "offline");
  await page.context().setOffline(false);
  await receipt(page);
});

test("a reply that never arrived does not file twice", async ({ browser }) => {
  const page = await person(browser);
  await fill(page, "Svetilka pri vodnjaku ne sveti.");
  // The request reaches the service; only its reply is lost on the way back.
  let lost: string | undefined;
  await page.route("**/api/requests", async (route) => {
    if (lost === undefined) {
      const request = route.request();
      const headers = { ...(await request.allHeaders()), host: new URL(celje()).host };
      const reply = await page.request.post(service("/api/requests"), {
        headers,
        data: request.postDataBuffer() ?? Buffer.alloc(0),
      });
      lost = ((await reply.json()) as { reference: string }).reference;
      await route.abort("connectionreset");
    } else {
      await route.continue();
    }
  });
  await page.getByRole("button", { name: say("file-send"), exact: true }).click();
  const again = page.getByRole("button", { name: say("file-send-again"), exact: true });
  const done = page.getByRole("heading", { level: 1, name: say("receipt-title") });
  await expect(again.or(done)).toBeVisible();
  if (await again.isVisible()) {
    await again.click();
  }
  const filed = await receipt(page);
  expect(filed.reference).toBe(lost);
});

test("on a phone, back leads to the question before and keeps what was typed", async ({ browser }) => {
  const page = await person(browser, { width: 360, height: 740 });
  await page.goto(celje("/file/request"));
  const select = page.getByLabel(say("file-category"), { exact: true });
  const option = select.locator("option").filter({ hasText: LAMPS }).first();
  await select.selectOption((await option.getAttribute("value")) ?? "");
  await page.getByLabel(say("file-text"), { exact: true }).fill("Svetilka pri šoli ne sveti.");
  await page.getByRole("button", { name: say("file-next"), exact: true }).click();
  await page.getByLabel(say("place-address")).fill("Vrunčeva ulica 13");
  await page.goBack();
  await expect(page.getByLabel(say("file-text"), { exact: true })).toHaveValue("Svetilka pri šoli ne sveti.");
  await page.goForward();
  await expect(page.getByLabel(say("place-address"))).toHaveValue("Vrunčeva ulica 13");
  expectNoFaults(page);
});

test("the receipt survives a reload", async ({ browser }) => {
  const page = await person(browser);
  const filed = await fileOnOnePage(page, { text: "Svetilka pri tržnici ne sveti." });
  await page.reload();
  expect((await receipt(page)).reference).toBe(filed.reference);
});

test("without the map's files a request is filed by its address", async ({ browser }) => {
  const page = await person(browser);
  await page.route("**/map-assets/**", (route) => route.abort());
  await fill(page, "Svetilka pri knjižnici ne sveti.");
  await page.getByRole("button", { name: say("place-open-map") }).click();
  await expect(page.getByText(say("map-pick-not-loaded"))).toBeVisible();
  await page.getByRole("button", { name: say("file-send"), exact: true }).click();
  await receipt(page);

  await page.goto(celje("/map"));
  await expect(page.getByRole("link", { name: /CE-20\d\d-\d{6}/ }).first()).toBeVisible();
  expectNoFaults(page);
});

test("an officer's text outlives a lost network and the end of the session", async ({ browser }) => {
  const citizen = await person(browser);
  const filed = await fileOnOnePage(citizen, { text: "Svetilka pri domu krajanov ne sveti." });
  const page = await person(browser);
  await signIn(page, LIGHTING);
  await page.getByRole("link", { name: new RegExp(filed.reference) }).click();
  await page.getByRole("radio", { name: say("outcome-solved"), exact: true }).check();
  const letter = page.getByLabel(say("desk-answer-text"), { exact: true });
  await letter.fill("Zamenjali smo varovalko, svetilka sveti.");
  await page.context().setOffline(true);
  await page.getByRole("button", { name: say("desk-answer-send"), exact: true }).click();
  await expect(page.getByText(say("desk-answer-offline"))).toBeVisible();
  await page.context().setOffline(false);

  await page.context().clearCookies();
  await page.getByRole("button", { name: say("desk-answer-send"), exact: true }).click();
  await expect(page).toHaveURL(/\/desk\/sign-in/);
  await page.getByLabel(say("desk-sign-in-email")).fill(LIGHTING);
  await page.getByLabel(say("desk-sign-in-password"), { exact: true }).fill("servis48-demo");
  await page.getByRole("button", { name: say("desk-sign-in-send"), exact: true }).click();
  await expect(letter).toHaveValue("Zamenjali smo varovalko, svetilka sveti.");
  await page.getByRole("button", { name: say("desk-answer-send"), exact: true }).click();
  await expect(page.getByText(say("desk-done-track", { reference: filed.reference }))).toBeVisible();
});

// The same request, open at two desks with a text in each; the second desk's words have not reached the service yet.
async function twoDesks(browser: Browser, words: string) {
  const citizen = await person(browser);
  const filed = await fileOnOnePage(citizen, { text: words });
  const open = async (letter: string) => {
    const page = await person(browser);
    await signIn(page, LIGHTING);
    await page.getByRole("link", { name: new RegExp(filed.reference) }).click();
    await page.getByRole("radio", { name: say("outcome-solved"), exact: true }).check();
    await page.getByLabel(say("desk-answer-text"), { exact: true }).fill(letter);
    return page;
  };
  const first = await open("Odgovor številka 1.");
  const second = await open("");
  return { filed, first, second };
}

async function expectBothTexts(page: Page) {
  await expect(page.getByText(say("desk-conflict-answered"))).toBeVisible();
  await expect(page.getByText("Odgovor številka 1.").first()).toBeVisible();
  await expect(page.getByText("Odgovor številka 2.").first()).toBeVisible();
}

test("two officers at once: one answer stands, and the other's text is kept", async ({ browser }) => {
  const { filed, first, second } = await twoDesks(browser, "Svetilka pri pokopališču ne sveti.");
  // Saved as typed, it would be told that the request was answered before it is sent.
  await second.route("**/typed", (route) => route.abort("connectionreset"));
  await second.getByLabel(say("desk-answer-text"), { exact: true }).fill("Odgovor številka 2.");
  await first.getByRole("button", { name: say("desk-answer-send"), exact: true }).click();
  await expect(first.getByText(say("desk-done-track", { reference: filed.reference }))).toBeVisible();
  await second.getByRole("button", { name: say("desk-answer-send"), exact: true }).click();
  await expectBothTexts(second);
});

test("who still types learns that a colleague has answered, and keeps the text", async ({ browser }) => {
  const { filed, first, second } = await twoDesks(browser, "Svetilka pri kapeli ne sveti.");
  await first.getByRole("button", { name: say("desk-answer-send"), exact: true }).click();
  await expect(first.getByText(say("desk-done-track", { reference: filed.reference }))).toBeVisible();
  await second.getByLabel(say("desk-answer-text"), { exact: true }).fill("Odgovor številka 2.");
  await expectBothTexts(second);
  await expectAccessible(second, "overtaken while typing");
});

test("handing over asks where, and says where the request is now", async ({ browser }) => {
  const citizen = await person(browser);
  const filed = await fileOnOnePage(citizen, { text: "Drevo je padlo na svetilko." });
  const page = await person(browser);
  await signIn(page, LIGHTING);
  await page.getByRole("link", { name: new RegExp(filed.reference) }).click();
  const open = page.getByText(say("desk-act-hand-over"), { exact: true }).first();
  await open.click();
  const select = page.getByLabel(say("desk-hand-over-department"), { exact: true });
  await select.selectOption({ index: 1 });
  const chosen = await select.locator("option:checked").innerText();
  await page.getByRole("button", { name: say("desk-act-hand-over-send"), exact: true }).click();
  await expect(
    page.getByText(say("desk-handed-over", { reference: filed.reference, department: chosen })),
  ).toBeVisible();
  await expect(page.getByRole("link", { name: new RegExp(filed.reference) })).toHaveCount(0);
});
