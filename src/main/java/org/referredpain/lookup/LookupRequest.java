package org.referredpain.lookup;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.referredpain.answers.Asking;
import org.referredpain.answers.Lookups;
import org.referredpain.answers.Paging;
import org.referredpain.answers.Refusal;
import org.referredpain.knowledge.Grade;
import org.referredpain.knowledge.Muscle;
import org.referredpain.knowledge.RetiredKind;
import org.referredpain.knowledge.Side;
import org.referredpain.knowledge.Snapshot;
import org.referredpain.knowledge.Symptom;
import org.referredpain.knowledge.Zone;
import org.referredpain.words.Terms;

/**
 * A lookup as it was put, by query or by body.
 *
 * @param entries what was asked, in order
 * @param minGrade as given
 * @param brief whether arithmetic and sources are left out
 * @param limit how many candidates to answer with
 * @param muscle key of a candidate whose account is asked for, wherever it stands
 */
record LookupRequest(
        List<Entry> entries,
        Grade minGrade,
        boolean brief,
        int limit,
        @Nullable String muscle) {

    /** A person names a handful; the limit only keeps one question from costing what a thousand do. */
    static final int MOST_SYMPTOMS = 50;

    /**
     * One thing asked.
     *
     * @param where the query parameter or JSON pointer it came from
     * @param zoneOnly whether a symptom's key is refused
     * @param side as given
     */
    record Entry(
            String where,
            @Nullable String id,
            boolean present,
            boolean zoneOnly,
            @Nullable String side) {}

    /**
     * A lookup by body, answered in JSON.
     *
     * @throws Refusal when the body or a value of it is missing or wrong
     */
    static LookupRequest of(@Nullable LookupBody body) {
        return of(body, Form.JSON);
    }

    static LookupRequest of(@Nullable LookupBody body, Form form) {
        if (body == null) {
            throw Refusal.of(Refusal.Kind.MISSING_VALUE, new Refusal.Fault("", "The body is missing.", List.of()));
        }
        List<Entry> entries = new ArrayList<>();
        List<LookupBody.@Nullable Entry> symptoms = body.symptoms() == null ? List.of() : body.symptoms();
        for (int i = 0; i < symptoms.size(); i++) {
            LookupBody.Entry entry = symptoms.get(i);
            entries.add(new Entry(
                    "/symptoms/" + i + "/id",
                    entry == null ? null : entry.id(),
                    entry == null || entry.present() == null || entry.present(),
                    false,
                    entry == null ? null : entry.side()));
        }
        List<@Nullable String> zones = body.zones() == null ? List.of() : body.zones();
        for (int i = 0; i < zones.size(); i++) {
            entries.add(new Entry("/zones/" + i, zones.get(i), true, true, null));
        }
        return new LookupRequest(
                entries,
                grade("/minGrade", body.minGrade()),
                brief("/view", body.view()),
                limit("/limit", body.limit() == null ? null : body.limit().toString(), form),
                body.muscle());
    }

    /** The body's language goes before the address's and the header's. */
    static Asking inLanguageOf(@Nullable LookupBody body, Asking asking) {
        if (body != null && body.language() != null) {
            asking.language = body.language();
        }
        return asking;
    }

    /** What is right for one form is right for all; each holds as many as it can. */
    static int limit(String where, @Nullable String text, Form form) {
        return Math.min(Paging.wholeNumber(where, text, form.usual(), Form.JSON.most()), form.most());
    }

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
    Question question(Snapshot snapshot, Terms.Heard heard) {
        if (entries.isEmpty() && heard == Terms.Heard.NOTHING) {
            throw Refusal.of(
                    Refusal.Kind.MISSING_VALUE,
                    new Refusal.Fault("symptom", "Name at least one symptom or zone.", List.of()));
        }
        if (entries.size() > MOST_SYMPTOMS) {
            throw Refusal.invalid(
                    entries.get(MOST_SYMPTOMS).where(), "At most %d symptoms can be asked.".formatted(MOST_SYMPTOMS));
        }
        List<Said> said = new ArrayList<>();
        List<Refusal> unknown = new ArrayList<>();
        for (Entry entry : entries) {
            try {
                Symptom symptom = symptom(snapshot, entry);
                said.add(new Said(entry, symptom, side(snapshot, entry, symptom)));
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
        refuseContradiction(snapshot, said);
        return question(snapshot, said, heard);
    }

    /** A symptom as it was said. */
    private record Said(
            Entry entry, Symptom symptom, @Nullable Side side) {}

    private Question question(Snapshot snapshot, List<Said> said, Terms.Heard heard) {
        Map<String, Symptom> present = new LinkedHashMap<>();
        Map<String, Symptom> absent = new LinkedHashMap<>();
        Map<String, Side> sides = new LinkedHashMap<>();
        for (Said each : said) {
            String id = each.symptom().id();
            (each.entry().present() ? present : absent).put(id, each.symptom());
            if (each.entry().present() && each.side() != null) {
                sides.merge(id, each.side(), (one, other) -> one == other ? one : Side.BOTH);
            }
        }
        heard.present().forEach((id, side) -> {
            if (!absent.containsKey(id)) {
                present.putIfAbsent(id, snapshot.symptom(id).orElseThrow());
                side.ifPresent(each -> sides.putIfAbsent(id, each));
            }
        });
        // What was read may be wrong: a denial that contradicts something said is not taken up.
        heard.absent().stream()
                .filter(id -> present.keySet().stream()
                        .noneMatch(yes -> snapshot.symptomTree().isAbove(id, yes)))
                .forEach(id -> absent.putIfAbsent(id, snapshot.symptom(id).orElseThrow()));
        // "Not on the right" about a pain on the left is no absence.
        absent.keySet().removeAll(present.keySet());
        return new Question(List.copyOf(present.values()), List.copyOf(absent.values()), minGrade, sides);
    }

    private static @Nullable Side side(Snapshot snapshot, Entry entry, Symptom symptom) {
        if (entry.side() == null) {
            return null;
        }
        String where = entry.where().replaceAll("/id$", "/side");
        Side side = Stream.of(Side.values())
                .filter(each -> each.code().equals(entry.side()))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid(where, "side must be left, right or both."));
        boolean paired = symptom.zone() != null
                && snapshot.zone(symptom.zone()).filter(Zone::paired).isPresent();
        if (!paired) {
            throw Refusal.invalid(where, "\"%s\" has no left and right; leave the side out.".formatted(symptom.id()));
        }
        return side;
    }

    private static Symptom symptom(Snapshot snapshot, Entry entry) {
        String id = entry.id();
        if (id == null) {
            throw Refusal.of(
                    Refusal.Kind.MISSING_VALUE,
                    new Refusal.Fault(entry.where(), "The key of a symptom is missing.", List.of()));
        }
        Optional<Symptom> found = entry.zoneOnly() ? snapshot.painOf(id) : snapshot.symptomOrPainOf(id);
        if (found.isPresent()) {
            return found.get();
        }
        // What may have been meant is looked for only when something else was.
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

    /** Absent means the symptom and all below it; none of those can be present, on a side that both are said of. */
    private static void refuseContradiction(Snapshot snapshot, List<Said> said) {
        for (Said no : said) {
            for (Said yes : said) {
                boolean same = yes.symptom().id().equals(no.symptom().id())
                        || snapshot.symptomTree()
                                .isAbove(no.symptom().id(), yes.symptom().id());
                if (!no.entry().present() && yes.entry().present() && same && Side.meet(no.side(), yes.side())) {
                    throw Refusal.of(
                            Refusal.Kind.CONTRADICTION,
                            new Refusal.Fault(
                                    no.entry().where(),
                                    "\"%s\" cannot be there while \"%s\" is absent."
                                            .formatted(
                                                    yes.symptom().id(),
                                                    no.symptom().id()),
                                    List.of()));
                }
            }
        }
    }

    /** Where the second thing asked stands; what is more than one and is not here was said in the text. */
    String whereSecond() {
        return entries.size() > 1 ? entries.get(1).where() : "/text";
    }

    /** The candidate whose account is asked for. */
    Optional<Muscle> muscle(Snapshot snapshot, String where) {
        return Optional.ofNullable(muscle).map(id -> Candidates.named(snapshot, where, id));
    }
}
