import { html, nothing, type TemplateResult } from 'lit';
import { find, type Choice } from './choice';
import type { Candidate, LookupAnswer, Match, Named, RedFlag } from './service';
import type { Words } from './words/words';

export interface Results {
  words: Words;
  base: string;
  language: string;
  choice: Choice;
  answer: LookupAnswer;
  redFlags: RedFlag[];
  comparing: readonly string[];
  question?: Named;
  cta?: { href: string; label: string };
  sheetHref: string;
  nameOf: (symptom: string) => string;
  onCompare: (muscle: string) => void;
  onShowComparison: () => void;
  onSelect: (muscle: Named) => void;
  onAnswer: (symptom: Named, present: boolean | undefined) => void;
  onMore: () => void;
}

/** Muscles that can be compared at once. */
const MOST_COMPARED = 5;

export function results(r: Results): TemplateResult {
  const { words, answer } = r;
  return html`
    ${redFlags(r.redFlags, words, r.language, true)}
    <section aria-labelledby="muscles-title">
      <h2 id="muscles-title" tabindex="-1">${words.muscles}</h2>
      ${answer.candidates.length
        ? html`<p class="hint">${words.musclesLead}</p>`
        : html`<p class="empty">${words.nothingFound}</p>`}
      ${answer.unexplained.length && answer.candidates.length
        ? html`<p class="hint">${words.unexplained(names(answer.unexplained))}</p>`
        : nothing}
      <ol class="cards">
        ${answer.candidates.map((each) => card(each, r))}
      </ol>
      <div class="actions">
        ${answer.totalCandidates > answer.candidates.length
          ? html`<button type="button" @click=${r.onMore}>${words.more}</button>`
          : nothing}
        ${r.comparing.length >= 2
          ? html`<button type="button" class="strong" @click=${r.onShowComparison}>
              ${words.compareChosen(r.comparing.length)}
            </button>`
          : nothing}
      </div>
    </section>
    ${r.question ? question(r.question, r) : nothing} ${lookAlikes(r)}
    <div class="actions end">
      ${r.cta
        ? html`<a class="button strong" part="cta" href=${r.cta.href} target="_top" rel="noopener">${r.cta.label}</a>`
        : nothing}
      <a class="button" href=${r.sheetHref} target="_blank" rel="noopener">${words.sheet}</a>
    </div>
    <p class="notice">
      ${answer.meta.notice} <a href="${r.base}/" target="_blank" rel="noopener">${words.about}</a>
    </p>
  `;
}

const names = (all: readonly Named[]): string => all.map((each) => each.name).join(', ');

/** All of them, always in full, before anything else. */
export function redFlags(
  flags: RedFlag[],
  words: Words,
  language: string,
  skip = false,
): TemplateResult | typeof nothing {
  if (!flags.length) {
    return nothing;
  }
  const foreign = flags.some((each) => each.language !== language);
  return html`<section class="flags" part="red-flags" aria-labelledby="flags-title">
    <h2 id="flags-title" tabindex="-1">${words.redFlags}</h2>
    <p>${words.redFlagsLead} ${foreign ? words.onlyEnglish : nothing}</p>
    ${skip ? html`<a class="skip" href="#muscles-title" @click=${toMuscles}>${words.toMuscles}</a>` : nothing}
    <ul>
      ${flags.map(
        (flag) => html`<li class=${flag.urgency}>
          <span class="urgency">${words.urgency[flag.urgency]}</span>
          <div lang=${flag.language}>
            <h3>${flag.title}</h3>
            <p>${flag.advice}</p>
          </div>
        </li>`,
      )}
    </ul>
  </section>`;
}

function toMuscles(event: Event): void {
  event.preventDefault();
  const root = (event.target as Element).getRootNode() as ShadowRoot;
  const muscles = root.getElementById('muscles-title');
  muscles?.focus({ preventScroll: true });
  muscles?.scrollIntoView({ block: 'start' });
}

