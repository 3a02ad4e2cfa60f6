package org.referredpain.lookup;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.referredpain.answers.Lookups;
import org.referredpain.answers.Refusal;
import org.referredpain.knowledge.Grade;
import org.referredpain.knowledge.RetiredKind;
import org.referredpain.knowledge.Snapshot;
import org.referredpain.knowledge.Symptom;
import org.referredpain.knowledge.Zone;

/**
 * A lookup as it was put, by query or by body.
 *
 * @param entries what was asked, in order
 * @param minGrade as given
 * @param brief whether arithmetic and sources are left out
 * @param limit how many candidates to answer with
 */
record LookupRequest(List<Entry> entries, Grade minGrade, boolean brief, int limit) {

    /** A person names a handful; the limit only keeps one question from costing what a thousand do. */
    static final int MOST_SYMPTOMS = 50;

    /**
     * One thing asked.
     *
     * @param where the query parameter or JSON pointer it came from
     * @param zoneOnly whether a symptom's key is refused
     */
    record Entry(String where, @Nullable String id, boolean present, boolean zoneOnly) {}

    static Grade grade(String where, @Nullable String text) {
        if (text == null) {
            return Grade.E;
        }
        return Stream.of(Grade.values())
                .filter(grade -> grade.name().equals(text))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid(where, where + " must be one of A, B, C, D, E."));
    }

    static boolean brief(String where, @Nullable String text) {
        if (text == null || text.equals("full")) {
            return false;
        }
        if (!text.equals("brief")) {
            throw Refusal.invalid(where, where + " must be full or brief.");
        }
        return true;
    }

    /**
     * The question in terms of the table.
     *
     * @throws Refusal naming every key that is not in the table, or what contradicts what
     */
    Question question(Snapshot snapshot) {
        if (entries.isEmpty()) {
            throw Refusal.of(
                    Refusal.Kind.MISSING_VALUE,
                    new Refusal.Fault("symptom", "Name at least one symptom or zone.", List.of()));
        }
        if (entries.size() > MOST_SYMPTOMS) {
            throw Refusal.invalid(
                    entries.get(MOST_SYMPTOMS).where(), "At most %d symptoms can be asked.".formatted(MOST_SYMPTOMS));
        }
        Map<String, Symptom> present = new LinkedHashMap<>();
        Map<String, Symptom> absent = new LinkedHashMap<>();
        List<Refusal> unknown = new ArrayList<>();
        for (Entry entry : entries) {
            try {
                Symptom symptom = symptom(snapshot, entry);
                (entry.present() ? present : absent).put(symptom.id(), symptom);
            } catch (Refusal refusal) {
                unknown.add(refusal);
            }
        }
        if (unknown.size() == 1) {
            throw unknown.get(0);
        }
        if (!unknown.isEmpty()) {
            throw Refusal.of(
                    unknown.get(0).kind(),
                    "%d of the keys asked are not in the table.".formatted(unknown.size()),
                    unknown.stream().flatMap(each -> each.faults().stream()).toList());
        }
        refuseContradiction(snapshot, present.values(), absent.values());
        return new Question(List.copyOf(present.values()), List.copyOf(absent.values()), minGrade);
    }

    private static Symptom symptom(Snapshot snapshot, Entry entry) {
        String id = entry.id();
        if (id == null) {
            throw Refusal.of(
                    Refusal.Kind.MISSING_VALUE,
                    new Refusal.Fault(entry.where(), "The key of a symptom is missing.", List.of()));
        }
        List<String> zones = snapshot.tables().zones().stream().map(Zone::id).toList();
        if (entry.zoneOnly()) {
            Lookups.inQuestion(snapshot, RetiredKind.ZONE, entry.where(), id, snapshot.zone(id), zones);
            return snapshot.painOf(id).orElseThrow();
        }
        List<String> known = Stream.concat(snapshot.tables().symptoms().stream().map(Symptom::id), zones.stream())
                .toList();
        return Lookups.inQuestion(
                snapshot, RetiredKind.SYMPTOM, entry.where(), id, snapshot.symptomOrPainOf(id), known);
    }

    /** Absent means the symptom and all below it; none of those can be present. */
    private static void refuseContradiction(
            Snapshot snapshot, Collection<Symptom> present, Collection<Symptom> absent) {
        for (Symptom no : absent) {
            for (Symptom yes : present) {
                if (yes.id().equals(no.id()) || snapshot.symptomTree().isAbove(no.id(), yes.id())) {
                    throw Refusal.of(
                            Refusal.Kind.CONTRADICTION,
                            new Refusal.Fault(
                                    "absent",
                                    "\"%s\" cannot be there while \"%s\" is absent.".formatted(yes.id(), no.id()),
                                    List.of()));
                }
            }
        }
    }
}
