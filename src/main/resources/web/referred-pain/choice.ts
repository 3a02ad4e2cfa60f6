import type { Side } from './service';

/** One symptom as chosen: by pointing, by typing or from the list, always the same thing. */
export interface Chosen {
  readonly id: string;
  /** Empty as long as only a link has named it. */
  readonly name: string;
  /** False: the person says that it is not there. */
  readonly present: boolean;
  readonly side?: Side;
}

/** All that is chosen, in the order of choosing. Never changed in place. */
export type Choice = readonly Chosen[];

export const find = (choice: Choice, id: string): Chosen | undefined => choice.find((each) => each.id === id);

export const without = (choice: Choice, id: string): Choice => choice.filter((each) => each.id !== id);

/** Adds a symptom, or puts what is newly said of it in the place of what was said before. */
export function said(choice: Choice, symptom: Chosen): Choice {
  return find(choice, symptom.id)
    ? choice.map((each) => (each.id === symptom.id ? symptom : each))
    : [...choice, symptom];
}

/** The same, called as the service calls it; what it does not name keeps its name. */
export function named(choice: Choice, nameOf: (id: string) => string | undefined): Choice {
  return choice.map((each) => ({ ...each, name: nameOf(each.id) ?? each.name }));
}

/** Whether a place on one side of the body (none for a place in the middle) is among what is chosen. */
export function isChosen(choice: Choice, id: string, side?: 'left' | 'right'): boolean {
  const chosen = find(choice, id);
  return !!chosen?.present && (!side || !chosen.side || chosen.side === 'both' || chosen.side === side);
}

/** What is chosen after somebody pointed at a place: pointing again takes it back, the other side makes it both. */
export function pointed(choice: Choice, id: string, name: string, side?: 'left' | 'right'): Choice {
  const before = find(choice, id);
  if (!side) {
    return before?.present ? without(choice, id) : said(choice, { id, name, present: true });
  }
  if (!before?.present || !before.side) {
    return said(choice, { id, name, present: true, side });
  }
  if (before.side === side) {
    return without(choice, id);
  }
  const after: Side = before.side === 'both' ? (side === 'left' ? 'right' : 'left') : 'both';
  return said(choice, { ...before, side: after });
}

const SIDES: Record<string, Side> = { l: 'left', r: 'right', b: 'both' };

/** "temporal-headache.l,-tinnitus": what follows # in an address is never sent to a server. */
export function toFragment(choice: Choice): string {
  return choice
    .map((each) => (each.present ? '' : '-') + each.id + (each.side ? `.${each.side[0]}` : ''))
    .join(',');
}

/** What a link names. How it is called, and whether the table has it, the service says. */
export function fromFragment(fragment: string): Choice {
  const parts = /(?:^#?|&)s=([^&]*)/.exec(fragment)?.[1]?.split(',') ?? [];
  return parts.flatMap((part) => {
    const [, absent, id, side] = /^(-?)([a-z0-9-]+?)(?:\.([lrb]))?$/.exec(part) ?? [];
    return id ? [{ id, name: '', present: !absent, ...(side ? { side: SIDES[side] } : {}) }] : [];
  });
}

/** The language that the link was made in. */
export const languageIn = (fragment: string): string | undefined => /(?:^#?|&)l=([a-z]{2})/.exec(fragment)?.[1];
