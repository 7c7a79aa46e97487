// Ways in besides the password: passkeys, with an authenticator that Chromium plays, and the municipality's own provider.
import { spawn } from "node:child_process";
import { join } from "node:path";
import type { CDPSession, Page } from "@playwright/test";
import { ADMINISTRATOR, celje, expect, expectAccessible, LIGHTING_HEAD, PASSWORD, person, signIn, test } from "./fixtures";
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

/** Runs the identity provider of `e2e/provider` on a port of its own; it ends with its input. */
async function provider(): Promise<{ issuer: string; stop: () => void }> {
  const child = spawn(process.execPath, [join(__dirname, "../provider/provider.mjs")], { stdio: ["pipe", "pipe", "ignore"] });
  const issuer = await new Promise<string>((resolve, reject) => {
    let said = "";
    child.stdout.on("data", (bytes: Buffer) => {
      said += bytes.toString();
      const found = /^issuer (\S+)$/m.exec(said)?.[1];
      if (found !== undefined) {
        resolve(found);
      }
    });
    child.on("exit", () => reject(new Error("the provider ended")));
  });
  return { issuer, stop: () => child.stdin.end() };
}

test("the municipality's own sign-in is set up, lets officials in, and refuses whoever does not work here", async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const { issuer, stop } = await provider();
  const desk = await person(browser);
  await signIn(desk, ADMINISTRATOR);
  await desk.goto(celje("/desk/people"));
  const settings = desk.getByRole("region", { name: say("provider-title") });
  await settings.getByRole("button", { name: say("provider-save") }).click();
  await expect(settings.getByText(say("field-issuer-required"))).toBeVisible();
  await expectAccessible(desk, "a provider that is not described");
  const back = (await settings.locator("code").textContent()) ?? "";
  const reply = await desk.request.post(`${issuer}/reg`, { data: { redirect_uris: [back] } });
  const client = (await reply.json()) as { client_id: string; client_secret: string };
  await settings.getByLabel(say("provider-name"), { exact: true }).fill("Račun MOC");
  await settings.getByLabel(say("provider-issuer"), { exact: true }).fill(issuer);
  await settings.getByLabel(say("provider-client-id"), { exact: true }).fill(client.client_id);
  await settings.getByLabel(say("provider-client-secret"), { exact: true }).fill(client.client_secret);
  await settings.getByRole("button", { name: say("provider-save") }).click();
  await expect(settings.getByText(say("provider-saved"))).toBeVisible();
  await expectAccessible(desk, "a provider that is set up");

  const through = async (login: string) => {
    const page = await person(browser);
    await page.goto(celje("/desk/sign-in"));
    await page.getByRole("button", { name: say("provider-sign-in", { name: "Račun MOC" }) }).click();
    await page.locator("input[name=login]").fill(login);
    await page.locator("input[name=password]").fill("karkoli");
    await page.locator("button[type=submit]").click();
    await page.locator("input[name=prompt][value=consent]").waitFor({ state: "attached" });
    await page.locator("button[type=submit]").click();
    return page;
  };
  const official = await through(LIGHTING_HEAD);
  await expect(official).toHaveURL(/\/desk$/);
  await official.goto(celje("/desk/account"));
  await expect(official.getByText(say("method-open-id")).first()).toBeVisible();

  const stranger = await through("mimoidoci@celje.localhost");
  await expect(stranger.getByText(say("problem-person-unknown"))).toBeVisible();
  await expectAccessible(stranger, "somebody who does not work here");
  await stranger.getByRole("link", { name: say("provider-again") }).click();
  await expectAccessible(stranger, "sign-in with every way in");

  await settings.getByRole("button", { name: say("provider-remove") }).click();
  await expect(settings.getByText(say("provider-removed"))).toBeVisible();
  stop();
});
