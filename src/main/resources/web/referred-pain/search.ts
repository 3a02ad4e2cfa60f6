import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Service, Suggestion } from './service';
import type { Words } from './words/words';

interface Asks {
  service: Service;
  words: Words;
  /** Somebody took a suggestion. */
  onTake: (suggestion: Suggestion) => void;
  /** Somebody typed words of their own and pressed Enter. */
  onRead: (text: string) => void;
}

const MOST = 8;
const PAUSE_MS = 120;

/** A text field with suggestions, as the ARIA practices describe a list combobox. */
export class Search implements ReactiveController {
  private text = '';
  private found: Suggestion[] = [];
  private at = -1;
  private asked?: AbortController;
  private timer = 0;

  constructor(private readonly host: ReactiveControllerHost & HTMLElement) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.close();
  }

  template(asks: Asks): TemplateResult {
    const { words } = asks;
    const open = this.found.length > 0;
    return html`
      <div class="search">
        <label for="search">${words.search}</label>
        <input
          id="search"
          part="search"
          type="text"
          role="combobox"
          autocomplete="off"
          autocapitalize="none"
          spellcheck="false"
          enterkeyhint="search"
          maxlength="2000"
          aria-expanded=${open}
          aria-controls="suggestions"
          aria-autocomplete="list"
          aria-describedby="search-hint"
          aria-activedescendant=${this.at >= 0 ? `suggestion-${this.at}` : ''}
          .value=${live(this.text)}
          @input=${(event: InputEvent) => this.typed((event.target as HTMLInputElement).value, asks)}
          @keydown=${(event: KeyboardEvent) => this.pressed(event, asks)}
          @blur=${() => this.close()}
        />
        <p id="search-hint" class="hint">${words.searchHint}</p>
        <ul id="suggestions" role="listbox" aria-label=${words.search} ?hidden=${!open}>
          ${this.found.map(
            (each, index) => html`<li
              id="suggestion-${index}"
              role="option"
              aria-selected=${index === this.at}
              @pointerdown=${(event: Event) => event.preventDefault()}
              @click=${() => this.take(each, asks)}
            >
              ${each.name}
              ${each.term.toLowerCase() === each.name.toLowerCase() ? '' : html`<span class="term">${each.term}</span>`}
            </li>`,
          )}
        </ul>
        <p class="unseen" role="status">${open ? words.suggestions(this.found.length) : ''}</p>
      </div>
    `;
  }

  private typed(text: string, asks: Asks): void {
    this.text = text;
    this.at = -1;
    window.clearTimeout(this.timer);
    this.asked?.abort();
    if (!text.trim()) {
      this.close();
      return;
    }
    this.timer = window.setTimeout(() => this.ask(text, asks), PAUSE_MS);
  }

  private async ask(text: string, asks: Asks): Promise<void> {
    this.asked = new AbortController();
    const query = `/v1/suggestions?q=${encodeURIComponent(text.trim().slice(0, 100))}&limit=20`;
    try {
      const { items } = await asks.service.get<{ items: Suggestion[] }>(query, this.asked.signal);
      const seen = new Set<string>();
      this.found = items
        .filter((each) => each.kind === 'symptom' || each.kind === 'zone')
        .filter((each) => !seen.has(each.name) && seen.add(each.name))
        .slice(0, MOST);
    } catch {
      // Suggestions are a help and not the way: without them Enter still has the words read, and says when that fails.
      this.found = [];
    }
    this.host.requestUpdate();
  }

  private pressed(event: KeyboardEvent, asks: Asks): void {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (this.found.length) {
        event.preventDefault();
        const step = event.key === 'ArrowDown' ? 1 : -1;
        const places = this.found.length;
        this.at = this.at < 0 && step < 0 ? places - 1 : (this.at + step + places) % places;
        this.host.requestUpdate();
      }
    } else if (event.key === 'Escape') {
      this.close();
    } else if (event.key === 'Enter') {
      event.preventDefault();
      const chosen = this.found[this.at] ?? this.same();
      if (chosen) {
        this.take(chosen, asks);
      } else if (this.text.trim()) {
        asks.onRead(this.text.trim());
        this.clear();
      }
    }
  }

  /** What was typed in full is taken without going into the list. */
  private same(): Suggestion | undefined {
    const typed = this.text.trim().toLowerCase();
    return this.found.find((each) => each.name.toLowerCase() === typed || each.term.toLowerCase() === typed);
  }

  private take(suggestion: Suggestion, asks: Asks): void {
    this.clear();
    asks.onTake(suggestion);
  }

  private clear(): void {
    this.text = '';
    this.close();
  }

  private close(): void {
    window.clearTimeout(this.timer);
    this.asked?.abort();
    this.found = [];
    this.at = -1;
    this.host.requestUpdate();
  }
}
