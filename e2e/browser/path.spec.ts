// The product's main job, from the citizen's phone to the open map.
import {
  LIGHTING,
  LIGHTING_HEAD,
  arrived,
  celje,
  expect,
  expectAccessible,
  expectNoFaults,
  mails,
  person,
  photo,
  signIn,
  sweep,
  test,
} from "./fixtures";
import { fileOnOnePage, fileStepByStep } from "./filing";
import { say } from "./words";

test("a citizen files with a photo, the desk answers, and everyone sees it", async ({ browser }) => {
  const citizen = await person(browser, { width: 360, height: 740, touch: true });
  await citizen.goto(celje());
  await arrived(citizen);
  const words = "Ulična svetilka pred vrtcem že tri večere ne sveti.";
  const filed = await fileStepByStep(citizen, {
    text: words,
    email: "ana.pot@example.com",
    photo: await photo(citizen, "Svetilka"),
  });
  await expect(citizen.getByText("v petek, 24. aprila, ob 12.00").first()).toBeVisible();
  const [mail] = await mails(citizen, filed.reference, "ana.pot@example.com", 1);
  expect(mail?.text).toContain(filed.pin.replace(/\s/g, ""));
  expect(mail?.text).toContain(filed.link);

  const officer = await person(browser);
  await signIn(officer, LIGHTING);
  await officer.getByRole("link", { name: new RegExp(filed.reference) }).click();
  await expect(officer.getByText(words).first()).toBeVisible();
  await officer.getByRole("radio", { name: say("outcome-solved"), exact: true }).check();
  await officer
    .getByLabel(say("desk-answer-text"), { exact: true })
    .fill("Pregorelo sijalko smo zamenjali. Svetilka od danes znova sveti.");
  await officer
    .locator("#photo-after")
    .setInputFiles({ name: "po.jpg", mimeType: "image/jpeg", buffer: await photo(officer, "Po popravilu") });
  await expect(officer.getByText(say("photo-kept"))).toBeVisible();
  await officer.getByLabel(say("desk-publish"), { exact: true }).check();
  await officer.getByLabel(say("desk-publish-text"), { exact: true }).fill("Svetilka pred vrtcem ne sveti.");
  await officer.getByRole("button", { name: say("desk-answer-send"), exact: true }).click();
  await expect(officer.getByText(say("desk-done-email", { reference: filed.reference }))).toBeVisible();

  const sent = await mails(citizen, filed.reference, "ana.pot@example.com", 2);
  expect(sent.some((letter) => letter.text.includes("Pregorelo sijalko"))).toBe(true);

  await citizen.goto(celje(filed.link));
  await expect(citizen.getByText("Pregorelo sijalko smo zamenjali.")).toBeVisible();
  await expect(citizen.getByText(say("outcome-solved")).first()).toBeVisible();
  await expect(citizen.getByRole("img", { name: /.+/ }).first()).toBeVisible();

  const neighbour = await person(browser);
  await neighbour.goto(celje("/map"));
  const entry = neighbour.getByRole("link", { name: new RegExp(filed.reference) }).or(
    neighbour.getByText("Svetilka pred vrtcem ne sveti."),
  );
  await expect(entry.first()).toBeVisible();
  await neighbour.goto(celje(`/map/${filed.reference}`));
  await expect(neighbour.getByText("Svetilka pred vrtcem ne sveti.")).toBeVisible();
  await expect(neighbour.getByText("Pregorelo sijalko smo zamenjali.")).toBeVisible();
  await expect(neighbour.getByText(words)).toHaveCount(0);
  for (const page of [citizen, officer, neighbour]) {
    expectNoFaults(page);
  }
});

test("number and PIN lead to the request, and a wrong PIN says nothing", async ({ browser }) => {
  const page = await person(browser);
  const filed = await fileOnOnePage(page, { text: "Svetilka na vogalu utripa vso noč." });
  await page.goto(celje("/track"));
  await page.getByLabel(say("find-reference"), { exact: true }).fill(filed.reference.toLowerCase());
  await page.getByLabel(say("find-pin"), { exact: true }).fill("000000" === filed.pin ? "111111" : "000000");
  await page.getByRole("button", { name: say("find-send"), exact: true }).click();
  await expect(page.getByText(say("problem-wrong-number-or-pin")).first()).toBeVisible();
  await expectAccessible(page, "a wrong PIN");
  await page.getByLabel(say("find-pin"), { exact: true }).fill(filed.pin);
  await page.getByRole("button", { name: say("find-send"), exact: true }).click();
  await expect(page.getByText("Svetilka na vogalu utripa vso noč.")).toBeVisible();
  expect(page.url()).toContain(filed.link);
});

test("what nobody answers becomes overdue at the right minute and is escalated once", async ({ browser }) => {
  const page = await person(browser);
  const filed = await fileOnOnePage(page, { text: "Svetilka pri igrišču ne sveti, tema je." });

  await sweep(page, "2026-04-24T10:00:00Z");
  const onTheMinute = await person(browser, { now: "2026-04-24T10:00:00Z" });
  await onTheMinute.goto(celje(filed.link));
  await arrived(onTheMinute);
  await expect(onTheMinute.getByText(filed.reference).first()).toBeVisible();
  await expect(onTheMinute.getByText(say("timeline-overdue"))).toHaveCount(0);

  await sweep(page, "2026-04-24T10:01:00Z");
  await sweep(page, "2026-04-24T10:01:00Z");
  const aMinuteLater = await person(browser, { now: "2026-04-24T13:01:00Z" });
  await aMinuteLater.goto(celje(filed.link));
  await expect(aMinuteLater.getByText(say("timeline-overdue"))).toHaveCount(1);
  await expect(aMinuteLater.getByText(say("level-due"))).toHaveCount(1);
  await expect(aMinuteLater.getByText(/kasni 3 ure/).first()).toBeVisible();
  await expectAccessible(aMinuteLater, "an overdue request");

  // Three quarters of the time were gone as well when the first sweep came; of both the head is told.
  const told = await mails(page, filed.reference, LIGHTING_HEAD, 2);
  expect(told.map((mail) => mail.kind).sort()).toEqual(["overdue", "three-quarters"]);
});
