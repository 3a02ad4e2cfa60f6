import { html, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import QrCreator from 'qr-creator';
import type { Choice } from '../referred-pain/choice';
import { inWords } from '../referred-pain/chosen';
import { redFlags } from '../referred-pain/results';
import type { LookupAnswer, RedFlag } from '../referred-pain/service';
import type { Words } from '../referred-pain/words/words';

export interface Paper {
  words: Words;
  language: string;
  choice: Choice;
  answer: LookupAnswer;
  redFlags: RedFlag[];
  today: string;
  /** Opens the same symptoms again. */
  address: string;
  nameOf: (symptom: string) => string;
}

const QR_PIXELS = 240;

/** A page or two to take along: what was chosen, what to heed, what was found, room for notes. */
export function paper(on: Paper): TemplateResult {
  const { words } = on;
  return html`<article class="sheet">
    <header>
      <div>
        <h1>${words.sheetTitle}</h1>
        <p>${on.today}</p>
        <ul class="complaints">
          ${on.choice.map((each) => html`<li>${inWords(each, words)}</li>`)}
        </ul>
        <button type="button" class="strong print" @click=${() => window.print()}>${words.print}</button>
      </div>
      <figure>
        <div class="qr" role="img" aria-label=${words.scan} ${ref((at) => at && code(at, on.address))}></div>
        <figcaption>${words.scan}</figcaption>
      </figure>
    </header>
    ${redFlags(on.redFlags, words, on.language)}
    <h2>${words.muscles}</h2>
    <table>
      <tbody>
        ${on.answer.candidates.map(
          (each) => html`<tr>
            <th scope="row">${each.muscle.name}</th>
            <td>${words.matches(each.matched.length, each.matched.length + each.unmatched.length)}</td>
            <td>${each.matched.map((match) => html`<div>${on.nameOf(match.symptom)}: ${words.evidence[match.grade]}</div>`)}</td>
          </tr>`,
        )}
      </tbody>
    </table>
    <h2>${words.notes}</h2>
    <div class="lines"></div>
    <p class="notice">${on.answer.meta.notice}</p>
  </article>`;
}

function code(at: Element, text: string): void {
  at.replaceChildren();
  QrCreator.render({ text, radius: 0, ecLevel: 'M', fill: '#000', background: '#fff', size: QR_PIXELS }, at as HTMLElement);
}
