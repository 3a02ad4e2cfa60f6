import { html, nothing, svg, type TemplateResult } from 'lit';
import { find, isChosen, type Choice } from './choice';
import { VIEWS, type Drawing, type Part, type Shape, type View } from './drawing';
import type { SymptomItem } from './service';
import type { Words } from './words/words';

interface BodyMap {
  words: Words;
  part: Part;
  view: View;
  drawing?: Drawing;
  choice: Choice;
  /** The shape under the finger, the pointer or the keyboard, named below the picture. */
  near?: Shape;
  /** Whether a shape is a part of a larger area that is chosen. */
  within: (shape: Shape) => boolean;
  /** The larger area that the place pointed to last is a part of. */
  wider?: SymptomItem;
  onWider: (symptom: SymptomItem) => void;
  /** What else may be felt at the place pointed to last. */
  others: SymptomItem[];
  onOther: (symptom: SymptomItem) => void;
  onPart: (part: Part) => void;
  onView: (view: View) => void;
  onPoint: (shape: Shape) => void;
  onNear: (shape?: Shape) => void;
}

const MOVES: Record<string, [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** What a person hears and reads for a shape: the place, and whose side it is. */
export function label(shape: Shape, words: Words): string {
  const side = shape.side === 'left' ? words.yourLeft : shape.side === 'right' ? words.yourRight : '';
  return side ? `${shape.name}, ${side}` : shape.name;
}

export function bodyMap(map: BodyMap): TemplateResult {
  const { words } = map;
  return html`
    <div class="map" part="map">
      <div class="tabs" role="group" aria-label=${words.views}>
        ${(Object.keys(VIEWS) as Part[]).map((part) => tab(words.bodyParts[part], part === map.part, () => map.onPart(part)))}
      </div>
      <div class="tabs small" role="group" aria-label=${words.bodyParts[map.part]}>
        ${VIEWS[map.part].map((view) => tab(words.viewNames[view], view === map.view, () => map.onView(view)))}
      </div>
      ${map.drawing ? picture(map, map.drawing) : html`<div class="figure waiting"></div>`}
      <p class="near" aria-hidden="true">${map.near ? label(map.near, words) : words.sidesAreYours}</p>
      ${map.wider
        ? html`<div class="others">${other(map, map.wider, words.wider(map.wider.name), map.onWider)}</div>`
        : nothing}
      ${map.others.length
        ? html`<div class="others" role="group" aria-label=${words.alsoThere}>
            <span>${words.alsoThere}</span>
            ${map.others.map((each) => other(map, each, each.name, map.onOther))}
          </div>`
        : nothing}
    </div>
  `;
}

function other(map: BodyMap, symptom: SymptomItem, name: string, choose: (symptom: SymptomItem) => void): TemplateResult {
  const chosen = !!find(map.choice, symptom.id)?.present;
  return html`<button type="button" aria-pressed=${chosen} @click=${() => choose(symptom)}>${name}</button>`;
}

function tab(name: string, current: boolean, choose: () => void): TemplateResult {
  return html`<button type="button" aria-pressed=${current} @click=${choose}>${name}</button>`;
}

function picture(map: BodyMap, drawing: Drawing): TemplateResult {
  const { words } = map;
  const ends = drawing.leftIs === 'start' ? [words.yourLeft, words.yourRight] : [words.yourRight, words.yourLeft];
  // One stop for the tab key: the shape last reached, else the first.
  const stop = map.near && drawing.shapes.includes(map.near) ? map.near : drawing.shapes[0];
  return html`
    ${drawing.leftIs ? html`<div class="ends" aria-hidden="true"><span>${ends[0]}</span><span>${ends[1]}</span></div>` : nothing}
    <svg
      class="figure ${map.view}"
      viewBox=${drawing.viewBox}
      role="group"
      aria-label="${drawing.name}. ${words.sidesAreYours}"
      @keydown=${(event: KeyboardEvent) => steer(event, map, drawing)}
    >
      ${figure(drawing, 'skin')}
      ${drawing.shapes.map((shape) => {
        const chosen = isChosen(map.choice, shape.symptom, shape.side);
        return svg`<path
          class=${map.within(shape) ? 'zone within' : 'zone'}
          d=${shape.path}
          role="checkbox"
          aria-checked=${chosen}
          aria-label=${label(shape, words)}
          tabindex=${shape === stop ? 0 : -1}
          data-zone=${shape.zone}
          data-side=${shape.side ?? 'middle'}
          @click=${() => map.onPoint(shape)}
          @focus=${() => map.onNear(shape)}
          @pointerenter=${() => map.onNear(shape)}
        ></path>`;
      })}
      ${figure(drawing, 'line')}
    </svg>
  `;
}

/** Areas lie under the shapes, features above them, so that what is chosen keeps its face. */
function figure(drawing: Drawing, kind: 'skin' | 'line'): TemplateResult {
  const paths = drawing.figure.filter((each) => each.kind === kind);
  return svg`<g aria-hidden="true">${paths.map((each) => svg`<path class=${kind} d=${each.path}></path>`)}</g>`;
}

/** Space and Enter choose; an arrow goes to the nearest shape that lies that way. */
function steer(event: KeyboardEvent, map: BodyMap, drawing: Drawing): void {
  const at = event.target as SVGGraphicsElement;
  const all = [...(event.currentTarget as Element).querySelectorAll<SVGGraphicsElement>('.zone')];
  const here = all.indexOf(at);
  if (here < 0) {
    return;
  }
  if (event.key === ' ' || event.key === 'Enter') {
    event.preventDefault();
    map.onPoint(drawing.shapes[here]!);
    return;
  }
  const move = MOVES[event.key];
  if (!move) {
    return;
  }
  event.preventDefault();
  const from = middle(at);
  const reached = all
    .filter((each) => each !== at)
    .map((each) => {
      const to = middle(each);
      const along = (to.x - from.x) * move[0] + (to.y - from.y) * move[1];
      const aside = Math.abs((to.x - from.x) * move[1]) + Math.abs((to.y - from.y) * move[0]);
      return { each, along, far: along + 2 * aside };
    })
    .filter((way) => way.along > 1)
    .sort((a, b) => a.far - b.far)[0];
  reached?.each.focus();
}

function middle(shape: SVGGraphicsElement): { x: number; y: number } {
  const box = shape.getBBox();
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
