"""Writes a knowledge package N times the size of another: synthetic, seeded, and good by the program's own check.

Every thing of the table is there N times, under keys of its own ("masseter-x7"). A claim keeps its muscle and source; its
symptom is that of another copy, shifted by a number that the seed gives for each link. So the copies hang together, and
each symptom still has as many candidates as in the table itself: what grows is the table, not the answer.

usage: grow.py SOURCE_FOLDER TARGET_FOLDER TIMES VERSION [SEED]
"""

import csv
import json
import random
import sys
from pathlib import Path

# What a copy shares with all others.
SHARED = {"families", "licences"}
# Texts that must tell copies apart, because a person's word leads to one thing.
NAMES = {
    "symptoms": ["name"], "zones": ["name"], "muscles": ["name"], "conditions": ["name"],
    "terms": ["term"], "red_flag_phrases": ["phrase"],
}


def grow(source, target, times, version, seed):
    descriptor = json.loads((source / "datapackage.json").read_text(encoding="utf-8"))
    descriptor["version"] = version
    target.mkdir(parents=True, exist_ok=True)
    (target / "datapackage.json").write_text(
        json.dumps(descriptor, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    shifts = {}

    def copy_of_symptom(copy, point, symptom):
        link = (point, symptom)
        if link not in shifts:
            shifts[link] = random.Random(f"{seed}/{point}/{symptom}").randrange(times)
        return (copy + shifts[link]) % times

    for table in descriptor["resources"]:
        with open(source / table["path"], encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
        columns = [field["name"] for field in table["schema"]["fields"]]
        if table["name"] not in SHARED:
            keys = key_columns(table)
            rows = [copied(table["name"], keys, row, copy, copy_of_symptom)
                    for copy in range(times) for row in rows]
        key = table["schema"]["primaryKey"]
        rows.sort(key=lambda row: [row[column] for column in key])
        with open(target / table["path"], "w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, columns, lineterminator="\n")
            writer.writeheader()
            writer.writerows(rows)


def key_columns(table):
    """The columns that hold a key of something that is copied."""
    columns = set()
    if table["schema"]["primaryKey"] == ["id"] or table["name"] in ("terms", "codes"):
        columns.add("id")
    for reference in table["schema"]["foreignKeys"]:
        if (reference["reference"]["resource"] or table["name"]) not in SHARED:
            columns.update(reference["fields"])
    return columns


def copied(table, keys, row, copy, copy_of_symptom):
    new = {column: key(value, copy) if column in keys else value for column, value in row.items()}
    for column in NAMES.get(table, []):
        new[column] = row[column] + (f" x{copy}" if copy else "")
    if table in ("claims", "measurements"):
        new["symptom"] = key(row["symptom"], copy_of_symptom(copy, row["trigger_point"], row["symptom"]))
    if table == "disputes" and row["subject"]:
        point, slash, symptom = row["subject"].partition("/")
        new["subject"] = key(point, copy)
        if slash:
            new["subject"] += slash + key(symptom, copy_of_symptom(copy, point, symptom))
    return new


def key(value, copy):
    return f"{value}-x{copy}" if value and copy else value


if __name__ == "__main__":
    if len(sys.argv) not in (5, 6):
        sys.exit(__doc__)
    grow(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]), sys.argv[4], sys.argv[5] if len(sys.argv) == 6 else "1")
