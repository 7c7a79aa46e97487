// An answer becomes a public one: made beside the request, found by an operator while typing and told to the next caller,
// found by a citizen who need not ask any more, and gone for everyone once it is retired.
import { type Page } from "@playwright/test";
import { arrived, celje, expect, expectAccessible, expectNoFaults, person, signIn, test } from "./fixtures";
import { call } from "./taken";
import { say } from "./words";

const OPERATOR = "tjasa.zvonar@celje.localhost";

/** A word that nothing else in the demo data has; its cases end in -ovnica, -ovnice, -ovnico. */
function rare(): string {
  const letters = String(Date.now()).replace(/\d/g, (digit) => "abcdefghij"[Number(digit)] ?? "");
  return `${letters}ovnic`;
}

/** Something asked at the counter and answered there; its id and number. */
async function answeredQuestion(page: Page, text: string): Promise<{ id: string; reference: string }> {
  const { body: municipality } = await call(page, "GET", "/api/municipality");
  const category = municipality.categories.find((one: any) => one.kinds.includes("question"));
  const taken = await call(page, "POST", "/api/desk/intake", {
    channel: "in-person",
    kind: "question",
    category: category.id,
    text,
    language: "sl",
    contact: {},
    reply_channel: "track",
    answer: "V sprejemni pisarni, vsak delavnik od 8. do 15. ure. Pokličite gospo Novak na 041 123 456.",
  });
  expect(taken.status, JSON.stringify(taken.body)).toBe(200);
  return taken.body;
}

const field = (page: Page, id: string) =>
  page.getByLabel(say(id), { exact: true }).and(page.locator(":not([type=radio])"));
const radio = (page: Page, label: string, legend: string) =>
  page.getByRole("group", { name: say(legend) }).getByLabel(say(label), { exact: true });

