// The words of the page, read from the same Fluent files, so that a test names a button by what it means.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { FluentBundle, FluentResource } from "@fluent/bundle";

export type Locale = "sl" | "sr-Cyrl" | "en";

function load(locale: Locale): FluentBundle {
  const bundle = new FluentBundle(locale, { useIsolating: false });
  const folder = join(__dirname, "../../words/locales", locale);
  for (const part of readdirSync(folder).filter((name) => name.endsWith(".ftl"))) {
    bundle.addResource(new FluentResource(readFileSync(join(folder, part), "utf8")));
  }
  return bundle;
}

const bundles = new Map<Locale, FluentBundle>();

/** The message, in Slovenian unless another language is named. */
export function say(
  id: string,
  args: Record<string, string | number> = {},
  locale: Locale = "sl",
): string {
  const bundle = bundles.get(locale) ?? load(locale);
  bundles.set(locale, bundle);
  const message = bundle.getMessage(id);
  if (!message?.value) {
    throw new Error(`no message ${id} in ${locale}`);
  }
  const errors: Error[] = [];
  const text = bundle.formatPattern(message.value, args, errors);
  if (errors.length > 0) {
    throw new Error(`${id} in ${locale}: ${errors.join(", ")}`);
  }
  return text;
}
