import { LitElement, html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { bodyMap } from './body-map';
import { Catalogue } from './catalogue';
import * as choices from './choice';
import type { Choice, Chosen } from './choice';
import { chosenList, inWords } from './chosen';
import { comparison } from './comparison';
import { VIEWS, isPart, parse, type Drawing, type Part, type Shape, type View } from './drawing';
import { redFlags, results } from './results';
import { Search } from './search';
import {
  Away,
  Refused,
  Service,
  type Comparison,
  type LookupAnswer,
  type Named,
  type NextQuestions,
  type ReadAnswer,
  type RedFlag,
  type Side,
  type Suggestion,
  type SymptomItem,
} from './service';
import { styles } from './styles';
import { symptomList } from './symptom-list';
import { languageOf, wordsIn, type Language } from './words';

/** The address that this script came from is the service's, unless the page says otherwise. */
const HOME = new URL(import.meta.url).origin;

const FIRST_MUSCLES = 6;
const MORE_MUSCLES = 10;
const MOST_MUSCLES = 50;
const MOST_OTHERS = 8;
const FIRST_RETRY_MS = 2_000;
const LAST_RETRY_MS = 30_000;

/**
 * The symptom checker as a tag.
 *
 * Attributes: `api` (address of the service; by default where the script came from), `language` (en, es, de, fr, pt; by
 * default the page's, then the reader's), `region` (body, head, hands, feet: what is shown first), `cta-href` and
 * `cta-label` (the clinic's own link), `from-fragment` (begin with what stands after # in the page's
 * address). Events, both leaving the shadow: `referred-pain-result` with `{symptoms, redFlags, muscles}` (ids) after every
 * answer, `referred-pain-select` with `{muscle}` when somebody looks closer at one. Parts: search, map, list, chosen,
 * red-flags, card, picture, question, cta.
 */
export class ReferredPainLookup extends LitElement {
  static override styles: CSSResultGroup = styles;

  static override properties = {
    api: {},
    language: {},
    region: {},
    ctaHref: { attribute: 'cta-href' },
    ctaLabel: { attribute: 'cta-label' },
    fromFragment: { type: Boolean, attribute: 'from-fragment' },
    step: { state: true },
    bodyPart: { state: true },
    view: { state: true },
    drawings: { state: true },
    near: { state: true },
    place: { state: true },
    choice: { state: true },
    catalogue: { state: true },
    answer: { state: true },
    typedFlags: { state: true },
    remark: { state: true },
    question: { state: true },
    comparing: { state: true },
    compared: { state: true },
    busy: { state: true },
    away: { state: true },
    refusal: { state: true },
  };

  declare api: string | null;
  declare language: string | null;
  declare region: string | null;
  declare ctaHref: string | null;
  declare ctaLabel: string | null;
  declare fromFragment: boolean;

  /** On a narrow page one step is seen at a time; on a wide one both. */
  private declare step: 'choose' | 'results';
  private declare bodyPart: Part;
  private declare view: View;
  private declare drawings: Record<string, Drawing>;
  private declare near: Shape | undefined;
  /** The zone pointed to last. */
  private declare place: string | undefined;
  protected declare choice: Choice;
  protected declare catalogue: Catalogue | undefined;
  protected declare answer: LookupAnswer | undefined;
  /** Red flags of what was typed. Nothing takes them back but starting again. */
  private declare typedFlags: RedFlag[];
  private declare remark: string;
  private declare question: Named | undefined;
  private declare comparing: string[];
  private declare compared: Comparison | undefined;
  private declare busy: boolean;
  private declare away: boolean;
  private declare refusal: string;

  /** Whether the body is shown. */
  protected drawn = true;

  private readonly search = new Search(this);
  private readonly notSure = new Set<string>();
  protected spoken: Language = 'en';
  private service = new Service(HOME, 'en');
  private most = FIRST_MUSCLES;
  private asked: AbortController | undefined;
  private retry = 0;
  private wait = FIRST_RETRY_MS;
  private readonly online = () => this.refresh();

  constructor() {
    super();
    this.step = 'choose';
    this.bodyPart = 'body';
    this.view = VIEWS.body[0];
    this.drawings = {};
    this.choice = [];
    this.typedFlags = [];
    this.remark = '';
    this.comparing = [];
    this.busy = false;
    this.away = false;
    this.refusal = '';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('online', this.online);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('online', this.online);
    window.clearTimeout(this.retry);
    this.asked?.abort();
  }

  override updated(changed: PropertyValues): void {
    // What was chosen last is in sight.
    const list = changed.has('choice') && this.renderRoot.querySelector('.chosen');
    if (list) {
      list.scrollTop = list.scrollHeight;
    }
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('region') && isPart(this.region)) {
      this.bodyPart = this.region;
      this.view = VIEWS[this.region][0];
    }
    if (!this.hasUpdated || changed.has('api') || changed.has('language')) {
      const linked = this.fromFragment ? choices.languageIn(location.hash) : undefined;
      const base = (this.api ?? HOME).replace(/\/+$/, '');
      this.spoken = languageOf(this, this.language, linked);
      if (!this.hasUpdated && this.fromFragment) {
        this.choice = choices.fromFragment(location.hash);
        this.step = this.choice.length ? 'results' : 'choose';
      }
      if (!this.hasUpdated || base !== this.service.base || this.spoken !== this.service.language) {
        this.service = new Service(base, this.spoken);
        this.drawings = {};
        this.catalogue = undefined;
        void this.refresh();
      }
    }
  }

  /** Everything that is still missing, asked for again: at the start, after a change, and after the service was away. */
  private async refresh(): Promise<void> {
    window.clearTimeout(this.retry);
    try {
      await Promise.all([this.draw(), this.learn(), this.look()]);
      this.away = false;
      this.wait = FIRST_RETRY_MS;
    } catch (error) {
      this.failed(error);
    }
  }

  private failed(error: unknown): void {
    this.busy = false;
    if (!(error instanceof Away)) {
      this.refusal = error instanceof Error ? error.message : String(error);
      return;
    }
    this.away = true;
    if (this.isConnected) {
      window.clearTimeout(this.retry);
      this.retry = window.setTimeout(() => this.refresh(), this.wait);
      this.wait = Math.min(2 * this.wait, LAST_RETRY_MS);
    }
  }

  private async draw(): Promise<void> {
    const { service, view } = this;
    if (!this.drawn || this.drawings[view]) {
      return;
    }
    const drawing = parse(await service.picture(`/v1/atlas/${view}.svg`));
    if (service === this.service) {
      this.drawings = { ...this.drawings, [view]: drawing };
    }
  }

  private async learn(): Promise<void> {
    const { service } = this;
    if (this.catalogue) {
      return;
    }
    const catalogue = await Catalogue.load(service);
    if (service !== this.service) {
      return;
    }
    this.catalogue = catalogue;
    // In another language the same things are chosen. What a link names and the table does not have is left out.
    const known = choices.named(this.choice, (id) => catalogue.nameOf(id)).filter((each) => each.name);
    const unknown = known.length < this.choice.length;
    this.choice = known;
    if (!known.length) {
      this.step = 'choose';
    }
    if (unknown || (!this.answer && !this.busy)) {
      await this.look();
    }
  }

  private async look(): Promise<void> {
    this.asked?.abort();
    const { choice } = this;
    if (!choice.some((each) => each.present)) {
      this.answer = undefined;
      this.question = undefined;
      this.busy = false;
      this.refusal = '';
      return;
    }
    this.asked = new AbortController();
    const { signal } = this.asked;
    this.busy = true;
    const symptoms = choice.map(({ id, present, side }) => ({ id, present, ...(side ? { side } : {}) }));
    try {
      await Promise.all([
        this.service
          .post<LookupAnswer>('/v1/lookup', { symptoms, limit: this.most }, signal)
          .then((answer) => this.found(answer)),
        this.service
          .post<NextQuestions>('/v1/next-questions', { symptoms, limit: MORE_MUSCLES }, signal)
          .then((next) => this.ask(next)),
      ]);
    } catch (error) {
      // Something else is asked by now.
      if (signal.aborted) {
        return;
      }
      // A link may name what the table no longer has: the names that come tell, and it is asked again without.
      if (!(error instanceof Refused) || this.catalogue) {
        throw error;
      }
      this.busy = false;
    }
  }

  private ask(next: NextQuestions): void {
    this.question = next.items.map((each) => each.symptom).find((each) => !this.notSure.has(each.id));
  }

  private found(answer: LookupAnswer): void {
    const names = new Map(answer.symptoms.map((each) => [each.id, each.name]));
    this.choice = choices.named(this.choice, (id) => names.get(id));
    this.answer = answer;
    this.busy = false;
    this.refusal = '';
    this.tell('referred-pain-result', {
      symptoms: this.choice.map((each) => each.id),
      redFlags: this.flags.map((each) => each.id),
      muscles: answer.candidates.map((each) => each.muscle.id),
    });
  }

  /** What was typed raises its flags first; each is shown once. */
  protected get flags(): RedFlag[] {
    const typed = new Set(this.typedFlags.map((each) => each.id));
    return [...this.typedFlags, ...(this.answer?.redFlags.filter((each) => !typed.has(each.id)) ?? [])];
  }

  private tell(event: string, detail: object): void {
    this.dispatchEvent(new CustomEvent(event, { detail, bubbles: true, composed: true }));
  }

  private choose(choice: Choice): void {
    this.choice = choice;
    this.most = FIRST_MUSCLES;
    this.compared = undefined;
    this.comparing = [];
    this.remark = '';
    this.look().catch((error) => this.failed(error));
  }

  private point(shape: Shape): void {
    const name = this.catalogue?.nameOf(shape.symptom) ?? shape.name;
    this.near = shape;
    this.place = shape.zone;
    this.choose(choices.pointed(this.choice, shape.symptom, name, shape.side));
  }

  private take(suggestion: Suggestion): void {
    const id = suggestion.kind === 'zone' ? this.catalogue?.painOf(suggestion.id) : suggestion.id;
    if (id) {
      this.add({ id, name: this.catalogue?.nameOf(id) ?? suggestion.name, present: true });
    }
  }

  /** The whole of which the place pointed to is a part, instead of the part; and back to nothing. */
  private widen(symptom: SymptomItem): void {
    const part = this.place && this.catalogue?.painOf(this.place);
    const side = part ? choices.find(this.choice, part)?.side : undefined;
    if (choices.find(this.choice, symptom.id)?.present) {
      this.choose(choices.without(this.choice, symptom.id));
    } else {
      const rest = part ? choices.without(this.choice, part) : this.choice;
      const sided = side && this.catalogue?.hasSides(symptom.id) ? { side } : {};
      this.choose(choices.said(rest, { id: symptom.id, name: symptom.name, present: true, ...sided }));
    }
  }

  /** Whether a shape is a part of a larger area that is chosen. */
  private isWithin({ zone, side }: Shape): boolean {
    return !!this.catalogue?.around(zone).some((pain) => choices.isChosen(this.choice, pain, side));
  }

  private add(symptom: Chosen): void {
    this.choose(choices.said(this.choice, { side: choices.find(this.choice, symptom.id)?.side, ...symptom }));
  }

  private toggle(symptom: SymptomItem): void {
    const chosen = choices.find(this.choice, symptom.id)?.present;
    if (chosen) {
      this.choose(choices.without(this.choice, symptom.id));
    } else {
      this.add({ id: symptom.id, name: symptom.name, present: true });
    }
  }

  /** A sentence in the person's own words: what is found in it is chosen, what is not is given back. */
  private async read(text: string): Promise<void> {
    try {
      const answer = await this.service.post<ReadAnswer>('/v1/read', { text });
      let { choice } = this;
      for (const mention of answer.mentions) {
        const id = mention.kind === 'zone' ? this.catalogue?.painOf(mention.id) : mention.id;
        const usable = mention.kind === 'symptom' || mention.kind === 'zone';
        if (id && usable && mention.status !== 'past' && mention.status !== 'other') {
          const present = mention.status !== 'absent';
          const name = this.catalogue?.nameOf(id) ?? mention.name;
          const side = present && this.catalogue?.hasSides(id) ? mention.side : undefined;
          choice = choices.said(choice, { id, name, present, ...(side ? { side } : {}) });
        }
      }
      const known = new Set(this.typedFlags.map((each) => each.id));
      this.typedFlags = [...this.typedFlags, ...answer.redFlags.filter((each) => !known.has(each.id))];
      const found = choice !== this.choice;
      this.choose(choice);
      const words = wordsIn(this.spoken);
      this.remark = !found ? words.nothingRead : answer.unread.length ? words.notRead(answer.unread.join(', ')) : '';
    } catch (error) {
      this.failed(error);
    }
  }

  private answerQuestion(symptom: Named, present: boolean | undefined): void {
    if (present === undefined) {
      this.notSure.add(symptom.id);
      this.look().catch((error) => this.failed(error));
    } else {
      this.add({ ...symptom, present });
    }
  }

  private more(): void {
    this.most = Math.min(this.most + MORE_MUSCLES, MOST_MUSCLES);
    this.look().catch((error) => this.failed(error));
  }

  private compareOrNot(muscle: string): void {
    this.comparing = this.comparing.includes(muscle)
      ? this.comparing.filter((each) => each !== muscle)
      : [...this.comparing, muscle];
  }

  private async showComparison(): Promise<void> {
    try {
      const muscles = this.comparing.map((each) => `muscle=${each}`).join('&');
      this.compared = await this.service.get<Comparison>(`/v1/compare?${muscles}`);
      await this.updateComplete;
      const title = this.renderRoot.querySelector<HTMLElement>('#comparison-title');
      title?.focus({ preventScroll: true });
      // Whoever comes from the muscles has passed the red flags, which stand above it again.
      title?.scrollIntoView({ block: 'start' });
    } catch (error) {
      this.failed(error);
    }
  }

  private async focusOn(...ids: string[]): Promise<void> {
    await this.updateComplete;
    const at = ids.map((id) => this.renderRoot.querySelector<HTMLElement>(`#${id}`)).find((each) => each);
    this.scrollIntoView({ block: 'start' });
    at?.focus({ preventScroll: true });
  }

  private async showResults(): Promise<void> {
    this.step = 'results';
    await this.focusOn('flags-title', 'muscles-title', 'results');
  }

  private async backToChoice(): Promise<void> {
    this.step = 'choose';
    await this.focusOn('search');
  }

  private startAgain(): void {
    this.typedFlags = [];
    this.notSure.clear();
    this.choose([]);
    void this.backToChoice();
  }

  protected linkTo(page: string): string {
    return `${this.service.base}/${page}#s=${choices.toFragment(this.choice)}&l=${this.spoken}`;
  }

  protected override render(): TemplateResult {
    const words = wordsIn(this.spoken);
    return html`<div class="frame ${this.step}" lang=${this.spoken} dir="ltr">
      ${this.chooser()} ${this.outcome()}
      <p class="unseen" role="status">${this.busy ? words.loading : ''}</p>
    </div>`;
  }

  private chooser(): TemplateResult {
    const words = wordsIn(this.spoken);
    const map = {
      words,
      part: this.bodyPart,
      view: this.view,
      drawing: this.drawings[this.view],
      choice: this.choice,
      near: this.near,
      within: (shape: Shape) => this.isWithin(shape),
      wider: this.place ? this.catalogue?.widerThan(this.place) : undefined,
      others: (this.place && this.catalogue?.othersAt(this.place).slice(0, MOST_OTHERS)) || [],
      onWider: (symptom: SymptomItem) => this.widen(symptom),
      onOther: (symptom: SymptomItem) => this.toggle(symptom),
      onPart: (part: Part) => this.turn(part, VIEWS[part][0]),
      onView: (view: View) => this.turn(this.bodyPart, view),
      onPoint: (shape: Shape) => this.point(shape),
      onNear: (shape?: Shape) => (this.near = shape),
    };
    return html`<section class="chooser" aria-labelledby="title">
      <h2 id="title">${words.title}</h2>
      <p class="lead">${words.intro}</p>
      ${this.search.template({
        service: this.service,
        words,
        onTake: (suggestion) => this.take(suggestion),
        onRead: (text) => void this.read(text),
      })}
      <p class="remark" role="status">${this.remark}</p>
      ${this.trouble()} ${this.typedFlags.length ? redFlags(this.typedFlags, words, this.spoken) : nothing} ${bodyMap(map)}
      ${symptomList(this.catalogue, this.choice, words, (symptom) => this.toggle(symptom))}
      ${this.choice.length ? this.tray() : nothing}
    </section>`;
  }

  /** What is chosen, and on from there; on a narrow page it stays in sight. */
  private tray(): TemplateResult {
    const words = wordsIn(this.spoken);
    return html`<div class="tray">
      <div class="top">
        <h3 id="chosen-title">${words.chosen}</h3>
        <button type="button" class="quiet" @click=${() => this.startAgain()}>${words.startAgain}</button>
      </div>
      ${chosenList(
        this.choice,
        words,
        (id) => !!this.catalogue?.hasSides(id),
        (chosen, side) => this.choose(choices.said(this.choice, withSide(chosen, side))),
        (chosen) => this.choose(choices.without(this.choice, chosen.id)),
      )}
      <button type="button" class="strong show" @click=${() => void this.showResults()}>${words.show}</button>
    </div>`;
  }

  private turn(part: Part, view: View): void {
    this.bodyPart = part;
    this.view = view;
    this.near = undefined;
    this.place = undefined;
    this.draw().catch((error) => this.failed(error));
  }

  protected trouble(): TemplateResult | typeof nothing {
    const words = wordsIn(this.spoken);
    if (this.away) {
      return html`<div class="trouble" role="alert">
        <p>${words.away}</p>
        <button type="button" @click=${() => void this.refresh()}>${words.tryAgain}</button>
      </div>`;
    }
    return this.refusal ? html`<p class="trouble" role="alert">${words.refused(this.refusal)}</p>` : nothing;
  }

  private outcome(): TemplateResult {
    const words = wordsIn(this.spoken);
    const { answer } = this;
    return html`<div class="outcome" id="results" tabindex="-1" aria-busy=${this.busy}>
      <div class="asked">
        <p>${this.choice.filter((each) => each.name).map((each) => inWords(each, words)).join(' · ')}</p>
        <button type="button" @click=${() => void this.backToChoice()}>${words.change}</button>
      </div>
      ${this.step === 'results' ? this.trouble() : nothing}
      ${this.compared
        ? html`${redFlags(this.flags, words, this.spoken)}
          ${comparison(this.compared, words, () => (this.compared = undefined))}`
        : answer
          ? results({
              words,
              base: this.service.base,
              language: this.spoken,
              choice: this.choice,
              answer,
              redFlags: this.flags,
              comparing: this.comparing,
              question: this.question,
              cta: this.ctaHref ? { href: this.ctaHref, label: this.ctaLabel ?? words.book } : undefined,
              sheetHref: this.linkTo('sheet.html'),
              nameOf: (id) => this.nameOf(id),
              onCompare: (muscle) => this.compareOrNot(muscle),
              onShowComparison: () => void this.showComparison(),
              onSelect: (muscle) => this.tell('referred-pain-select', { muscle: muscle.id }),
              onAnswer: (symptom, present) => this.answerQuestion(symptom, present),
              onMore: () => this.more(),
            })
          : this.empty()}
    </div>`;
  }

  private empty(): TemplateResult | typeof nothing {
    const words = wordsIn(this.spoken);
    if (this.busy) {
      return html`<div class="waiting">${words.loading}</div>`;
    }
    return this.away || this.refusal ? nothing : html`<p class="awaits">${words.awaits}</p>`;
  }

  /** Empty as long as the service has not said it. */
  protected nameOf(symptom: string): string {
    return this.catalogue?.nameOf(symptom) ?? choices.find(this.choice, symptom)?.name ?? '';
  }
}

function withSide({ id, name, present }: Chosen, side: Side | undefined): Chosen {
  return { id, name, present, ...(side ? { side } : {}) };
}
