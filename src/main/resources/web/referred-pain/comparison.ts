import { html, type TemplateResult } from 'lit';
import type { Comparison } from './service';
import type { Words } from './words/words';

/** What two to five muscles share, and what only some of them are described for. */
export function comparison(compared: Comparison, words: Words, onBack: () => void): TemplateResult {
  const nameOf = new Map(compared.muscles.map((each) => [each.id, each.name]));
  const apart = new Map<string, string[]>();
  for (const each of compared.distinguishing) {
    const who = each.muscles.map((id) => nameOf.get(id) ?? id).join(', ');
    apart.set(who, [...(apart.get(who) ?? []), each.symptom.name]);
  }
  return html`<section class="comparison" aria-labelledby="comparison-title">
    <button type="button" @click=${onBack}>${words.back}</button>
    <h2 id="comparison-title" tabindex="-1">${compared.muscles.map((each) => each.name).join(' · ')}</h2>
    <h3>${words.shared}</h3>
    ${compared.shared.length
      ? html`<ul class="tags">
          ${compared.shared.map((each) => html`<li>${each.symptom.name}</li>`)}
        </ul>`
      : html`<p class="hint">${words.nothingShared}</p>`}
    ${[...apart].map(
      ([who, symptoms]) => html`<h3>${words.only(who)}</h3>
        <ul class="tags">
          ${symptoms.map((each) => html`<li>${each}</li>`)}
        </ul>`,
    )}
  </section>`;
}
