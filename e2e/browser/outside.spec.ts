// Help from outside: an officer asks a contractor by mail; without an account they see the request, no trace of its
// reporter, and reply with words and a photo. The link is then used up; another one is taken back.
import {
  LIGHTING,
  celje,
  expect,
  expectAccessible,
  expectNoFaults,
  mails,
  person,
  photo,
  signIn,
  test,
} from "./fixtures";
import { fileOnOnePage } from "./filing";
import { say } from "./words";
import type { Page } from "@playwright/test";

const QUESTION = "Ali je kabel pri svetilki pod napetostjo? Kdaj lahko pridete?";

async function open(page: Page, reference: string) {
  await signIn(page, LIGHTING);
  await page.getByRole("link", { name: new RegExp(reference) }).click();
  await expect(page.getByRole("heading", { level: 1, name: new RegExp(reference) })).toBeVisible();
}

/** Asks somebody outside, by keyboard, and gives the address in their mail. */
async function ask(officer: Page, reference: string, to: string, look: (state: string) => Promise<void>) {
  await officer.getByText(say("outside-ask"), { exact: true }).press("Enter");
  await officer.getByLabel(say("outside-ask-name"), { exact: true }).fill("Elektro Celje, dežurni");
  await officer.getByRole("button", { name: say("outside-ask-send"), exact: true }).press("Enter");
  const email = officer.locator("#outside-email");
  await expect(email).toBeFocused();
  await look("a question with something missing");
  await email.fill(to);
  await officer.getByLabel(say("outside-ask-question"), { exact: true }).fill(QUESTION);
  await look("a question to somebody outside");
  await officer.getByRole("button", { name: say("outside-ask-send"), exact: true }).press("Enter");
  await expect(officer.getByRole("heading", { name: say("outside-title"), exact: true })).toBeFocused();
  await expect(officer.locator(".outside-state").last()).toHaveText(say("outside-state-open"));
  const [mail] = await mails(officer, reference, to, 1);
  expect(mail?.text).toContain(QUESTION);
  const address = mail?.text.match(/https?:\S+(\/desk\/outside\/\S+)/)?.[1] ?? "";
  expect(address).not.toBe("");
  return address;
}

test("a contractor without an account reads one request and replies once", async ({ browser }) => {
  // Three people, two photos and two mails.
  test.slow();
  const citizen = await person(browser);
  const filed = await fileOnOnePage(citizen, {
    text: "Svetilka ne sveti že tri večere. Kličite 041 123 456 ali gospo Novak.",
    photo: await photo(citizen, "Svetilka"),
  });
  const officer = await person(browser);
  await open(officer, filed.reference);
  const address = await ask(officer, filed.reference, "dezurni@elektro.example", async (state) => {
    await expectAccessible(officer, state);
  });
  await officer.setViewportSize({ width: 768, height: 1024 });
  await expectAccessible(officer, "somebody outside was asked, on a tablet");
  await officer.setViewportSize({ width: 1280, height: 900 });

  const outside = await person(browser, { width: 360, height: 740 });
  await outside.goto(celje(address));
  await expect(outside.getByRole("heading", { level: 1, name: say("outside-page-title") })).toBeVisible();
  await expect(outside.getByText(QUESTION)).toBeVisible();
  await expect(outside.getByText(say("outside-hidden-phone"))).toBeVisible();
  await expect(outside.getByText(say("outside-hidden-name"))).toBeVisible();
  await expect(outside.locator("main")).not.toContainText(/041|Novak/);
  await expect(outside.locator(".photo img")).toBeVisible();
  await expectAccessible(outside, "what somebody outside sees");

  // Nothing was written: the field says so. What is written is still there when the page is loaded again.
  const send = outside.getByRole("button", { name: say("outside-page-send"), exact: true });
  await send.press("Enter");
  const words = outside.getByLabel(say("outside-page-reply"), { exact: true });
  await expect(words).toBeFocused();
  await expectAccessible(outside, "a reply with something missing");
  const reply = "Kabel je brez napetosti. Pridemo jutri zjutraj.";
  await words.fill(reply);
  await outside.reload();
  await expect(words).toHaveValue(reply);
  await expect(outside.locator("#photo-2")).toHaveCount(0);
  const picture = await photo(outside, "Omarica");
  await outside.locator("#photo-1").setInputFiles({ name: "1.jpg", mimeType: "image/jpeg", buffer: picture });
  await expect(outside.getByText(say("photo-kept"))).toBeVisible();
  await expect(outside.locator("#photo-2")).toHaveCount(1);
  await expectAccessible(outside, "a reply with a photo");
  await outside.setViewportSize({ width: 1280, height: 900 });
  await send.press("Enter");
  const thanks = outside.getByRole("heading", { level: 1, name: say("outside-over-replied"), exact: true });
  await expect(thanks).toBeFocused();
  await expectAccessible(outside, "a link that is used up");
  await outside.reload();
  await expect(thanks).toBeVisible();

  // Who asked reads it at the desk; the reporter hears nothing of it.
  await mails(officer, filed.reference, LIGHTING, 1);
  await officer.reload();
  await expect(officer.locator(".outside-state")).toHaveText(say("outside-state-replied"));
  await expect(officer.locator(".outside-entry").getByText(reply)).toBeVisible();
  await expect(officer.locator(".outside-entry .photo img")).toBeVisible();
  await expect(officer.locator(".timeline").getByText(reply)).toBeVisible();
  await expectAccessible(officer, "a reply from outside at the desk");
  await citizen.goto(celje(filed.link));
  await expect(citizen.locator(".timeline")).toBeVisible();
  await expect(citizen.locator("main")).not.toContainText(/Elektro|napetosti/);
  expectNoFaults(officer);
  expectNoFaults(outside);
});

test("a link that was taken back, is too old or was never given out says so", async ({ browser }) => {
  const citizen = await person(browser);
  const filed = await fileOnOnePage(citizen, { text: "Svetilka ob cesti že tri večere ne sveti." });
  const officer = await person(browser);
  await open(officer, filed.reference);
  const address = await ask(officer, filed.reference, "dezurni@komunala.example", async () => {});

  const late = await person(browser, { now: "2026-05-06T10:00:00Z" });
  await late.goto(celje(address));
  const title = (page: Page, id: string) => page.getByRole("heading", { level: 1, name: say(id), exact: true });
  await expect(title(late, "outside-over-expired")).toBeVisible();
  await expectAccessible(late, "a link that is too old");

  await officer.getByRole("button", { name: say("outside-withdraw-for", { name: "Elektro Celje, dežurni" }) }).press("Enter");
  await expect(officer.locator(".outside-state")).toHaveText(say("outside-state-withdrawn"));
  await expect(officer.getByRole("heading", { name: say("outside-title"), exact: true })).toBeFocused();
  const outside = await person(browser);
  await outside.goto(celje(address));
  await expect(title(outside, "outside-over-withdrawn")).toBeVisible();
  await expect(outside.locator("main")).not.toContainText(filed.reference);
  await expectAccessible(outside, "a link that was taken back");
  await outside.goto(celje("/desk/outside/AAAA"));
  await expect(title(outside, "outside-over-unknown")).toBeVisible();
  expectNoFaults(officer);
  expectNoFaults(outside);
});
