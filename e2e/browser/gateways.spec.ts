// A citizen writes a mail with a file and replies to the question that comes back; the officials see the request, the file
// and the reply. An administrator sets up the gateway for text messages, first with mistakes.
import { request } from "@playwright/test";
import {
  ADMINISTRATOR,
  WEDNESDAY,
  arrived,
  celje,
  expect,
  expectAccessible,
  expectNoFaults,
  person,
  service,
  signIn,
  test,
} from "./fixtures";
import { say } from "./words";

const MAILBOX = "servis48@celje.localhost";

/** Hands a mail to the runtime's own handler. */
async function deliver(from: string, to: string, fields: string[], body: string) {
  const api = await request.newContext();
  const raw = [
    `From: Ana Novak <${from}>`,
    `To: ${to}`,
    `Message-ID: <${Date.now()}-${Math.random()}@example.com>`,
    `x-servis48-now: ${WEDNESDAY}`,
    ...fields,
    "",
    body,
  ].join("\r\n");
  const address = `/cdn-cgi/handler/email?from=${encodeURIComponent(from)}&to=${encodeURIComponent(to)}`;
  const reply = await api.post(service(address), { data: Buffer.from(raw), headers: { "content-type": "message/rfc822" } });
  expect(reply.status(), await reply.text()).toBe(200);
  await api.dispose();
}

/** The receipt that somebody got: the number of the request, and where a reply goes. */
async function receipt(to: string): Promise<{ reference: string; reply_to: string }> {
  const api = await request.newContext();
  let found: { kind: string; reference: string; reply_to: string }[] = [];
  await expect
    .poll(async () => {
      const reply = await api.get(service(`/local/api/mails?to=${encodeURIComponent(to)}`));
      found = (await reply.json()).mails.filter((mail: { kind: string }) => mail.kind === "receipt");
      return found.length;
    })
    .toBe(1);
  await api.dispose();
  return found[0] ?? { reference: "", reply_to: "" };
}

test("a mail with a file becomes a request, and its reply is read at the desk", async ({ browser }) => {
  test.slow();
  const from = `pismo-${Date.now()}@example.com`;
  const boundary = "----b";
  const text = `Luknja pri vrtcu ${Date.now()} je globoka pol metra.`;
  await deliver(
    from,
    MAILBOX,
    ["Subject: Luknja", "MIME-Version: 1.0", `Content-Type: multipart/mixed; boundary="${boundary}"`],
    [
      `--${boundary}`,
      "Content-Type: text/plain; charset=utf-8",
      "",
      text,
      `--${boundary}`,
      'Content-Type: application/pdf; name="skica.pdf"',
      'Content-Disposition: attachment; filename="skica.pdf"',
      "Content-Transfer-Encoding: base64",
      "",
      Buffer.from("%PDF-1.4\n%%EOF\n").toString("base64"),
      `--${boundary}--`,
      "",
    ].join("\r\n"),
  );

  const officer = await person(browser);
  await signIn(officer, ADMINISTRATOR);
  const sent = await receipt(from);
  expect(sent.reference).toMatch(/^CE-/);
  // Whoever reads the page finds it by the address.
  const id = await officer.evaluate(async (email) => {
    const reply = await fetch("/api/desk/intake/caller", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ email }),
    });
    return (await reply.json()).requests[0].id as string;
  }, from);
  await officer.goto(celje(`/desk/requests/${id}`));
  await arrived(officer);
  await expect(officer.getByText(text).first()).toBeVisible();
  const file = officer.getByRole("link", { name: /skica\.pdf/ });
  await expect(file).toBeVisible();

  await deliver(
    from,
    sent.reply_to,
    ["Subject: Re: Luknja", "Content-Type: text/plain; charset=utf-8"],
    "Zdaj je v njej voda.\r\n\r\nDne 22. 4. 2026 je Celje napisal/a:\r\n> Spoštovani,\r\n> prejeli smo vašo prijavo.\r\n",
  );
  await officer.reload();
  await arrived(officer);
  await expect(officer.getByText(say("desk-among-wrote"))).toBeVisible();
  await expect(officer.getByText("Zdaj je v njej voda.", { exact: true })).toBeVisible();
  await expectAccessible(officer, "a request that came by mail");
  await officer.setViewportSize({ width: 320, height: 740 });
  await expectAccessible(officer, "a request that came by mail, on a narrow screen");
  expectNoFaults(officer);
});

test("an administrator sets up the gateway for text messages", async ({ browser }) => {
  const admin = await person(browser);
  await signIn(admin, ADMINISTRATOR);
  await admin.goto(celje("/desk/answering"));
  await arrived(admin);
  const part = admin.getByRole("region", { name: say("gateways-title") });
  await expect(part.getByText(MAILBOX, { exact: true })).toBeVisible();
  const form = part.getByRole("form", { name: say("gateways-sms-title") });
  const url = form.getByLabel(say("gateways-url"), { exact: true });
  const sender = form.getByLabel(say("gateways-sender"), { exact: true });
  const secret = form.getByLabel(say("gateways-secret"), { exact: true });
  const save = form.getByRole("button", { name: say("gateways-save"), exact: true });

  await url.fill("sms.example/send");
  await sender.fill("Mestna občina Celje");
  await secret.fill("kratka");
  await save.click();
  await expect(url).toBeFocused();
  await expect(form.getByText(say("field-gateway-url-invalid"))).toBeVisible();
  await expect(form.getByText(say("field-gateway-sender-invalid"))).toBeVisible();
  await expect(form.getByText(say("field-gateway-secret-too-short"))).toBeVisible();
  await expect(sender).toHaveValue("Mestna občina Celje");
  await admin.setViewportSize({ width: 320, height: 740 });
  await expectAccessible(admin, "a gateway with mistakes, on a narrow screen");
  await admin.setViewportSize({ width: 1280, height: 900 });

  await url.fill("https://sms.example/send");
  await sender.fill("Celje");
  await secret.fill("skrivnost obeh strani");
  await save.click();
  await expect(part.getByText(say("gateways-saved"))).toBeVisible();
  await expect(secret).toHaveValue("");
  await expect(form.getByText(say("gateways-secret-kept"))).toBeVisible();
  await expectAccessible(admin, "a gateway that is set up");

  await form.getByRole("button", { name: say("gateways-remove"), exact: true }).click();
  await expect(part.getByText(say("gateways-removed"))).toBeVisible();
  await expect(url).toHaveValue("");
  expectNoFaults(admin);
});
