import { html, nothing, type TemplateResult } from 'lit';
import { find, type Choice } from './choice';
import type { Catalogue } from './catalogue';
import type { SymptomItem } from './service';
import type { Words } from './words/words';

/** Every symptom of the table as a check box, by part of the body. */
export function symptomList(
  catalogue: Catalogue | undefined,
  choice: Choice,
  words: Words,
  onToggle: (symptom: SymptomItem) => void,
): TemplateResult {
  return html`<details class="list" part="list">
    <summary>${words.pickFromList}</summary>
    ${catalogue
      ? catalogue.groups(words.listOther).map((group) => {
          const taken = group.symptoms.filter((each) => find(choice, each.id)).length;
          return html`<details>
            <summary>${group.name}${taken ? html` <span class="count">${taken}</span>` : nothing}</summary>
            <ul>
              ${group.symptoms.map(
                (each) => html`<li>
                  <label>
                    <input
                      type="checkbox"
                      .checked=${!!find(choice, each.id)?.present}
                      @change=${() => onToggle(each)}
                    />
                    <span>${each.name}</span>
                  </label>
                </li>`,
              )}
            </ul>
          </details>`;
        })
      : html`<p class="hint">${words.loading}</p>`}
  </details>`;
}
