// Ways in besides the password: passkeys, with an authenticator that Chromium plays.
import type { CDPSession, Page } from "@playwright/test";
import { celje, expect, expectAccessible, LIGHTING_HEAD, PASSWORD, person, signIn, test } from "./fixtures";
import { say } from "./words";

interface Device {
  session: CDPSession;
  id: string;
}

/** Gives the page a device with a passkey store that knows its owner. */
async function device(page: Page): Promise<Device> {
  const session = await page.context().newCDPSession(page);
  await session.send("WebAuthn.enable");
  const { authenticatorId } = await session.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return { session, id: authenticatorId };
}

const button = (page: Page, id: string) => page.getByRole("button", { name: say(id), exact: true });

const section = (page: Page) => page.getByRole("region", { name: say("passkeys-title") });

/** The row of one passkey. */
const row = (page: Page, name: string) => section(page).getByRole("listitem").filter({ hasText: name });

const rowButton = (page: Page, id: string, name: string) =>
  row(page, name).getByRole("button", { name: new RegExp(`^${say(id)}\\s*:`) });

const password = (page: Page) => section(page).getByLabel(say("account-current-password"), { exact: true });

async function add(page: Page, name: string) {
  await page.goto(celje("/desk/account"));
  await button(page, "passkeys-add").click();
  const field = section(page).getByLabel(say("passkeys-name"), { exact: true });
  await expect(field).toBeFocused();
  await field.fill(name);
  await password(page).fill(PASSWORD);
  await page.keyboard.press("Enter");
}

test("a passkey is added, opens the desk without a password, and is removed", async ({ browser }) => {
  test.setTimeout(120_000);
  const page = await person(browser);
  await signIn(page, LIGHTING_HEAD);
  const { session, id } = await device(page);
  const name = `Službeni računalnik ${Date.now()}`;

  await page.goto(celje("/desk/account"));
  await button(page, "passkeys-add").click();
  await button(page, "passkeys-add-by-password").click();
  await expect(page.getByText(say("field-passkey-name-required"))).toBeVisible();
  await expect(page.getByText(say("field-current-password-required"))).toBeVisible();
  await expectAccessible(page, "a passkey without a name");
  await add(page, name);
  await expect(page.getByText(say("passkeys-added"))).toBeVisible();
  await expect(row(page, name)).toContainText(say("passkeys-never"));
  await expectAccessible(page, "own passkeys");

  // A device that has one makes no second.
  await add(page, "Drugi");
  await expect(page.getByText(say("passkey-already-there"))).toBeVisible();
  await expectAccessible(page, "a device that has a passkey already");

  await page.context().clearCookies();
  await page.goto(celje("/desk/sign-in"));
  await expect(button(page, "passkey-sign-in")).toBeVisible();
  await expectAccessible(page, "sign-in with a passkey");
  await button(page, "passkey-sign-in").click();
  await expect(page).toHaveURL(/\/desk$/);

  await page.goto(celje("/desk/account"));
  await expect(row(page, name)).not.toContainText(say("passkeys-never"));
  await rowButton(page, "passkeys-rename", name).click();
  await section(page).getByLabel(say("passkeys-name"), { exact: true }).fill(`${name} b`);
  await page.keyboard.press("Enter");
  await expect(page.getByText(say("passkeys-renamed"))).toBeVisible();

  await rowButton(page, "passkeys-remove", `${name} b`).click();
  await expect(password(page)).toBeFocused();
  await expectAccessible(page, "removing a passkey");
  await password(page).fill("nekaj drugega");
  await page.keyboard.press("Enter");
  await expect(page.getByText(say("field-current-password-wrong"))).toBeVisible();
  await button(page, "passkeys-remove-by-passkey").click();
  await expect(page.getByText(say("passkeys-removed"))).toBeVisible();
  await expect(row(page, name)).toHaveCount(0);

  // The device still has it; the desk no longer knows it.
  const { credentials } = await session.send("WebAuthn.getCredentials", { authenticatorId: id });
  expect(credentials).toHaveLength(1);
  await page.context().clearCookies();
  await page.goto(celje("/desk/sign-in"));
  await button(page, "passkey-sign-in").click();
  await expect(page.getByText(say("problem-passkey-refused"))).toBeVisible();
  await expectAccessible(page, "a passkey that was refused");
});

test("a device that does not know its owner opens nothing, and the password still does", async ({ browser }) => {
  test.setTimeout(120_000);
  const page = await person(browser, { width: 320 });
  await signIn(page, LIGHTING_HEAD);
  const { session, id } = await device(page);
  const name = `Telefon ${Date.now()}`;
  await add(page, name);
  await expect(page.getByText(say("passkeys-added"))).toBeVisible();
  await expectAccessible(page, "own passkeys, 320 px");

  await session.send("WebAuthn.setUserVerified", { authenticatorId: id, isUserVerified: false });
  await page.context().clearCookies();
  await page.goto(celje("/desk/sign-in"));
  await button(page, "passkey-sign-in").click();
  await expect(page.getByText(say("passkey-cancelled"))).toBeVisible();
  await expectAccessible(page, "a device that gave nothing, 320 px");

  await signIn(page, LIGHTING_HEAD);
  await page.goto(celje("/desk/account"));
  await rowButton(page, "passkeys-remove", name).click();
  await password(page).fill(PASSWORD);
  await button(page, "passkeys-remove-by-password").click();
  await expect(page.getByText(say("passkeys-removed"))).toBeVisible();
});

test("a browser without passkeys says so and leaves the password", async ({ browser }) => {
  const page = await person(browser);
  await page.addInitScript(() => {
    Object.defineProperty(window, "PublicKeyCredential", { value: undefined });
  });
  await page.goto(celje("/desk/sign-in"));
  await button(page, "passkey-sign-in").click();
  await expect(page.getByText(say("passkey-not-supported"))).toBeVisible();
  await signIn(page, LIGHTING_HEAD);
});
