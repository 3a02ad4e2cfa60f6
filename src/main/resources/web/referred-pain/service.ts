/** What the API answers, as far as the tag reads it; the contract is the OpenAPI document at /q/openapi. */
export interface Named {
  id: string;
  name: string;
}

export interface RedFlag {
  id: string;
  urgency: 'emergency' | 'same-day' | 'soon';
  title: string;
  advice: string;
  language: string;
}

export interface Match {
  symptom: string;
  triggerPoint: string;
  referred: string;
  relation: 'same' | 'narrower' | 'broader';
  partStated: boolean;
  pattern: 'essential' | 'spillover' | 'described';
  grade: 'A' | 'B' | 'C' | 'D' | 'E';
  sources: string[];
}

export interface Candidate {
  rank: number;
  muscle: Named;
  matched: Match[];
  unmatched: string[];
  against: { symptom: string }[];
  side?: Side;
  disputes: string[];
}

export interface LookAlike {
  condition: string;
  note?: string;
}

export interface LookupAnswer {
  meta: { notice: string };
  symptoms: { id: string; name: string; present: boolean; lookAlikes: LookAlike[] }[];
  redFlags: RedFlag[];
  candidates: Candidate[];
  totalCandidates: number;
  unexplained: Named[];
  sources: Record<string, { citation: string; url?: string }>;
}

export interface Suggestion {
  kind: 'symptom' | 'zone' | 'muscle' | 'condition';
  id: string;
  name: string;
  term: string;
}

export interface Mention {
  kind: Suggestion['kind'];
  id: string;
  name: string;
  status: 'present' | 'absent' | 'past' | 'other' | 'uncertain';
  side?: Side;
}

export interface ReadAnswer {
  redFlags: RedFlag[];
  mentions: Mention[];
  unread: string[];
}

export interface NextQuestions {
  items: { symptom: Named }[];
}

export interface Comparison {
  muscles: Named[];
  shared: { symptom: Named }[];
  distinguishing: { symptom: Named; muscles: string[] }[];
}

export interface SymptomItem extends Named {
  kind: string;
  parent?: string;
  zone?: string;
}

export interface ZoneItem extends Named {
  parent?: string;
  paired: boolean;
  pain: string;
}

export type Side = 'left' | 'right' | 'both';

interface Page<T> {
  items: T[];
  next?: string;
}

/** The service did not answer, or said that it cannot just now: worth another try. */
export class Away extends Error {}

/** The service answered that it cannot take the question; the message is its own. */
export class Refused extends Error {}

const TOO_MANY = 429;
const SERVER_FAULT = 500;

/** The API at one address, in one language. */
export class Service {
  constructor(
    readonly base: string,
    readonly language: string,
  ) {}

  get<T>(path: string, signal?: AbortSignal): Promise<T> {
    const language = `${path.includes('?') ? '&' : '?'}language=${this.language}`;
    return this.ask(`${path}${language}`, { signal }, (answer) => answer.json());
  }

  /** What is asked goes in the body: an address ends up in logs and histories. */
  post<T>(path: string, body: object, signal?: AbortSignal): Promise<T> {
    const init = {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ ...body, language: this.language }),
      signal,
    };
    return this.ask(path, init, (answer) => answer.json());
  }

  picture(path: string): Promise<string> {
    return this.ask(`${path}?language=${this.language}`, {}, (answer) => answer.text());
  }

  /** All pages of a collection. */
  async all<T>(path: string): Promise<T[]> {
    const items: T[] = [];
    let next: string | undefined;
    do {
      const cursor: string = next ? `&cursor=${encodeURIComponent(next)}` : '';
      const page: Page<T> = await this.get(`${path}?limit=100${cursor}`);
      items.push(...page.items);
      next = page.next;
    } while (next);
    return items;
  }

  private async ask<T>(path: string, init: RequestInit, read: (answer: Response) => Promise<T>): Promise<T> {
    let answer: Response;
    try {
      answer = await fetch(this.base + path, { ...init, credentials: 'omit', referrerPolicy: 'no-referrer' });
    } catch (error) {
      if (init.signal?.aborted) {
        throw error;
      }
      throw new Away(String(error));
    }
    if (answer.status >= SERVER_FAULT || answer.status === TOO_MANY) {
      throw new Away(String(answer.status));
    }
    if (!answer.ok) {
      const problem = await answer.json().catch(() => ({}));
      throw new Refused(problem.errors?.[0]?.message ?? problem.detail ?? String(answer.status));
    }
    return read(answer);
  }
}
