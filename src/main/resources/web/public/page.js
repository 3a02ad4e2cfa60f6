import { texts } from './page-texts.js';

const tag = document.querySelector('referred-pain-lookup');
const picker = document.querySelector('#language');
const form = document.querySelector('#configurator');
const snippet = document.querySelector('#snippet');
const english = new Map([...document.querySelectorAll('[data-text]')].map((each) => [each, each.textContent]));

/** The page in one language; what has no translation stays English, and says so to who reads it aloud. */
function speak(language) {
  document.documentElement.lang = language;
  picker.value = language;
  tag.setAttribute('language', language);
  for (const [at, text] of english) {
    const translated = texts[language]?.[at.dataset.text];
    at.textContent = translated ?? text;
    at.lang = translated ? language : 'en';
  }
}

/** Written by hand into the page's own text: quotes and angle brackets must not end the attribute. */
function attribute(name, value) {
  const safe = value.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
  return value ? ` ${name}="${safe}"` : '';
}

/** The two lines to paste, and the tag above as they would make it. */
function configure() {
  const chosen = new FormData(form);
  const names = ['language', 'region', 'cta-href', 'cta-label'];
  const plain = { region: 'body', accent: '#0b6570' };
  const attributes = names.map((name) => {
    const value = String(chosen.get(name) ?? '').trim();
    if (name !== 'language') {
      value ? tag.setAttribute(name, value) : tag.removeAttribute(name);
    }
    return value === plain[name] ? '' : attribute(name, value);
  });
  const accent = String(chosen.get('accent'));
  const coloured = accent !== plain.accent;
  coloured ? tag.style.setProperty('--referred-pain-accent', accent) : tag.style.removeProperty('--referred-pain-accent');
  const style = coloured ? attribute('style', `--referred-pain-accent: ${accent}`) : '';
  snippet.textContent =
    `<script type="module" src="${location.origin}/embed/v1/referred-pain.js" crossorigin></script>\n` +
    `<referred-pain-lookup${attributes.join('')}${style}></referred-pain-lookup>`;
}

const linked = /[#&]l=([a-z]{2})/.exec(location.hash)?.[1];
const known = [...picker.options].map((option) => option.value);
speak([linked, ...navigator.languages.map((each) => each.split('-')[0].toLowerCase())].find((each) => known.includes(each)) ?? 'en');
picker.addEventListener('change', () => speak(picker.value));
form.addEventListener('input', configure);
form.addEventListener('submit', (event) => event.preventDefault());
configure();

document.querySelector('#copy').addEventListener('click', async () => {
  const said = document.querySelector('#copied');
  try {
    await navigator.clipboard.writeText(snippet.textContent);
    said.textContent = texts[picker.value]?.copied ?? 'Copied';
  } catch {
    // Without permission the lines can still be marked and copied by hand.
    getSelection()?.selectAllChildren(snippet);
    said.textContent = '';
  }
});
