import type { Service, SymptomItem, ZoneItem } from './service';

/** Root zones from head to toe, as a person reads a body; others follow in the order of the table. */
const HEAD_TO_TOE = [
  'head', 'face', 'ear', 'neck', 'shoulder', 'upper-arm', 'elbow', 'forearm', 'wrist', 'hand', 'chest', 'upper-back',
  'spine', 'abdomen', 'low-back', 'pelvis', 'groin', 'buttock', 'hip', 'thigh', 'knee', 'lower-leg', 'ankle', 'foot',
];

export interface Group {
  name: string;
  symptoms: SymptomItem[];
}

/** All symptoms and zones with their names in one language. */
export class Catalogue {
  private readonly symptoms: Map<string, SymptomItem>;
  private readonly zones: Map<string, ZoneItem>;

  constructor(symptoms: SymptomItem[], zones: ZoneItem[]) {
    this.symptoms = new Map(symptoms.map((each) => [each.id, each]));
    this.zones = new Map(zones.map((each) => [each.id, each]));
  }

  static async load(service: Service): Promise<Catalogue> {
    const [symptoms, zones] = await Promise.all([
      service.all<SymptomItem>('/v1/symptoms'),
      service.all<ZoneItem>('/v1/zones'),
    ]);
    return new Catalogue(symptoms, zones);
  }

  nameOf(symptom: string): string | undefined {
    return this.symptoms.get(symptom)?.name;
  }

  /** Whether it can be on the left or on the right: the service refuses a side elsewhere. */
  hasSides(symptom: string): boolean {
    const zone = this.symptoms.get(symptom)?.zone;
    return zone !== undefined && !!this.zones.get(zone)?.paired;
  }

  /** A zone stands for its pain. */
  painOf(zone: string): string | undefined {
    return this.zones.get(zone)?.pain;
  }

  /** The pains of all that a zone is a part of, nearest first. */
  around(zone: string): string[] {
    const up = this.zones.get(zone)?.parent;
    const pain = up && this.painOf(up);
    return pain ? [pain, ...this.around(up)] : [];
  }

  /** The pain of the whole that a zone is a part of. */
  widerThan(zone: string): SymptomItem | undefined {
    const pain = this.around(zone)[0];
    return pain === undefined ? undefined : this.symptoms.get(pain);
  }

  /** What else is felt at a place, besides its pain: complaints of the place itself, then of what it is a part of. */
  othersAt(zone: string): SymptomItem[] {
    const up = this.zones.get(zone)?.parent;
    const here = [...this.symptoms.values()].filter((each) => each.zone === zone && each.id !== this.painOf(zone));
    return [...here, ...(up ? this.othersAt(up).filter((each) => each.kind !== 'pain') : [])];
  }

  /** Every symptom once, under the part of the body that it belongs to, broad before narrow. */
  groups(elsewhere: string): Group[] {
    const groups = new Map<string, SymptomItem[]>(HEAD_TO_TOE.map((root) => [root, []]));
    for (const symptom of this.symptoms.values()) {
      const root = this.rootOf(symptom.zone) ?? '';
      groups.set(root, [...(groups.get(root) ?? []), symptom]);
    }
    const byDepth = (a: SymptomItem, b: SymptomItem) => this.depth(a.zone) - this.depth(b.zone) || a.name.localeCompare(b.name);
    return [...groups]
      .filter(([, symptoms]) => symptoms.length)
      .map(([root, symptoms]) => ({ name: this.zones.get(root)?.name ?? elsewhere, symptoms: symptoms.sort(byDepth) }));
  }

  private rootOf(zone?: string): string | undefined {
    const parent = zone && this.zones.get(zone)?.parent;
    return parent ? this.rootOf(parent) : zone;
  }

  private depth(zone?: string): number {
    const parent = zone && this.zones.get(zone)?.parent;
    return parent ? 1 + this.depth(parent) : 0;
  }
}
