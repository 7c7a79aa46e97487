// The product in a real browser, against the running service that SERVIS48_PORT names
// (`cargo xtask test browser` starts a fresh one).
import { defineConfig } from "@playwright/test";

export default defineConfig({
  testDir: ".",
  outputDir: "results",
  fullyParallel: true,
  // The machine of the tests has two cores, and the service needs one of them.
  workers: 2,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  use: {
    browserName: "chromium",
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
      args: [
        "--no-sandbox",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        // The map draws with WebGL; without a graphics card it is drawn in software.
        "--use-angle=swiftshader",
        "--enable-unsafe-swiftshader",
      ],
    },
    locale: "sl-SI",
    timezoneId: "Europe/Ljubljana",
    viewport: { width: 1280, height: 900 },
    screenshot: "only-on-failure",
    trace: "retain-on-failure",
  },
});
