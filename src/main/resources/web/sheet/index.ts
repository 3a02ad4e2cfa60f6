import { html, type CSSResultGroup, type TemplateResult } from 'lit';
import { ReferredPainLookup } from '../referred-pain/lookup-element';
import { wordsIn } from '../referred-pain/words';
import { paper } from './paper';
import { styles } from './styles';

/** What the tag found, on paper. Only our own page has it, so that clinics do not load the code for the QR code. */
class ReferredPainSheet extends ReferredPainLookup {
  static override styles: CSSResultGroup = [ReferredPainLookup.styles, styles];

  protected override drawn = false;

  protected override render(): TemplateResult {
    const words = wordsIn(this.spoken);
    const today = new Intl.DateTimeFormat(this.spoken, { dateStyle: 'long' }).format(new Date());
    return html`<div class="frame paper" lang=${this.spoken} dir="ltr">
      ${this.trouble()}
      ${this.answer
        ? paper({
            words,
            language: this.spoken,
            choice: this.choice,
            answer: this.answer,
            redFlags: this.flags,
            today,
            address: this.linkTo(''),
            nameOf: (id) => this.nameOf(id),
          })
        : html`<p class="waiting" role="status">${this.choice.length || !this.catalogue ? words.loading : words.nothingChosen}</p>`}
    </div>`;
  }
}

customElements.define('referred-pain-sheet', ReferredPainSheet);
