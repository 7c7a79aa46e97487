// How a citizen files, page by page: on a wide screen the form is one page, on a phone one question per screen.
import { expect, type Page } from "@playwright/test";
import { celje } from "./fixtures";
import { say } from "./words";

export interface Filing {
  text: string;
  address?: string;
  email?: string;
  photo?: Buffer;
}

export interface Receipt {
  reference: string;
  pin: string;
  link: string;
}

/** The category of street lamps, as the demo data of Celje name it. */
export const LAMPS = /razsvetljav|svetilk/i;

async function choose(page: Page) {
  const select = page.getByLabel(say("file-category"), { exact: true });
  const option = select.locator("option").filter({ hasText: LAMPS }).first();
  await select.selectOption((await option.getAttribute("value")) ?? "");
}

async function attach(page: Page, photo: Buffer) {
  // The name and the declared type are wrong on purpose: a photo is known by its content.
  await page.locator("#photo-before").setInputFiles({ name: "IMG_1.png", mimeType: "image/png", buffer: photo });
  await expect(page.getByText(say("photo-kept"))).toBeVisible();
}

/** Fills the whole form on a wide screen and files it. */
export async function fileOnOnePage(page: Page, filing: Filing): Promise<Receipt> {
  await page.goto(celje("/file/request"));
  await choose(page);
  await page.getByLabel(say("file-text"), { exact: true }).fill(filing.text);
  await page.getByLabel(say("place-address")).fill(filing.address ?? "Mariborska cesta 12");
  if (filing.photo) {
    await attach(page, filing.photo);
  }
  if (filing.email) {
    await page.getByLabel(say("file-email")).fill(filing.email);
  }
  await page.getByRole("button", { name: say("file-send"), exact: true }).click();
  return receipt(page);
}

/** Answers one question per screen and files; `check` looks at each screen. */
export async function fileStepByStep(
  page: Page,
  filing: Filing,
  check: (state: string) => Promise<void> = async () => {},
): Promise<Receipt> {
  const next = () => page.getByRole("button", { name: say("file-next"), exact: true }).click();
  await page.goto(celje("/file/request"));
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await check("what");
  await choose(page);
  await page.getByLabel(say("file-text"), { exact: true }).fill(filing.text);
  await next();
  await expect(page.getByLabel(say("place-address"))).toBeVisible();
  await check("where");
  await page.getByLabel(say("place-address")).fill(filing.address ?? "Mariborska cesta 12");
  await next();
  await expect(page.getByText(say("photo-choose"), { exact: true })).toBeVisible();
  await check("photo");
  if (filing.photo) {
    await attach(page, filing.photo);
  }
  await next();
  await expect(page.getByLabel(say("file-email"))).toBeVisible();
  await check("reply");
  if (filing.email) {
    await page.getByLabel(say("file-email")).fill(filing.email);
  }
  await next();
  await expect(page.getByRole("button", { name: say("file-send"), exact: true })).toBeVisible();
  await check("preview");
  await page.getByRole("button", { name: say("file-send"), exact: true }).click();
  return receipt(page);
}

/** What stands on the receipt. */
export async function receipt(page: Page): Promise<Receipt> {
  await expect(page.getByRole("heading", { level: 1, name: say("receipt-title") })).toBeVisible();
  const reference = await page.locator("#receipt-reference").innerText();
  const pin = await page.locator("#receipt-pin").innerText();
  const link = await page.locator(".receipt-link a").getAttribute("href");
  expect(reference).toMatch(/^CE-2026-\d{6}$/);
  expect(pin.replace(/\s/g, "")).toMatch(/^\d{6}$/);
  return { reference, pin, link: link ?? "" };
}
