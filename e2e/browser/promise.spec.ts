// The promise in plain words, and the calculator that anybody can check it with.
import { celje, expect, expectAccessible, krusevac, person, test } from "./fixtures";
import { say } from "./words";

test("the calculator says when and why, and what is wrong with a start", async ({ browser }) => {
  const page = await person(browser, { width: 360, height: 740 });
  await page.goto(celje("/promise"));
  const start = page.getByLabel(say("promise-received-at"), { exact: true });
  await expect(start).toHaveValue("2026-04-22T12:00");
  await start.fill("2026-04-24T12:40");
  const compute = page.getByRole("button", { name: say("promise-compute"), exact: true });
  await compute.click();
  // A Friday; Monday 27 April is a holiday, so two working days end on Wednesday.
  await expect(page.getByText("v sredo, 29. aprila, ob 12.40").first()).toBeVisible();
  await expect(page.getByRole("status").getByText(/dan upora proti okupatorju/i).first()).toBeVisible();
  await expectAccessible(page, "a computed deadline");

  const onCall = page.getByLabel(say("promise-category"), { exact: true });
  await onCall.selectOption({ index: 1 });
  await compute.click();
  await expect(page.getByText("v nedeljo, 26. aprila, ob 12.40").first()).toBeVisible();

  await start.fill("");
  await compute.click();
  await expect(page.getByText(say("field-received-at-required")).first()).toBeVisible();
  await expectAccessible(page, "a start that is missing");
});

test("Kruševac's Friday rule and holidays are told in Serbian", async ({ browser }) => {
  const page = await person(browser);
  await page.goto(krusevac("/promise"));
  await expect(page.getByText(say("home-counted-working-days-friday", {}, "sr-Cyrl")).first()).toBeVisible();
  await page.getByLabel(say("promise-received-at", {}, "sr-Cyrl"), { exact: true }).fill("2026-04-24T12:40");
  await page.getByRole("button", { name: say("promise-compute", {}, "sr-Cyrl"), exact: true }).click();
  // From Monday 00:00 two working days: the end of Tuesday.
  await expect(page.getByText(/28\. априла/).first()).toBeVisible();
});
