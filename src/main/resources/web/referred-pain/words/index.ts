import { de } from './de';
import { en } from './en';
import { es } from './es';
import { fr } from './fr';
import { pt } from './pt';
import type { Words } from './words';

const LANGUAGES = { en, es, de, fr, pt } satisfies Record<string, Words>;

export type Language = keyof typeof LANGUAGES;

export const wordsIn = (language: Language): Words => LANGUAGES[language];

/** The first of those preferred, else the page's language, else the reader's, else English. */
export function languageOf(tag: HTMLElement, ...preferred: (string | null | undefined)[]): Language {
  const inherited = tag.closest('[lang]')?.getAttribute('lang');
  const wanted = [...preferred, inherited, ...navigator.languages]
    .map((each) => each?.toLowerCase().split('-')[0])
    .find((each) => each !== undefined && each in LANGUAGES);
  return (wanted as Language | undefined) ?? 'en';
}
