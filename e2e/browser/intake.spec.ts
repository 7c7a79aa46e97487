// The contact centre by keys alone: a caller whose lamp is out, known again at the second call; a letter with its scan;
// a question answered at the counter. Each gets the number, PIN and clock that everybody gets.
import { type Page } from "@playwright/test";
import {
  arrived, celje, expect, expectAccessible, expectNoFaults, person, signIn, tabTo, test,
} from "./fixtures";
import { say } from "./words";

const OPERATOR = "tjasa.zvonar@celje.localhost";

/** The smallest file that begins and ends as a PDF does. */
const PDF = Buffer.from("%PDF-1.4\n1 0 obj <</Type /Catalog>> endobj\ntrailer <</Root 1 0 R>>\n%%EOF\n");

async function sit(page: Page) {
  await signIn(page, OPERATOR);
  await page.getByRole("link", { name: say("intake-link"), exact: true }).press("Enter");
  await expect(page).toHaveURL(/\/desk\/intake$/);
  await arrived(page);
  await expect(page.getByRole("heading", { level: 1, name: say("intake-title"), exact: true })).toBeVisible();
}

/** A line or an area; some share their name with a choice. */
const field = (page: Page, id: string) =>
  page.getByLabel(say(id), { exact: true }).and(page.locator(":not([type=radio])"));
const radio = (page: Page, label: string, legend: string) =>
  page.getByRole("group", { name: say(legend) }).getByLabel(say(label), { exact: true });
const send = (page: Page) => page.getByRole("button", { name: say("intake-send"), exact: true });

/** Types the beginning of a word and takes the first that fits, by keys. */
async function choose(page: Page, id: string, words: string, taken: RegExp) {
  const line = field(page, id);
  await line.focus();
  await page.keyboard.type(words);
  await expect(line).toHaveAttribute("aria-expanded", "true");
  await expect(page.locator(".option:visible").first()).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await expect(page.locator('[role="option"][aria-selected="true"]')).toHaveCount(1);
  await page.keyboard.press("Enter");
  await expect(line).toHaveValue(taken);
  await expect(line).toHaveAttribute("aria-expanded", "false");
}

async function receipt(page: Page): Promise<{ reference: string; pin: string }> {
  await expect(page.locator("#intake-reference")).toBeVisible();
  const reference = ((await page.locator("#intake-reference").textContent()) ?? "").trim();
  const pin = ((await page.locator("#intake-pin").textContent()) ?? "").trim();
  expect(reference).toMatch(/^CE-2026-\d{6}$/);
  expect(pin).toMatch(/^\d{6}$/);
  return { reference, pin };
}

test("a caller is taken in while speaking, by keys alone, and known at the next call", async ({ browser }) => {
  test.slow();
  const page = await person(browser);
  const phone = `041 ${String(Date.now()).slice(-6, -3)} ${String(Date.now()).slice(-3)}`;
  await sit(page);
  await expectAccessible(page, "taking in, nothing typed");

  // What is missing is said at once, and nothing typed is lost.
  await field(page, "intake-phone").fill("112");
  await send(page).press("Enter");
  await expect(page.locator("#error-summary")).toBeFocused();
  await expect(page.getByText(say("field-phone-invalid")).first()).toBeVisible();
  await expect(page.getByText(say("field-informed-required")).first()).toBeVisible();
  await page.setViewportSize({ width: 320, height: 740 });
  await expectAccessible(page, "taking in with errors, on a narrow screen");
  await page.setViewportSize({ width: 1280, height: 900 });

  await field(page, "intake-phone").fill(phone);
  await expect(page.getByText(say("intake-caller-new"))).toBeVisible();
  await tabTo(page, field(page, "intake-name"));
  await page.keyboard.type("Marija Kolar");
  await choose(page, "intake-category", "razsv", /razsvet/i);
  await field(page, "intake-text").fill("Svetilka pred hišo ne gori že od nedelje.");
  const place = field(page, "intake-place");
  await place.focus();
  await page.keyboard.type("mari");
  await expect(page.getByRole("option", { name: /Mariborska cesta/ })).toBeVisible();
  await expectAccessible(page, "streets found while typing");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(place).toHaveValue("Mariborska cesta");
  await page.keyboard.type(" 40");

  // A page that is loaded again has what was typed.
  await page.reload();
  await arrived(page);
  await expect(field(page, "intake-name")).toHaveValue("Marija Kolar");
  await expect(field(page, "intake-place")).toHaveValue("Mariborska cesta 40");
  await expect(field(page, "intake-category")).toHaveValue(/razsvet/i);

  await page.getByLabel(say("intake-informed"), { exact: true }).press("Space");
  await send(page).press("Enter");
  const first = await receipt(page);
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  await expectAccessible(page, "taken in");

  const citizen = await person(browser);
  await citizen.goto(celje("/track"));
  await arrived(citizen);
  await citizen.getByLabel(say("find-reference")).fill(first.reference);
  await citizen.getByLabel(say("find-pin")).fill(first.pin);
  await citizen.keyboard.press("Enter");
  await expect(citizen.getByText("Svetilka pred hišo ne gori že od nedelje.").first()).toBeVisible();

  // The next call from there.
  await page.getByRole("button", { name: say("intake-next"), exact: true }).press("Enter");
  await expect(field(page, "intake-name")).toHaveValue("");
  await field(page, "intake-phone").fill(phone.replaceAll(" ", "-"));
  await expect(page.getByText(say("intake-caller-known-name", { name: "Marija Kolar" }))).toBeVisible();
  await expect(page.getByRole("link", { name: new RegExp(first.reference) })).toBeVisible();
  await page.getByRole("button", { name: say("intake-caller-take"), exact: true }).press("Enter");
  await expect(field(page, "intake-name")).toHaveValue("Marija Kolar");
  // The same lamp again: it is known already.
  await choose(page, "intake-category", "razsv", /razsvet/i);
  await choose(page, "intake-place", "mari", /^Mariborska cesta$/);
  await expect(page.locator(".intake-similar").getByRole("link", { name: new RegExp(first.reference) })).toBeVisible();
  await expectAccessible(page, "a known caller and a known lamp");
  for (const one of [page, citizen]) {
    expectNoFaults(one);
  }
});

