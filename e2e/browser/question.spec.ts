// A question goes to the citizen by e-mail, and the link in it leads to where it is answered; no key or PIN stands in a
// query.
import { LIGHTING, celje, expect, expectAccessible, expectNoFaults, mails, person, signIn, test } from "./fixtures";
import { fileOnOnePage } from "./filing";
import { say } from "./words";

test("a question by e-mail is answered through its link", async ({ browser }) => {
  const citizen = await person(browser);
  const email = "ana.vprasana@example.com";
  const filed = await fileOnOnePage(citizen, { text: "Svetilka ob šolski poti utripa.", email });
  const officer = await person(browser);
  await signIn(officer, LIGHTING);
  await officer.getByRole("link", { name: new RegExp(filed.reference) }).click();
  const ask = officer.locator("details", { has: officer.getByText(say("desk-act-ask-citizen"), { exact: true }) }).first();
  await ask.locator("summary").click();
  await ask.getByLabel(say("desk-act-question"), { exact: true }).fill("Na kateri strani poti stoji?");
  await ask.getByRole("button", { name: say("desk-act-ask-citizen-send"), exact: true }).click();
  await expect(officer.getByText(say("desk-done-ask-citizen", { reference: filed.reference }))).toBeVisible();
  await expect(officer.locator(".case").getByText(say("desk-standing-waiting")).first()).toBeVisible();
  await expectAccessible(officer, "a request that waits for the citizen");

  const sent = await mails(citizen, filed.reference, email, 2);
  const question = sent.find((mail) => mail.kind === "question");
  expect(question?.text).toContain("Na kateri strani poti stoji?");
  const link = question?.text.match(/https?:\/\/\S+/)?.[0] ?? "";
  const address = new URL(link);
  expect(address.search).toBe("");
  expect(link).not.toContain(filed.pin.replace(/\s/g, ""));

  // Somebody on another device, with nothing but the mail.
  const elsewhere = await person(browser, { width: 320, height: 640, touch: true });
  await elsewhere.goto(celje(address.pathname));
  await expect(elsewhere.getByRole("heading", { name: say("track-question") })).toBeVisible();
  await expectAccessible(elsewhere, "a question behind the link of a mail");
  await elsewhere.getByLabel(say("track-reply"), { exact: true }).fill("Na levi, nasproti šole.");
  await elsewhere.getByRole("button", { name: say("track-reply-send"), exact: true }).click();
  await expect(elsewhere.getByText(say("track-done-reply"))).toBeVisible();
  await expectAccessible(elsewhere, "a reply that was sent");

  await officer.reload();
  await expect(officer.getByText("Na levi, nasproti šole.").first()).toBeVisible();
  await expect(officer.locator(".case").getByText(say("desk-standing-waiting"))).toHaveCount(0);
  expectNoFaults(officer);
  expectNoFaults(elsewhere);
});
