// Answering with a template: found by keyboard, inserted with outcome and next step, undone, filled in, sent; and the
// templates themselves, worded by an administrator.
import {
  ADMINISTRATOR,
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

const REPAIRED = "Svetilka popravljena";
const IN_FIVE_DAYS = "Svetilka: popravilo v petih delovnih dneh";

async function open(page: Page, reference: string) {
  await signIn(page, LIGHTING);
  await page.getByRole("link", { name: new RegExp(reference) }).click();
  await expect(page.getByRole("heading", { level: 1, name: new RegExp(reference) })).toBeVisible();
}

const choice = (page: Page) => page.getByRole("combobox", { name: say("template-choose"), exact: true });
const words = (page: Page) => page.getByLabel(say("desk-answer-text"), { exact: true });
const send = (page: Page) =>
  page.getByRole("button", { name: say("desk-answer-send"), exact: true }).click();

test("a template is found and inserted by keyboard, undone, and sent with an after-photo", async ({ browser }) => {
  const citizen = await person(browser);
  const email = `predloga.${process.pid}.${Date.now()}@example.org`;
  const filed = await fileOnOnePage(citizen, { text: "Svetilka pri postaji že tri večere ne sveti.", email });
  const officer = await person(browser);
  await open(officer, filed.reference);

  // What was typed stays before what is inserted; a part of the name is enough where it is the only one.
  await words(officer).fill("Pozdravljeni, hvala za potrpežljivost.");
  await choice(officer).focus();
  await officer.keyboard.type("ni take predloge");
  await officer.keyboard.press("Enter");
  await expect(officer.getByText(say("template-unknown"))).toBeVisible();
  await expect(choice(officer)).toBeFocused();
  await expectAccessible(officer, "a template that is not there");
  await choice(officer).fill("popravljena");
  await officer.keyboard.press("Enter");
  await expect(words(officer)).toBeFocused();
  await expect(words(officer)).toHaveValue(/^Pozdravljeni, hvala za potrpežljivost\.\n\nSpoštovani,/);
  await expect(words(officer)).toHaveValue(/svetilko na lokaciji Mariborska cesta 12 smo popravili/);
  await expect(officer.getByRole("radio", { name: say("outcome-solved"), exact: true })).toBeChecked();
  await expect(officer.getByText(say("template-inserted", { name: REPAIRED }))).toBeVisible();
  await expectAccessible(officer, "a template was inserted");

  await officer.getByRole("button", { name: say("template-undo"), exact: true }).press("Enter");
  await expect(words(officer)).toHaveValue("Pozdravljeni, hvala za potrpežljivost.");
  await expect(officer.getByRole("radio", { name: say("outcome-solved"), exact: true })).not.toBeChecked();

  await words(officer).fill("");
  await choice(officer).fill(REPAIRED);
  await officer.getByRole("button", { name: say("template-insert"), exact: true }).click();
  await expect(words(officer)).toHaveValue(/^Spoštovani,/);
  await officer
    .locator("#photo-after")
    .setInputFiles({ name: "po.jpg", mimeType: "image/jpeg", buffer: await photo(officer, "Po popravilu") });
  await expect(officer.getByText(say("photo-kept"))).toBeVisible();
  await send(officer);
  await expect(officer.locator("#desk-news")).toContainText(filed.reference);
  const sent = await mails(officer, filed.reference, email, 2);
  const inMail = "svetilko na lokaciji Mariborska cesta 12 smo popravili";
  expect(sent.some((letter) => letter.text.includes(inMail))).toBe(true);
  expectNoFaults(officer);
});

test("the preview shows the mail and the public page as they are given", async ({ browser }) => {
  const citizen = await person(browser);
  const email = `predogled.${process.pid}.${Date.now()}@example.org`;
  const filed = await fileOnOnePage(citizen, { text: "Svetilka pred vrtcem že teden dni ne sveti.", email });
  const officer = await person(browser);
  await open(officer, filed.reference);
  const preview = officer.locator("details.preview");

  // Opened by keyboard; what is missing is said, and leads to its field.
  await preview.locator("summary").focus();
  await officer.keyboard.press("Enter");
  await expect(preview.getByText(say("desk-preview-missing"))).toBeVisible();
  await expectAccessible(officer, "a preview of nothing yet");
  await preview.getByRole("link", { name: say("field-text-required"), exact: true }).press("Enter");
  await expect(words(officer)).toBeFocused();

  // While it is open it follows what is typed.
  await words(officer).fill("Sijalko smo zamenjali, svetilka pred vrtcem znova sveti.");
  await officer.getByRole("radio", { name: say("outcome-solved"), exact: true }).check();
  const mail = preview.locator(".preview-mail");
  await expect(mail).toContainText("svetilka pred vrtcem znova sveti");
  await expect(mail).toContainText("/track/…");
  await expect(preview.getByText(say("desk-preview-private"))).toBeVisible();
  await officer.getByRole("checkbox", { name: say("desk-publish"), exact: true }).check();
  await officer.getByLabel(say("desk-publish-text"), { exact: true }).fill("Svetilka pred vrtcem ne sveti.");
  const everyones = preview.getByRole("heading", { name: say("desk-preview-public"), exact: true });
  await expect(everyones).toBeVisible();
  await expect(preview.getByText("Svetilka pred vrtcem ne sveti.", { exact: true })).toBeVisible();
  await expectAccessible(officer, "a preview of an answer");
  const foreseen = (await mail.textContent()) ?? "";

  await send(officer);
  await expect(officer.locator("#desk-news")).toContainText(filed.reference);
  const sent = (await mails(officer, filed.reference, email, 2)).find((letter) => letter.kind === "answer");
  expect(sent?.text.replace(/\/track\/\S+/, "/track/…")).toBe(foreseen);
  expectNoFaults(officer);
});

test("a template with a next step sets the date in the same act", async ({ browser }) => {
  const citizen = await person(browser);
  const filed = await fileOnOnePage(citizen, { text: "Svetilka v ovinku utripa vso noč." });
  const officer = await person(browser);
  await open(officer, filed.reference);
  await choice(officer).fill(IN_FIVE_DAYS);
  await choice(officer).press("Enter");
  // Five working days from a Wednesday, over a weekend and a Monday off.
  await expect(officer.getByLabel(say("desk-answer-date"), { exact: true })).toHaveValue("2026-04-30");
  await expect(words(officer)).toHaveValue(/svetilko popravimo do četrtka, 30\. aprila 2026/);
  await expect(words(officer)).toHaveValue(new RegExp(filed.reference));
  await send(officer);
  await expect(officer.locator("#desk-news")).toContainText(filed.reference);
  expectNoFaults(officer);
});

test("an administrator words a template, and what it leaves open holds the answer back", async ({ browser }) => {
  const name = `Preskus ${process.pid} ${Date.now()}`;
  const administrator = await person(browser);
  await signIn(administrator, ADMINISTRATOR);
  await administrator.getByRole("link", { name: say("templates-title"), exact: true }).click();
  await expect(administrator.getByRole("heading", { level: 1, name: say("templates-title") })).toBeVisible();
  await expect(administrator.getByText(REPAIRED, { exact: true })).toBeVisible();
  await administrator.getByText(say("templates-make-title"), { exact: true }).click();
  await administrator.getByLabel(say("templates-name"), { exact: true }).fill(name);
  await administrator.getByLabel(say("templates-outcome"), { exact: true }).selectOption("planned");
  const own = administrator.getByLabel(say("templates-text-sl"), { exact: true });
  await own.fill("Okvaro odpravimo {datum}, prijava {number}.");
  await administrator.getByRole("button", { name: say("templates-make-send"), exact: true }).click();
  await expect(administrator.getByText(say("field-text-sl-unknown"))).toBeVisible();
  await expect(own).toBeFocused();
  await expectAccessible(administrator, "a template with a slip");
  await own.fill("Okvaro odpravimo {date}, prijava {number}.");
  await administrator.getByRole("button", { name: say("templates-make-send"), exact: true }).click();
  await expect(administrator.getByText(say("templates-told-made", { name }))).toBeVisible();
  await expectAccessible(administrator, "a template was made");

  // Whoever reported this reads English.
  const citizen = await person(browser);
  await citizen.goto(celje("/"));
  const reference = await citizen.evaluate(async () => {
    const reply = await fetch("/api/requests", {
      method: "POST",
      headers: { "content-type": "application/json", "idempotency-key": crypto.randomUUID() },
      body: JSON.stringify({
        kind: "request",
        category: "celje-category-razsvetljava",
        text: "The street lamp at the bus stop has been dark for a week.",
        point: null,
        address: "Mariborska cesta 12",
        photo: null,
        email: "",
        language: "en",
      }),
    });
    return ((await reply.json()) as { reference: string }).reference;
  });

  const officer = await person(browser, { width: 768, height: 1024 });
  await open(officer, reference);
  await choice(officer).fill(name);
  await choice(officer).press("Enter");
  await expect(
    officer.getByText(say("template-language", { wanted: "English", language: "Slovenščina" })),
  ).toBeVisible();
  const gap = `{date} ${say("placeholder-date")}`;
  await expect(officer.getByText(say("template-gaps", { gaps: gap }))).toBeVisible();
  await expectAccessible(officer, "a gap is left");
  const date = officer.getByLabel(say("desk-answer-date"), { exact: true });
  await date.fill("2026-04-30");
  await send(officer);
  await expect(officer.locator("#field-text-error")).toHaveText(say("field-text-unfilled"));
  await officer
    .getByRole("button", { name: say("template-gap-fill", { gap: "do četrtka, 30. aprila 2026" }), exact: true })
    .press("Enter");
  await expect(words(officer)).toHaveValue(`Okvaro odpravimo do četrtka, 30. aprila 2026, prijava ${reference}.`);
  await expect(officer.locator(".template-gaps p")).toHaveCount(0);
  await send(officer);
  await expect(officer.locator("#desk-news")).toContainText(reference);

  // Retired in two presses; nobody is offered it any more.
  await administrator.getByRole("button", { name: new RegExp(`^${say("templates-change")}.*${name}$`) }).click();
  await expectAccessible(administrator, "the form of a template");
  await administrator.getByRole("button", { name: say("templates-retire"), exact: true }).click();
  await administrator.getByRole("button", { name: say("templates-retire-sure"), exact: true }).click();
  await expect(administrator.getByText(say("templates-told-retired", { name }))).toBeVisible();
  await expect(administrator.locator(".rows").getByText(name, { exact: true })).toHaveCount(0);
  expectNoFaults(administrator);
  expectNoFaults(officer);
});
