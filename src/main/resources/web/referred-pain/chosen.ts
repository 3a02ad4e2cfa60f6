import { html, nothing, type TemplateResult } from 'lit';
import type { Choice, Chosen } from './choice';
import type { Side } from './service';
import type { Words } from './words/words';

const SIDES: readonly Side[] = ['left', 'right', 'both'];

export function inWords(each: Chosen, words: Words): string {
  const name = each.present ? each.name : words.not(each.name);
  return each.side ? `${name} (${sideName(each.side, words)})` : name;
}

function sideName(side: Side, words: Words): string {
  return { left: words.yourLeft, right: words.yourRight, both: words.both }[side];
}

/** What is chosen, in words, each with its side and a way to take it back; named by #chosen-title. */
export function chosenList(
  choice: Choice,
  words: Words,
  hasSides: (id: string) => boolean,
  onSide: (chosen: Chosen, side?: Side) => void,
  onRemove: (chosen: Chosen) => void,
): TemplateResult {
  return html`
    <ul class="chosen" part="chosen" aria-labelledby="chosen-title" aria-live="polite">
      ${choice.map(
        (each) => html`<li>
          <span class="name">${each.present ? each.name : words.not(each.name)}</span>
          ${each.present && hasSides(each.id)
            ? html`<span class="sides" role="group" aria-label="${words.whichSide} ${each.name}">
                ${SIDES.map(
                  (side) => html`<button
                    type="button"
                    aria-pressed=${each.side === side}
                    @click=${() => onSide(each, each.side === side ? undefined : side)}
                  >
                    ${words[side]}
                  </button>`,
                )}
              </span>`
            : nothing}
          <button type="button" class="remove" aria-label=${words.remove(each.name)} @click=${() => onRemove(each)}>
            <svg viewBox="0 0 16 16" aria-hidden="true"><path d="M4 4l8 8M12 4l-8 8" /></svg>
          </button>
        </li>`,
      )}
    </ul>
  `;
}