function card(candidate: Candidate, r: Results): TemplateResult {
  const { words } = r;
  const { muscle } = candidate;
  const asked = candidate.matched.length + candidate.unmatched.length;
  const comparing = r.comparing.includes(muscle.id);
  const side = mapSide(candidate, r);
  return html`<li class="card" part="card" data-muscle=${muscle.id}>
    <div class="account">
      <h3>${muscle.name}</h3>
      <p class="fit">
        ${words.matches(candidate.matched.length, asked)}${candidate.side
          ? html`<span class="side"> · ${words.expectedSide[candidate.side]}</span>`
          : nothing}
      </p>
      <ul class="why">
        ${candidate.matched.map((match) => html`<li>${why(match, r)}</li>`)}
      </ul>
      ${candidate.unmatched.length
        ? html`<p class="lacks">${words.notDescribed(candidate.unmatched.map(r.nameOf).join(', '))}</p>`
        : nothing}
      ${candidate.against.length
        ? html`<p class="lacks">${words.against(candidate.against.map((each) => r.nameOf(each.symptom)).join(', '))}</p>`
        : nothing}
      ${candidate.disputes.length ? html`<p class="lacks">${words.disputed}</p>` : nothing}
    </div>
    <img
      part="picture"
      src="${r.base}/v1/muscles/${muscle.id}/map.svg?view=brief&side=${side}&language=${r.language}"
      alt=${words.picture(muscle.name)}
      loading="lazy"
      @error=${(event: Event) => ((event.target as HTMLElement).hidden = true)}
    />
    <div class="foot">
      <details @toggle=${(event: Event) => (event.target as HTMLDetailsElement).open && r.onSelect(muscle)}>
        <summary>${words.sources}</summary>
        <ul class="sources">
          ${[...new Set(candidate.matched.flatMap((match) => match.sources))].map((id) => source(id, r))}
        </ul>
      </details>
      <label class="compare">
        <input
          type="checkbox"
          .checked=${comparing}
          ?disabled=${!comparing && r.comparing.length >= MOST_COMPARED}
          aria-label=${words.compareWith(muscle.name)}
          @change=${() => r.onCompare(muscle.id)}
        />
        ${words.compare}
      </label>
    </div>
  </li>`;
}

/** The side to draw: what the sources expect, else the side the person named first, else both. */
function mapSide(candidate: Candidate, r: Results): string {
  return candidate.side ?? candidate.matched.map((match) => find(r.choice, match.symptom)?.side).find((each) => each) ?? 'both';
}

function why(match: Match, r: Results): TemplateResult {
  const { words } = r;
  const referred = match.referred === match.symptom ? '' : r.nameOf(match.referred);
  const other = referred ? words.describedFor(referred) : '';
  const whole = match.partStated ? '' : words.wholeMuscle;
  const qualified = [words.evidence[match.grade], other, whole].filter((each) => each).join('; ');
  return html`<b>${r.nameOf(match.symptom)}</b>: ${qualified}`;
}

function source(id: string, r: Results): TemplateResult {
  const known = r.answer.sources[id];
  const citation = known?.citation ?? id;
  return html`<li>
    ${known?.url ? html`<a href=${known.url} target="_blank" rel="noopener noreferrer">${citation}</a>` : citation}
  </li>`;
}

function question(symptom: Named, r: Results): TemplateResult {
  const { words } = r;
  return html`<section class="question" part="question" aria-labelledby="question-title">
    <h2 id="question-title">${words.next}</h2>
    <p>${words.alsoFeel(symptom.name)}</p>
    <div class="actions">
      <button type="button" @click=${() => r.onAnswer(symptom, true)}>${words.yes}</button>
      <button type="button" @click=${() => r.onAnswer(symptom, false)}>${words.no}</button>
      <button type="button" @click=${() => r.onAnswer(symptom, undefined)}>${words.notSure}</button>
    </div>
  </section>`;
}

function lookAlikes(r: Results): TemplateResult | typeof nothing {
  const seen = new Set<string>();
  const all = r.answer.symptoms
    .filter((symptom) => symptom.present)
    .flatMap((symptom) => symptom.lookAlikes)
    .filter((each) => !seen.has(each.condition) && seen.add(each.condition));
  return all.length
    ? html`<details class="alike">
        <summary>${r.words.lookAlikes}</summary>
        <ul>
          ${all.map((each) => html`<li><b>${each.condition}</b>${each.note ? html`: ${each.note}` : nothing}</li>`)}
        </ul>
      </details>`
    : nothing;
}
