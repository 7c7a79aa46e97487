// A report about a lamp and a hole in the road: the officer splits it by keyboard, the reporter reads both numbers, finds
// the new report with the PIN given there, and gets one mail about it where they left an address.
import { LIGHTING, celje, expect, expectAccessible, expectNoFaults, mails, person, signIn, test } from "./fixtures";
import { fileOnOnePage } from "./filing";
import { say } from "./words";

const SAID = "Svetilka pri postaji ne sveti, pod njo pa je v pločniku globoka luknja.";
const HOLE = "V pločniku pri postaji je globoka luknja.";

test("a report about two things is split in two", async ({ browser }) => {
  test.slow();
  const citizen = await person(browser);
  const email = `dve-${Date.now()}@example.com`;
  const first = await fileOnOnePage(citizen, { text: SAID, email });

  const officer = await person(browser);
  await signIn(officer, LIGHTING);
  await officer.goto(celje("/desk"));
  await officer.getByRole("link", { name: new RegExp(first.reference) }).first().click();
  await expect(officer.getByRole("heading", { level: 1, name: new RegExp(first.reference) })).toBeVisible();

  const act = officer.locator("details.act").filter({ hasText: say("desk-act-split-clock") });
  await act.locator("summary").press("Enter");
  const words = act.getByLabel(say("desk-split-text"), { exact: true });
  const send = act.getByRole("button", { name: say("desk-act-split-send"), exact: true });
  await expect(words).toHaveValue(SAID);
  await words.fill("");
  await send.press("Enter");
  await expect(words).toBeFocused();
  await expect(words).toHaveAttribute("aria-invalid", "true");
  await officer.setViewportSize({ width: 320, height: 740 });
  await expectAccessible(officer, "splitting with nothing filled in, on a narrow screen");
  await officer.setViewportSize({ width: 1280, height: 900 });

  await words.fill(HOLE);
  const category = act.getByLabel(say("desk-split-category"), { exact: true });
  const option = category.locator("option").filter({ hasText: "Ceste in pločniki" }).first();
  await category.selectOption((await option.getAttribute("value")) ?? "");
  await send.press("Enter");
  await expect(officer.getByText(say("desk-done-split", { reference: first.reference }))).toBeVisible();
  const said = officer.getByText(say("desk-among-split", { reference: "CE-" }).split("CE-")[0] ?? "").first();
  const [second = ""] = /CE-\d{4}-\d{6}/.exec((await said.textContent()) ?? "") ?? [];
  expect(second).not.toBe(first.reference);
  await expect(officer.getByText(SAID).first()).toBeVisible();
  await expectAccessible(officer, "a report that was split");

  await citizen.goto(celje(first.link));
  const told = citizen.locator("main").getByText(new RegExp(`${second}.*PIN \\d{6}`)).first();
  await expect(told).toBeVisible();
  await expectAccessible(citizen, "a report that was split, as its reporter reads it");
  const [mail, ...more] = await mails(citizen, second, email, 1);
  expect(more).toHaveLength(0);
  expect(mail?.kind).toBe("split");
  expect(mail?.text).toContain(first.reference);
  const [link = ""] = /\/track\/\S+/.exec(mail?.text ?? "") ?? [];
  await citizen.goto(celje(link));
  await expect(citizen.getByText(HOLE).first()).toBeVisible();
  await expect(citizen.getByText(say("timeline-split-from", { reference: first.reference })).first()).toBeVisible();
  await expectAccessible(citizen, "a report that was made of another one");
  for (const page of [citizen, officer]) {
    expectNoFaults(page);
  }
});
