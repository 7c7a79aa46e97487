// Before publication: what in a text points at a person is marked, replaced or kept; areas of a photo are made
// unrecognisable, by keyboard alone, and the public sees only that.
import {
  LIGHTING,
  celje,
  expect,
  expectAccessible,
  expectNoFaults,
  person,
  photo,
  signIn,
  test,
} from "./fixtures";
import { fileOnOnePage } from "./filing";
import { say } from "./words";
import type { Page } from "@playwright/test";

async function open(page: Page, reference: string) {
  await signIn(page, LIGHTING);
  await page.getByRole("link", { name: new RegExp(reference) }).click();
  await expect(page.getByRole("heading", { level: 1, name: new RegExp(reference) })).toBeVisible();
}

test("what points at a person is marked, replaced or kept, and told before publishing", async ({ browser }) => {
  const citizen = await person(browser);
  const filed = await fileOnOnePage(citizen, {
    text: "Gospa Novak s številke 041 123 456 pravi, da svetilka ne sveti. Avto LJ AB-123 stoji pod njo.",
  });
  const officer = await person(browser);
  await open(officer, filed.reference);
  await officer.getByRole("radio", { name: say("outcome-solved"), exact: true }).check();
  await officer.getByLabel(say("desk-answer-text"), { exact: true }).fill("Svetilko smo popravili, znova sveti.");
  await expect(officer.locator(".mark")).toHaveCount(0);
  await officer.getByRole("checkbox", { name: say("desk-publish"), exact: true }).check();
  await expect(officer.locator(".mark")).toHaveCount(3);
  await expect(officer.getByText(say("desk-marks-left", { count: 3 }))).toBeVisible();
  await expectAccessible(officer, "marks in the text for the public");

  // The name is replaced, by keyboard; what comes next has the focus.
  const word = say("desk-mark-replaced-name");
  await officer.getByRole("button", { name: say("desk-marks-replace", { word }), exact: true }).press("Enter");
  const text = officer.getByLabel(say("desk-publish-text"), { exact: true });
  await expect(text).toHaveValue(/^Gospa \[ime\] s številke 041 123 456/);
  await expect(officer.locator(".mark")).toHaveCount(2);
  await expect(officer.locator("#marks-field-public-text-0")).toBeFocused();
  await officer.keyboard.press("Enter");
  await expect(text).toHaveValue(/\[telefon\]/);
  await officer.getByRole("button", { name: say("desk-marks-keep"), exact: true }).press("Enter");
  await expect(officer.locator(".mark")).toHaveCount(0);
  await expect(officer.locator(".marks-left")).toHaveCount(0);
  await expect(officer.getByRole("button", { name: say("desk-marks-again", { count: 1 }) })).toBeVisible();

  // A replacement can be undone as long as nothing was typed since.
  await officer.getByRole("button", { name: say("desk-marks-undo"), exact: true }).click();
  await expect(text).toHaveValue(/041 123 456/);
  await expect(officer.locator(".mark")).toHaveCount(1);

  // What is left is a warning, not a stop.
  await officer.getByRole("button", { name: say("desk-answer-send"), exact: true }).click();
  await expect(officer.getByText(say("desk-done-published"))).toBeVisible();
  expectNoFaults(officer);
});

test("areas of a photo are made unrecognisable by keyboard, and the public sees nothing else", async ({ browser }) => {
  const citizen = await person(browser);
  const filed = await fileOnOnePage(citizen, {
    text: "Svetilka ob cesti že tri večere ne sveti.",
    photo: await photo(citizen, "LJ AB-123"),
  });
  const officer = await person(browser);
  await open(officer, filed.reference);
  await officer.getByText(say("desk-blur"), { exact: true }).press("Enter");
  const add = officer.getByRole("button", { name: say("desk-blur-add"), exact: true });
  await add.press("Enter");
  const area = officer.getByRole("button", { name: say("desk-blur-area", { number: 1 }), exact: true });
  await expect(area).toBeFocused();
  await expectAccessible(officer, "an area of a photo");
  const before = await area.boundingBox();
  // To the top left corner, and then across the whole width.
  for (let press = 0; press < 40; press += 1) {
    await officer.keyboard.press("ArrowLeft");
    await officer.keyboard.press("ArrowUp");
  }
  for (let press = 0; press < 50; press += 1) {
    await officer.keyboard.press("Shift+ArrowRight");
  }
  await expect(area).toBeFocused();
  const after = await area.boundingBox();
  expect(after?.x ?? 0).toBeLessThan(before?.x ?? 0);
  expect(after?.width ?? 0).toBeGreaterThan(before?.width ?? 0);
  // A second one is taken away, brought back, and taken away again.
  await add.press("Enter");
  await expect(officer.getByRole("button", { name: say("desk-blur-area", { number: 2 }), exact: true })).toBeFocused();
  await officer.keyboard.press("Delete");
  await expect(officer.locator(".blur-area")).toHaveCount(1);
  await officer.getByRole("button", { name: say("desk-blur-undo"), exact: true }).press("Enter");
  await expect(officer.locator(".blur-area")).toHaveCount(2);
  await officer.getByRole("button", { name: say("desk-blur-remove"), exact: true }).press("Enter");
  await expect(officer.locator(".blur-area")).toHaveCount(1);
  // What is left has the focus, a frame later.
  await expect(area).toBeFocused();
  await officer.getByRole("button", { name: say("desk-blur-save"), exact: true }).press("Enter");
  const shown = officer.locator("figure", { hasText: say("desk-blur-public") }).locator("img");
  await expect(shown).toBeVisible();
  await expectAccessible(officer, "what the public sees of a photo");

  await officer.getByRole("radio", { name: say("outcome-solved"), exact: true }).check();
  await officer.getByLabel(say("desk-answer-text"), { exact: true }).fill("Svetilko smo popravili, znova sveti.");
  await officer.getByRole("checkbox", { name: say("desk-publish"), exact: true }).check();
  await officer.getByRole("checkbox", { name: say("desk-publish-photo"), exact: true }).check();
  await officer.getByRole("button", { name: say("desk-answer-send"), exact: true }).click();
  await expect(officer.getByText(say("desk-done-published"))).toBeVisible();

  await citizen.goto(celje(`/map/${filed.reference}`));
  const image = citizen.locator(".photo img").first();
  await expect(image).toBeVisible();
  // Where the white letters stood there are at most four colours left, none of them white.
  const colours = await image.evaluate(async (element: HTMLImageElement) => {
    await element.decode();
    const canvas = document.createElement("canvas");
    canvas.width = element.naturalWidth;
    canvas.height = element.naturalHeight;
    const pen = canvas.getContext("2d");
    pen?.drawImage(element, 0, 0);
    const pixels = pen?.getImageData(100, 90, 700, 110).data ?? new Uint8ClampedArray();
    let lightest = 0;
    for (let at = 0; at < pixels.length; at += 4) {
      lightest = Math.max(lightest, pixels[at] ?? 0);
    }
    return { lightest, width: element.naturalWidth, height: element.naturalHeight };
  });
  expect([colours.width, colours.height]).toEqual([1600, 1200]);
  expect(colours.lightest).toBeLessThan(190);
  // The reporter still has the own photo.
  await citizen.goto(celje(filed.link));
  await expect(citizen.locator(".photo img")).toHaveCount(1);
  expectNoFaults(officer);
  expectNoFaults(citizen);
});
