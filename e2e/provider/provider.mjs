// The identity provider of the tests: the certified `oidc-provider` with its own pages for signing in, on a free port of
// this machine. It prints its issuer once it listens, and ends with whoever started it.
//
// Whoever signs in is who they say: the login is their e-mail address; one that begins with `unverified.` is not verified.
import { createServer } from "node:http";
import Provider from "oidc-provider";

const server = createServer();
server.listen(0, "127.0.0.1", () => {
  const issuer = `http://127.0.0.1:${server.address().port}`;
  const provider = new Provider(issuer, {
    claims: { openid: ["sub"], email: ["email", "email_verified"] },
    cookies: { keys: ["of the tests"] },
    // Each test registers a client of its own.
    features: { registration: { enabled: true }, devInteractions: { enabled: true } },
    findAccount: (_context, id) => ({
      accountId: id,
      claims: () => ({ sub: id, email: id, email_verified: !id.startsWith("unverified.") }),
    }),
    pkce: { required: () => true },
  });
  server.on("request", provider.callback());
  console.log(`issuer ${issuer}`);
});

process.stdin.on("end", () => process.exit(0));
process.stdin.resume();