test("a letter is taken in with its scan, from the day of its stamp", async ({ browser }) => {
  const page = await person(browser);
  await sit(page);
  await radio(page, "channel-post", "intake-channel").press("Space");
  await field(page, "intake-received").fill("2026-04-20T08:00");
  await field(page, "intake-name").fill("Franc Zgled");
  await field(page, "intake-street").fill("Vzorčna ulica 7");
  await field(page, "intake-post").fill("3000 Celje");
  await choose(page, "intake-category", "razsv", /razsvet/i);
  await field(page, "intake-text").fill("V parku ob Savinji ne svetijo tri svetilke.");
  await field(page, "intake-place").fill("Mestni park");
  await field(page, "intake-paper").fill("354-12/2026");
  const files = page.locator('input[type="file"]');
  await files.setInputFiles({ name: "sken.pdf", mimeType: "application/pdf", buffer: PDF.subarray(0, 30) });
  await expect(page.getByText(say("problem-unsupported-file"))).toBeVisible();
  await expect(field(page, "intake-paper")).toHaveValue("354-12/2026");
  await files.setInputFiles({ name: "dopis št. 7.pdf", mimeType: "text/plain", buffer: PDF });
  await expect(page.getByRole("link", { name: "dopis št. 7.pdf" })).toBeVisible();
  await radio(page, "reply-channel-post", "intake-reply").press("Space");
  await expectAccessible(page, "a letter with its scan");
  await send(page).press("Enter");
  const { reference } = await receipt(page);
  await page.getByRole("link", { name: say("intake-taken-open"), exact: true }).press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: new RegExp(reference) })).toBeVisible();
  await expect(page.getByText("V parku ob Savinji ne svetijo tri svetilke.").first()).toBeVisible();
  expectNoFaults(page);
});

test("a question at the counter is answered on the spot, and is closed", async ({ browser }) => {
  const page = await person(browser);
  await sit(page);
  await radio(page, "channel-in-person", "intake-channel").press("Space");
  await expect(field(page, "intake-answer")).toHaveCount(0);
  await radio(page, "kind-question", "intake-kind").press("Space");
  await field(page, "intake-category").focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await field(page, "intake-text").fill("Do kdaj je odprto okence za plačila?");
  await radio(page, "reply-channel-track", "intake-reply").press("Space");
  await field(page, "intake-answer").fill("Okence je odprto vsak delavnik od 8. do 15. ure.");
  await expectAccessible(page, "answered on the spot");
  await page.getByRole("button", { name: say("intake-send-answered"), exact: true }).press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: say("intake-answered-title"), exact: true })).toBeVisible();
  const { reference } = await receipt(page);
  await expectAccessible(page, "taken in and answered");
  await page.getByRole("link", { name: say("intake-taken-open"), exact: true }).press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: new RegExp(reference) })).toBeVisible();
  await expect(page.getByText("Okence je odprto vsak delavnik od 8. do 15. ure.").first()).toBeVisible();
  expectNoFaults(page);
});
