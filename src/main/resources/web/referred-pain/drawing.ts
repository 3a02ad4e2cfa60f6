/** One view of the body as the service draws it, taken apart so that it can be tapped. */
export interface Drawing {
  viewBox: string;
  name: string;
  figure: { kind: 'skin' | 'line'; path: string }[];
  shapes: Shape[];
  /** On which side of the picture the person's left is; none where the view has only one side. */
  leftIs?: 'start' | 'end';
}

export interface Shape {
  zone: string;
  symptom: string;
  name: string;
  side?: 'left' | 'right';
  path: string;
}

export const VIEWS = {
  body: ['front', 'back'],
  head: ['face', 'head-left', 'head-right', 'mouth'],
  hands: ['palm', 'hand-back'],
  feet: ['sole', 'foot-top'],
} as const;

export type Part = keyof typeof VIEWS;

export type View = (typeof VIEWS)[Part][number];

export function isPart(value: string | null): value is Part {
  return value !== null && value in VIEWS;
}

/** Reads the service's picture; the names of its shapes are in the language that was asked for. */
export function parse(svg: string): Drawing {
  const root = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
  const paths = [...root.querySelectorAll('path')];
  const shapes = paths.filter((path) => path.dataset.zone).map(shape);
  return {
    viewBox: root.getAttribute('viewBox')!,
    name: root.querySelector(':scope > title')?.textContent ?? '',
    figure: paths
      .filter((path) => !path.dataset.zone)
      .map((path) => ({ kind: path.classList.contains('skin') ? 'skin' : 'line', path: path.getAttribute('d')! })),
    shapes,
    leftIs: leftIs(shapes),
  };
}

function shape(path: SVGPathElement): Shape {
  const title = path.querySelector('title')?.textContent ?? '';
  const side = path.dataset.side === 'middle' ? undefined : (path.dataset.side as 'left' | 'right');
  return {
    zone: path.dataset.zone!,
    symptom: path.dataset.symptom!,
    // "Temple, left" is said here as "Temple, your left".
    name: side ? title.replace(/, [^,]*$/, '') : title,
    side,
    path: path.getAttribute('d')!,
  };
}

/** Where the shapes of the left side begin, against those of the right. */
function leftIs(shapes: Shape[]): Drawing['leftIs'] {
  const middle = (side: string) => {
    const at = shapes.filter((each) => each.side === side).map((each) => Number(/-?[\d.]+/.exec(each.path)?.[0]));
    return at.length ? at.reduce((sum, each) => sum + each, 0) / at.length : undefined;
  };
  const left = middle('left');
  const right = middle('right');
  return left === undefined || right === undefined ? undefined : left < right ? 'start' : 'end';
}