test("an answer becomes a public one, is found by those who ask next, and is retired", async ({ browser }) => {
  test.slow();
  const word = rare();
  const question = `Kje dobim ${word}o?`;
  const desk = await person(browser);
  await signIn(desk, OPERATOR);
  const { id, reference } = await answeredQuestion(desk, `Kje in do kdaj dobim ${word}o za sosedo?`);

  // Made beside the request, from its question and answer.
  await desk.goto(celje(`/desk/requests/${id}`));
  await arrived(desk);
  await desk.getByText(say("knowledge-from-request"), { exact: true }).click();
  await expect(field(desk, "knowledge-question")).toHaveValue(`Kje in do kdaj dobim ${word}o za sosedo?`);
  await expect(field(desk, "knowledge-answer")).toHaveValue(/^V sprejemni pisarni/);
  await expect(desk.locator(".mark")).toHaveCount(2);
  await expectAccessible(desk, "the form of a public answer");
  await field(desk, "knowledge-question").fill("Kje?");
  const publish = desk.getByRole("button", { name: say("knowledge-make-send"), exact: true });
  await publish.click();
  await expect(field(desk, "knowledge-question")).toBeFocused();
  await expect(field(desk, "knowledge-answer")).toHaveValue(/^V sprejemni pisarni/);
  await field(desk, "knowledge-question").fill(question);
  await field(desk, "knowledge-answer").fill("V sprejemni pisarni na Trgu celjskih knezov 9.");
  await expect(desk.locator(".mark")).toHaveCount(0);
  await publish.click();
  await expect(desk.getByText(say("knowledge-told-made", { question }), { exact: true })).toBeVisible();
  await expect(desk.locator("#desk-news")).toBeFocused();
  await expect(desk.getByText(say("knowledge-made-from-it"))).toBeVisible();
  await expect(desk.getByText(say("knowledge-from-request"), { exact: true })).toHaveCount(0);
  await expectAccessible(desk, "published from a request");

  // The next one at the counter: found while the operator types, and told on the spot.
  await desk.goto(celje("/desk/intake"));
  await arrived(desk);
  await radio(desk, "channel-in-person", "intake-channel").press("Space");
  await radio(desk, "kind-question", "intake-kind").press("Space");
  await field(desk, "intake-text").fill(`Gospod sprašuje, kje se dobi ${word}a.`);
  const found = desk.locator(".intake-fitting");
  await expect(found.getByRole("link", { name: question, exact: true })).toBeVisible();
  await expectAccessible(desk, "an answer found while taking in");
  await found.getByRole("button", { name: say("knowledge-take-over") }).click();
  await expect(field(desk, "intake-answer")).toHaveValue("V sprejemni pisarni na Trgu celjskih knezov 9.");
  await expect(field(desk, "intake-answer")).toBeFocused();
  await desk.setViewportSize({ width: 320, height: 740 });
  await expectAccessible(desk, "an answer taken over, on a narrow screen");
  await desk.setViewportSize({ width: 1280, height: 900 });

  // A citizen who begins to ask.
  const citizen = await person(browser, { width: 360, height: 740 });
  await citizen.goto(celje("/file/question"));
  await arrived(citizen);
  await citizen.getByLabel(say("file-text"), { exact: true }).fill(`Kako pridem do ${word}e?`);
  const link = citizen.getByRole("link", { name: question, exact: true });
  await expect(link).toBeVisible();
  await expectAccessible(citizen, "an answer found while asking");
  const [read] = await Promise.all([citizen.context().waitForEvent("page"), link.click()]);
  await arrived(read);
  await expect(read.getByRole("heading", { level: 1, name: question, exact: true })).toBeVisible();
  await expect(read.getByText("V sprejemni pisarni na Trgu celjskih knezov 9.")).toBeVisible();
  await expect(read.getByText(reference)).toHaveCount(0);
  await expectAccessible(read, "a public answer");
  const address = read.url();
  await expect(citizen.getByLabel(say("file-text"), { exact: true })).toHaveValue(`Kako pridem do ${word}e?`);

  // And one who looks among all of them.
  await read.getByRole("link", { name: say("answers-back") }).click();
  await expect(read.getByRole("heading", { level: 1, name: say("answers-title"), exact: true })).toBeVisible();
  await expect(read.getByRole("link", { name: question, exact: true })).toBeVisible();
  await expectAccessible(read, "all public answers");
  await read.getByLabel(say("answers-search")).fill(`${word}o`);
  await expect(read.getByText(say("answers-found", { count: 1 }))).toBeVisible();
  await expect(read.getByRole("link", { name: question, exact: true })).toBeVisible();
  await read.getByLabel(say("answers-search")).fill("zzzzzzzz");
  await expect(read.getByText(say("answers-nothing"))).toBeVisible();
  await expectAccessible(read, "no answer fits");

  // Retired with two presses, and gone for everyone.
  await desk.goto(celje("/desk/knowledge"));
  await arrived(desk);
  const row = desk.locator(".row").filter({ hasText: question });
  await expect(row).toBeVisible();
  await expectAccessible(desk, "public answers at the desk");
  await row.getByRole("button", { name: say("knowledge-change") }).click();
  await expect(row.getByLabel(say("knowledge-question"), { exact: true })).toHaveValue(question);
  await desk.setViewportSize({ width: 320, height: 740 });
  await expectAccessible(desk, "a public answer being changed, on a narrow screen");
  await desk.setViewportSize({ width: 1280, height: 900 });
  await row.getByRole("button", { name: say("knowledge-retire"), exact: true }).click();
  await row.getByRole("button", { name: say("knowledge-retire-sure"), exact: true }).click();
  await expect(desk.getByText(say("knowledge-told-retired", { question }))).toBeVisible();
  await expect(desk.locator("#knowledge-news")).toBeFocused();
  await expect(row).toHaveCount(0);
  await read.goto(address);
  await arrived(read);
  await expect(read.getByText(say("answers-gone"))).toBeVisible();
  await expectAccessible(read, "a retired answer");
  await desk.getByRole("button", { name: say("knowledge-show-retired"), exact: true }).click();
  await expect(row.getByRole("button", { name: say("knowledge-restore") })).toBeVisible();
  await expectAccessible(desk, "retired answers at the desk");
  for (const page of [desk, citizen]) {
    expectNoFaults(page);
  }
});
