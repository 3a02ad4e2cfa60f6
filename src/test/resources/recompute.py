"""Recomputes lookups from the downloaded table alone. Usage: recompute.py dataset.json lookups.json
lookups.json: [{"present": [...], "absent": [...], "minGrade": "E", "answer": {muscle: [rank, points, score]}}, ...]"""
import collections, json, sys

table = json.load(open(sys.argv[1], encoding="utf-8"))["tables"]
up = lambda rows: {r["id"]: r.get("parent") for r in rows}
def above(parents, key):
    while parents.get(key): key = parents[key]; yield key
symptoms, muscles = up(table["symptoms"]), up(table["muscles"])
candidate = {m["id"] for m in table["muscles"] if m["candidate"]}
point = {p["id"]: p["muscle"] for p in table["triggerPoints"]}
family = {s["id"]: s.get("family") or s["id"] for s in table["sources"]}
claims, measured = collections.defaultdict(list), collections.defaultdict(set)
for c in table["claims"]: claims[c["triggerPoint"], c["symptom"]].append(c)
for m in table["measurements"]:
    if m["n"] > 0: measured[m["triggerPoint"], m["symptom"]].add(m["source"])
PATTERN = {"essential": 10, "described": 9, "spillover": 8}

links = []  # (candidate, symptom, pattern, support, grade, part stated)
for (tp, symptom), said in claims.items():
    families, studies = len({family[c["source"]] for c in said}), len(measured[tp, symptom])
    kinds = {c["pattern"] for c in said}
    pattern = next(p for p in ("essential", "spillover", "described") if p in kinds)
    grade = "A" if studies > 1 else "B" if studies else "C" if families > 2 else "D" if families == 2 else "E"
    own = [m for m in [point[tp], *above(muscles, point[tp])] if m in candidate]
    for m in own[:1] or [m for m in candidate if point[tp] in above(muscles, m)]:
        links.append((m, symptom, pattern, families + studies, grade, bool(own)))
having = collections.defaultdict(set)
for m, symptom, *_ in links:
    for s in [symptom, *above(symptoms, symptom)]: having[s].add(m)
rarity = lambda s: max(1, 6 - len(having[s]).bit_length())

def points(link, asked):
    _, symptom, pattern, support, _, stated = link
    relation = (10 if symptom == asked else 9 if asked in above(symptoms, symptom)
                else 5 if symptom in above(symptoms, asked) else 0)
    return PATTERN[pattern] * {1: 6, 2: 8, 3: 9}.get(support, 10) * min(relation, 10 if stated else 5) * rarity(asked)

def lookup(q):
    asked = [s for s in q["present"] if not any(s in above(symptoms, t) for t in q["present"])]
    usable, total, of = [l for l in links if l[4] <= q["minGrade"]], collections.Counter(), 0
    for s in asked:
        best = collections.Counter()
        for l in usable: best[l[0]] = max(best[l[0]], points(l, s))
        of += 1000 * rarity(s) if any(best.values()) else 0
        total.update(best)
    for s in q["absent"]:
        cost = collections.Counter()
        for l in links:
            if l[2] == "essential" and (l[1] == s or s in above(symptoms, l[1])):
                cost[l[0]] = max(cost[l[0]], points(l, s) // 2)
        total.subtract({m: c for m, c in cost.items() if m in total})
    found = {m: p for m, p in total.items() if p > 0}
    return {m: [1 + sum(o > p for o in found.values()), p, (200 * p + of) // (2 * of)] for m, p in found.items()}

wrong = [q for q in json.load(open(sys.argv[2], encoding="utf-8")) if lookup(q) != q["answer"]]
for q in wrong[:5]: print(q["present"], q["absent"], q["minGrade"], lookup(q), q["answer"])
print(len(wrong), "wrong"); sys.exit(bool(wrong))
